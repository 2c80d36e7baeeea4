import * as E from 'fp-ts/lib/Either.js'
import { pointerOf } from '../problem/pointer.js'
import { problem, type Problem } from '../problem/Problem.js'

/** What canonical JSON may hold here: no fractions, no numbers beyond 2^53 - 1 (both travel as text). */
export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | { readonly [member: string]: Json }

class Uncanonical extends Error {
  readonly at: ReadonlyArray<string>
  constructor(at: ReadonlyArray<string>, sentence: string) {
    super(sentence)
    this.at = at
  }
}

/**
 * The one spelling of a value (RFC 8785, with the number profile of the ledger): members sorted by UTF-16 code units,
 * no white space, shortest escapes. Two values are equal exactly when their texts are.
 *
 * Problems: `not-canonical` with the place, for what JSON or the number profile cannot carry.
 */
export const canonical = (value: unknown): E.Either<Problem<'not-canonical'>, string> => {
  try {
    return E.right(written(value, []))
  } catch (failure) {
    if (failure instanceof Uncanonical)
      return E.left(problem('not-canonical', pointerOf(failure.at), failure.message, 'RFC 8785'))
    throw failure
  }
}

const written = (value: unknown, at: ReadonlyArray<string>): string => {
  switch (typeof value) {
    case 'string':
      return text(value, at)
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
        throw new Uncanonical(
          at,
          `${Object.is(value, -0) ? '-0' : String(value)} is not a whole number the ledger can hold exactly; write it as text.`,
        )
      }
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? list(value, at) : members(value as Readonly<Record<string, unknown>>, at)
    default:
      throw new Uncanonical(at, `A ${typeof value} cannot be written as JSON.`)
  }
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const text = (value: string, at: ReadonlyArray<string>): string => {
  if (loneSurrogate.test(value))
    throw new Uncanonical(at, 'The text holds half a character (a lone surrogate).')
  return JSON.stringify(value)
}

const list = (values: ReadonlyArray<unknown>, at: ReadonlyArray<string>): string => {
  const parts: Array<string> = []
  for (let index = 0; index < values.length; index += 1)
    parts.push(written(values[index], [...at, String(index)]))
  return `[${parts.join(',')}]`
}

const members = (value: Readonly<Record<string, unknown>>, at: ReadonlyArray<string>): string => {
  const parts: Array<string> = []
  for (const key of Object.keys(value).toSorted())
    parts.push(`${text(key, at)}:${written(value[key], [...at, key])}`)
  return `{${parts.join(',')}}`
}
