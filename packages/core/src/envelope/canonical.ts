import * as E from 'fp-ts/lib/Either.js'
import { pointerOf } from '../problem/pointer.js'
import { problem, type Problem } from '../problem/Problem.js'
import { loneSurrogate } from '../values/text.js'

/** What canonical JSON may hold here: no fractions, no numbers beyond 2^53 - 1 (both travel as text). */
export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | { readonly [member: string]: Json }

/** Carries the place outwards while the writer unwinds, so that writing itself keeps no track of it. */
class Uncanonical extends Error {
  readonly at: Array<string> = []
}

/**
 * The one spelling of a value (RFC 8785, with the number profile of the ledger): members sorted by UTF-16 code units,
 * no white space, shortest escapes. Two values are equal exactly when their texts are.
 *
 * Problems: `not-canonical` with the place, for what JSON or the number profile cannot carry.
 */
export const canonical = (value: unknown): E.Either<Problem<'not-canonical'>, string> => {
  try {
    return E.right(written(value))
  } catch (failure) {
    if (failure instanceof Uncanonical) {
      return E.left(problem('not-canonical', pointerOf(failure.at.toReversed()), failure.message, 'RFC 8785'))
    }
    // Running out of stack is the only sign of it; what was handed in, not the writer, is at fault.
    if (failure instanceof RangeError) {
      return E.left(problem('not-canonical', '', 'It is nested too deeply to be written.', 'RFC 8785'))
    }
    throw failure
  }
}

/** Whether two values are one value as JSON. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  const [left, right] = [canonical(a), canonical(b)]
  return E.isRight(left) && E.isRight(right) && left.right === right.right
}

const written = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
        const shown = Object.is(value, -0) ? '-0' : String(value)
        throw new Uncanonical(`${shown} is not a whole number the ledger can hold exactly; write it as text.`)
      }
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? list(value) : members(value as Readonly<Record<string, unknown>>)
    default:
      throw new Uncanonical(`A ${typeof value} cannot be written as JSON.`)
  }
}

/** Printable ASCII without quote and backslash stands for itself; nearly every text of a ledger is that. */
const plain = /^[ !#-[\]-~]*$/

const text = (value: string): string => {
  if (plain.test(value)) return `"${value}"`
  if (loneSurrogate.test(value)) throw new Uncanonical('The text holds half a character (a lone surrogate).')
  return JSON.stringify(value)
}

const list = (values: ReadonlyArray<unknown>): string => {
  let all = ''
  let index = 0
  try {
    for (; index < values.length; index += 1) all += (index === 0 ? '' : ',') + written(values[index])
  } catch (failure) {
    throw within(failure, String(index))
  }
  return `[${all}]`
}

const members = (value: Readonly<Record<string, unknown>>): string => {
  let all = ''
  let member: string | null = null
  try {
    for (const key of Object.keys(value).toSorted()) {
      // What is wrong with a name is wrong with the object that has it.
      member = null
      const name = text(key)
      member = key
      all += `${all === '' ? '' : ','}${name}:${written(value[key])}`
    }
  } catch (failure) {
    throw member === null ? failure : within(failure, member)
  }
  return `{${all}}`
}

const within = (failure: unknown, step: string): unknown => {
  if (failure instanceof Uncanonical) failure.at.push(step)
  return failure
}
