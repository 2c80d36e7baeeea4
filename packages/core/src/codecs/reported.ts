import type * as t from 'io-ts'
import { isLeaf, shown, type Diagnosis } from '../problem/leaf.js'
import { pointerOf } from '../problem/pointer.js'
import { problem, type Problem } from '../problem/Problem.js'
import { codecOf, type Codec } from './Codec.js'
import { membersOf } from './members.js'

/** Turns what io-ts says into problems: one a place, the most telling first, without type syntax. */
export const reported = (errors: t.Errors): ReadonlyArray<Problem> => {
  const byPlace = new Map<string, t.ValidationError>()
  for (const error of errors) {
    const place = placeOf(error.context)
    const seen = byPlace.get(place)
    if (seen === undefined || weight(error) > weight(seen)) byPlace.set(place, error)
  }
  return withoutShallowTwins([...byPlace]).map(([place, error]) => {
    const { code, sentence } = diagnosisOf(error)
    return problem(code, place, sentence)
  })
}

/** The keys that lead to the value; those io-ts adds for a union's or an intersection's branches are dropped. */
const placeOf = (context: t.Context): string =>
  pointerOf(
    context
      .filter((entry, at) => {
        if (at === 0) return false
        const parent = tagOf(context[at - 1]?.type)
        return parent !== 'UnionType' && parent !== 'IntersectionType' && entry.key !== ''
      })
      .map((entry) => entry.key),
  )

const tagOf = (codec: unknown): unknown =>
  typeof codec === 'object' && codec !== null && '_tag' in codec ? codec._tag : undefined

const lastOf = (error: t.ValidationError): t.ContextEntry | undefined =>
  error.context[error.context.length - 1]

/** Among several complaints about one place (a union's branches) the one with words of its own says most. */
const weight = (error: t.ValidationError): number => {
  const type = lastOf(error)?.type
  if (type === undefined) return 0
  if (isLeaf(type)) return 3
  return tagOf(type) === 'NullType' ? 1 : 2
}

/** `null or a whole object`: when a branch went deeper, its parent's complaint about the other branch adds nothing. */
const withoutShallowTwins = (
  found: ReadonlyArray<readonly [string, t.ValidationError]>,
): ReadonlyArray<readonly [string, t.ValidationError]> =>
  found.filter(([place]) => !found.some(([other]) => other !== place && other.startsWith(`${place}/`)))

const diagnosisOf = (error: t.ValidationError): Diagnosis => {
  const type = lastOf(error)?.type
  const { value }: { readonly value: unknown } = error
  if (value === undefined) return { code: 'missing', sentence: 'This is required and is not there.' }
  const own = type !== undefined && isLeaf(type) ? type.diagnose(value) : null
  if (value === null) {
    return {
      code: own?.code ?? 'invalid',
      sentence: 'This is null; give its value, or leave it out where it may be left out.',
    }
  }
  return own ?? { code: 'invalid', sentence: mismatch(value, type) }
}

const mismatch = (value: unknown, type: object | undefined): string => {
  const words = wordsOf(type)
  const found = typeof value === 'object' ? (Array.isArray(value) ? 'A list' : 'An object') : shown(value)
  const tag = words?.tag
  if (words !== null && tag === null) return `${found} is none of ${words.all.join(', ')}.`
  if (words !== null && tag !== undefined && tag !== null) {
    const given =
      typeof value === 'object' && value !== null && tag in value
        ? (value as Readonly<Record<string, unknown>>)[tag]
        : undefined
    return given === undefined
      ? `${found} stands where an object with "${tag}" belongs; "${tag}" is one of ${words.all.join(', ')}.`
      : `${shown(given)} is none of ${words.all.join(', ')}.`
  }
  return `${found} stands where ${expectation(type)} belongs.`
}

interface Words {
  /** The member that tells the branches of a union apart; null where the value is itself one of the words. */
  readonly tag: string | null
  readonly all: ReadonlyArray<string>
}

/** The words that may stand in a place, where there is a list of them. */
const wordsOf = (type: object | undefined): Words | null => {
  const codec = type === undefined ? undefined : codecOf(type)
  switch (codec?._tag) {
    case 'KeyofType':
      return { tag: null, all: Object.keys(codec.keys) }
    case 'LiteralType':
      return { tag: null, all: [String(codec.value)] }
    case 'UnionType': {
      const branches = codec.types.flatMap((branch) => literalMember(codecOf(branch)) ?? [])
      const tag = branches[0]?.member
      return tag === undefined
        ? null
        : { tag, all: branches.filter(({ member }) => member === tag).map(({ word }) => word) }
    }
    default:
      return null
  }
}

/** The member of an object that must be one certain word. */
const literalMember = (codec: Codec): { readonly member: string; readonly word: string } | null => {
  for (const { name, codec: inner, isRequired } of membersOf(codec) ?? [])
    if (isRequired && inner._tag === 'LiteralType') return { member: name, word: String(inner.value) }
  return null
}

const expectation = (type: unknown): string => {
  switch (tagOf(type)) {
    case 'StringType':
      return 'a text'
    case 'BooleanType':
      return 'true or false'
    case 'NumberType':
      return 'a number'
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return 'a list'
    case 'NullType':
      return 'nothing'
    default:
      return 'an object with named members'
  }
}
