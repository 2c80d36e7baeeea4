import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
import { membersOf } from '../../packages/core/src/codecs/members.js'
import { taggedBy } from '../../packages/core/src/codecs/tagged.js'
import { isLeaf } from '../../packages/core/src/problem/leaf.js'
import { signatures } from '../generated/signature.js'
import { leafSchema } from './leafSchema.js'
import type { Schema } from './Schema.js'

/** Schemas that share what they are made of. */
export interface Schemas {
  /** The schema of a codec, written out; what is in it under a name is referred to. */
  readonly writtenOut: (codec: object, words?: Words) => Schema
  /** A reference to the schema of a codec that has a name. */
  readonly referredTo: (codec: object) => Schema
  /** What was referred to so far, by name. */
  readonly definitions: () => Schema
}

/** What is said of the members of an object. */
export type Words = Readonly<Record<string, string>>

/**
 * JSON Schemas of codecs; `file` is where the definitions will stand. Members nobody knows are let through, as in
 * reading.
 */
export const sharingIn = (file: string): Schemas => {
  const signatureOf = signatures()
  const names = new Map<string, string>()
  const definitions = new Map<string, Schema>()

  const nameOf = (codec: Codec): string => {
    const signature = `${codec.name} ${signatureOf(codec)}`
    const known = names.get(signature)
    if (known !== undefined) return known
    let name = codec.name
    for (let next = 2; definitions.has(name); next += 1) name = `${codec.name}${next}`
    names.set(signature, name)
    // Taken before it is written, since what is in it may have the same name.
    definitions.set(name, {})
    definitions.set(name, written(codec, {}))
    return name
  }

  const schema = (codec: Codec): Schema =>
    isNamed(codec) ? { $ref: `${file}#/$defs/${nameOf(codec)}` } : written(codec, {})

  const written = (codec: Codec, words: Words): Schema => {
    switch (codec._tag) {
      case 'InterfaceType':
      case 'PartialType':
      case 'IntersectionType':
        return membersOf(codec) === null && codec._tag === 'IntersectionType'
          ? { allOf: codec.types.map((part) => schema(codecOf(part))) }
          : object(codec, words)
      case 'UnionType': {
        const branches = codec.types.map(codecOf)
        return { [taggedBy(branches) === null ? 'anyOf' : 'oneOf']: branches.map(schema) }
      }
      case 'ArrayType':
      case 'ReadonlyArrayType':
        return { type: 'array', items: schema(codecOf(codec.type)) }
      case 'ReadonlyType':
      case 'ExactType':
        return written(codecOf(codec.type), words)
      case 'RefinementType': {
        const base = written(codecOf(codec.type), words)
        const isNeverEmpty = base['type'] === 'array' && !codec.is([])
        const said: Schema = isLeaf(codec) ? leafSchema(codec) : {}
        // The description comes first, where people look for it.
        return {
          description: said['description'],
          ...base,
          ...said,
          ...(isNeverEmpty ? { minItems: 1 } : {}),
        }
      }
      case 'KeyofType':
        return { enum: Object.keys(codec.keys) }
      case 'LiteralType':
        return { const: codec.value }
      case 'StringType':
        return { type: 'string' }
      case 'NumberType':
        return { type: 'number' }
      case 'BooleanType':
        return { type: 'boolean' }
      case 'NullType':
        return { type: 'null' }
      case 'AnyDictionaryType':
        return { type: 'object' }
      case undefined:
        return { description: 'Any JSON value.' }
    }
  }

  const object = (codec: Codec, words: Words): Schema => {
    const members = membersOf(codec) ?? []
    const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name)
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(
        members.map(({ name, codec: inner }) => {
          const description = words[name]
          return [name, { ...(description === undefined ? {} : { description }), ...schema(inner) }]
        }),
      ),
    }
  }

  return {
    writtenOut: (codec, words = {}) => written(codecOf(codec), words),
    referredTo: (codec) => schema(codecOf(codec)),
    definitions: () => Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Whether a codec was given a name by this library. */
const isNamed = ({ name, _tag }: Codec): boolean =>
  /^[A-Z][A-Za-z0-9]*$/.test(name) && _tag !== undefined && _tag !== 'AnyDictionaryType'
