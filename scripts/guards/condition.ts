import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
import { membersOf } from '../../packages/core/src/codecs/members.js'
import { taggedBy } from '../../packages/core/src/codecs/tagged.js'
import type { Here } from './Here.js'
import { quoted } from './locals.js'

/** The condition under which a variable is of a codec. */
export const condition = (codec: Codec, it: string, here: Here): string => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'ArrayType':
    case 'ReadonlyArrayType':
    case undefined:
      return asked(codec, it, here)
    case 'IntersectionType':
      return membersOf(codec) === null ? allOf(codec.types, it, here) : asked(codec, it, here)
    case 'UnionType':
      return isNamed(codec) || taggedBy(codec.types.map(codecOf)) !== null
        ? asked(codec, it, here)
        : `(${anyOf(codec.types, it, here)})`
    case 'KeyofType':
      return isNamed(codec) ? asked(codec, it, here) : `(${anyWord(codec.keys, it)})`
    case 'ReadonlyType':
    case 'ExactType':
      return condition(codecOf(codec.type), it, here)
    case 'RefinementType': {
      const place = here.places.get(codec.predicate)
      return place === undefined
        ? asked(codec, it, here)
        : refined(codec.type, here.file.from(place.file, place.name), it, here)
    }
    case 'LiteralType':
      return `${it} === ${quoted(codec.value)}`
    case 'StringType':
      return `typeof ${it} === 'string'`
    case 'NumberType':
      return `typeof ${it} === 'number'`
    case 'BooleanType':
      return `typeof ${it} === 'boolean'`
    case 'NullType':
      return `${it} === null`
    case 'AnyDictionaryType':
      return `${here.file.from('codecs/isRecord.ts', 'isRecord')}(${it})`
  }
}

/** Asks the guard of a part. */
const asked = (codec: Codec, it: string, here: Here): string => {
  const name = here.part(codec, nameFor(codec, here.owner), here.root)
  return `${here.file.from(`guards/parts/${name}.ts`, `is${name}`)}(${it})`
}

const allOf = (parts: ReadonlyArray<Codec>, it: string, here: Here): string =>
  parts.map((part) => condition(codecOf(part), it, here)).join(' && ')

/** What takes no function call to find out is asked first. */
export const anyOf = (branches: ReadonlyArray<Codec>, it: string, here: Here): string =>
  branches
    .map(codecOf)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((branch) => condition(branch, it, here))
    .join(' || ')

const rank = ({ _tag }: Codec): number =>
  _tag === 'NullType' || _tag === 'LiteralType' || _tag === 'BooleanType' ? 0 : 1

export const anyWord = (words: Readonly<Record<string, unknown>>, it: string): string =>
  Object.keys(words)
    .map((word) => `${it} === ${quoted(word)}`)
    .join(' || ')

/** What a base takes and a predicate does not refuse. */
export const refined = (inner: Codec, predicate: string, it: string, here: Here): string => {
  const base = codecOf(inner)
  // What follows `typeof`, or another predicate, has a type; what a guard of ours has taken is still unknown.
  const isTyped =
    base._tag === 'StringType' ||
    base._tag === 'NumberType' ||
    (base._tag === 'RefinementType' && here.places.has(base.predicate))
  return `${condition(base, it, here)} && ${predicate}(${isTyped ? it : `${it} as never`})`
}

/** Whether a codec was given a name that can name a function, and not one that io-ts made of its parts. */
const isNamed = ({ name }: Codec): boolean => /^[A-Z][A-Za-z0-9]*$/.test(name)

const nameFor = (codec: Codec, owner: string): string => {
  if (codec._tag === 'ArrayType' || codec._tag === 'ReadonlyArrayType') {
    const item = codecOf(codec.type)
    return isNamed(item) ? `ListOf${item.name}` : `${owner}List`
  }
  return isNamed(codec) ? codec.name : owner
}
