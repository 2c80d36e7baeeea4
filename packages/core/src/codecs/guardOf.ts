import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import { codecOf, type Codec } from './Codec.js'
import { changesIn } from './identity.js'
import { isRecord } from './isRecord.js'
import { membersOf, type Member } from './members.js'
import { taggedBy, type Tagged } from './tagged.js'

/** Tells whether decoding a value would succeed, without the report that decoding makes. */
export type Guard = (value: unknown) => boolean

/**
 * Compiles a codec into a guard: closures only, so that it can be used where code may not be made at run time. Refused
 * (`codec-not-plain`) where decoding does more than tell yes from no.
 */
export const guardOf = (codec: object): E.Either<ReadonlyArray<Problem>, Guard> => {
  const problems = changesIn(codec)
  return problems.length > 0 ? E.left(problems) : E.right(compiled(codecOf(codec)))
}

const compiled = (codec: Codec): Guard => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return object(membersOf(codec) ?? [])
    case 'IntersectionType': {
      const members = membersOf(codec)
      return members === null ? all(codec.types.map(inside)) : object(members)
    }
    case 'UnionType':
      return union(codec.types.map(codecOf))
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return list(inside(codec.type))
    case 'ReadonlyType':
    case 'ExactType':
      return inside(codec.type)
    case 'RefinementType':
      return refined(codecOf(codec.type), codec.predicate)
    case 'KeyofType': {
      const words: ReadonlySet<unknown> = new Set(Object.keys(codec.keys))
      return (value) => words.has(value)
    }
    case 'LiteralType': {
      const { value: wanted } = codec
      return (value) => value === wanted
    }
    case 'StringType':
      return (value) => typeof value === 'string'
    case 'NumberType':
      return (value) => typeof value === 'number'
    case 'BooleanType':
      return (value) => typeof value === 'boolean'
    case 'NullType':
      return (value) => value === null
    case 'AnyDictionaryType':
      return isRecord
    case undefined:
      return (value) => codec.is(value)
  }
}

const inside = (codec: Codec): Guard => compiled(codecOf(codec))

const all =
  (guards: ReadonlyArray<Guard>): Guard =>
  (value) => {
    for (const guard of guards) if (!guard(value)) return false
    return true
  }

const some =
  (guards: ReadonlyArray<Guard>): Guard =>
  (value) => {
    for (const guard of guards) if (guard(value)) return true
    return false
  }

const object = (members: ReadonlyArray<Member>): Guard => {
  const table = members.map(({ name, codec, isRequired }) => ({ name, guard: compiled(codec), isRequired }))
  return (value) => {
    if (!isRecord(value)) return false
    for (const { name, guard, isRequired } of table) {
      const member = value[name]
      if ((isRequired || member !== undefined) && !guard(member)) return false
    }
    return true
  }
}

const union = (branches: ReadonlyArray<Codec>): Guard => {
  const tagged = taggedBy(branches)
  return tagged === null ? some(branches.map(compiled)) : switched(tagged)
}

const switched = ({ member, branches }: Tagged): Guard => {
  const guards = new Map<unknown, Guard>([...branches].map(([tag, branch]) => [tag, compiled(branch)]))
  return (value) => isRecord(value) && guards.get(value[member])?.(value) === true
}

/** Every place is looked at: decoding refuses an array with holes, though io-ts' own `is` passes over them. */
const list =
  (guard: Guard): Guard =>
  (value) => {
    if (!Array.isArray(value)) return false
    const items: ReadonlyArray<unknown> = value
    for (let at = 0; at < items.length; at += 1) if (!guard(items[at])) return false
    return true
  }

const refined = (base: Codec, predicate: Guard): Guard => {
  if (base._tag === 'StringType') return (value) => typeof value === 'string' && predicate(value)
  const guard = compiled(base)
  return (value) => guard(value) && predicate(value)
}
