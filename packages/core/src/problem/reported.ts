import type * as t from 'io-ts'
import { isLeaf, shown, type Diagnosis } from './leaf.js'
import { pointerOf } from './pointer.js'
import { problem, type Problem } from './Problem.js'

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
  const last = lastOf(error)
  const { value }: { readonly value: unknown } = error
  if (value === undefined) return { code: 'missing', sentence: 'This is required and is not there.' }
  if (last !== undefined && isLeaf(last.type)) return last.type.diagnose(value)
  return { code: 'invalid', sentence: `${shown(value)} is not ${expectation(last?.type)}.` }
}

const expectation = (type: t.Decoder<unknown, unknown> | undefined): string => {
  if (type === undefined) return 'what belongs here'
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
      return 'empty'
    case 'LiteralType':
      return `exactly ${type.name}`
    case 'KeyofType':
      return `one of ${type.name}`
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
    case 'AnyDictionaryType':
      return `an object (${type.name})`
    default:
      return `what belongs here (${type.name})`
  }
}
