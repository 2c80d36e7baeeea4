import * as t from 'io-ts'
import { leaf, shown } from '../problem/leaf.js'
import { dayOf, daysInMonth, partsOf } from './Day.js'

export interface InstantBrand {
  readonly Instant: unique symbol
}

/**
 * Shape and ranges, but for the length of the month. A regular expression is quicker here than a look at each
 * character.
 */
const form =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/

const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11

const isWellFormed = (text: string): boolean => {
  if (text.length !== 27 || !form.test(text)) return false
  const day = two(text, 8)
  return day <= 28 || day <= daysInMonth(two(text, 0) * 100 + two(text, 2), two(text, 5))
}

let last = ''

/** All events of an append have one instant, so the last one that was right is remembered. */
export const isInstant = (text: string): text is t.Branded<string, InstantBrand> => {
  if (text !== '' && text === last) return true
  if (!isWellFormed(text)) return false
  last = text
  return true
}

/**
 * A moment on the ledger's clock: UTC with exactly six decimals and `Z`, 27 characters, one spelling a moment (R5).
 * Text order is time order. Only `recordedAt`, `knownAt` and what older registers claim are instants.
 */
export const Instant = leaf(t.brand(t.string, isInstant, 'Instant'), (value) => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?$/.test(value)) {
    return {
      code: 'instant-without-zone',
      sentence: `${shown(value)} does not say its zone; a moment is written in UTC, ending in Z.`,
    }
  }
  if (typeof value === 'string' && /[+-]\d{2}:?\d{2}$/.test(value) && value.includes('T')) {
    return {
      code: 'instant-not-utc',
      sentence: `${shown(value)} is local time; a moment is written in UTC, ending in Z.`,
    }
  }
  if (typeof value === 'string' && /T.*Z$/.test(value)) {
    return {
      code: 'instant-spelling',
      sentence: `${shown(value)} is not spelled with exactly six decimals on a real day, as in 2025-01-28T16:00:00.000000Z.`,
    }
  }
  return {
    code: 'instant-unreadable',
    sentence: `${shown(value)} is not a moment such as 2025-01-28T16:00:00.000000Z.`,
  }
})
export type Instant = t.TypeOf<typeof Instant>

/** A moment in UTC told less finely than a ledger does, as `toISOString` gives it. */
const coarser = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?Z$/

/** A moment with all its digits: those left out are noughts. Anything else is given back as it is. */
export const withAllDigits = (text: string): string => {
  const [, minute, second = '00', decimals = ''] = coarser.exec(text) ?? []
  return minute === undefined ? text : `${minute}:${second}.${decimals.padEnd(6, '0')}Z`
}

/** Microseconds since 1970-01-01T00:00:00Z; exact, being far below 2^53. */
export const toMicroseconds = (instant: Instant): number => {
  const day = dayOf(Number(instant.slice(0, 4)), Number(instant.slice(5, 7)), Number(instant.slice(8, 10)))
  const seconds =
    day * 86_400 +
    Number(instant.slice(11, 13)) * 3600 +
    Number(instant.slice(14, 16)) * 60 +
    Number(instant.slice(17, 19))
  return seconds * 1_000_000 + Number(instant.slice(20, 26))
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** The instant at a number of microseconds since 1970-01-01T00:00:00Z. */
export const fromMicroseconds = (microseconds: number): Instant => {
  const seconds = Math.floor(microseconds / 1_000_000)
  const day = Math.floor(seconds / 86_400)
  const [year, month, dayOfMonth] = partsOf(day)
  const ofDay = seconds - day * 86_400
  const clock = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60]
    .map((part) => padded(part, 2))
    .join(':')
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}T${clock}.${padded(microseconds - seconds * 1_000_000, 6)}Z`
  return text as Instant
}

/** One microsecond later. */
export const justAfter = (instant: Instant): Instant => fromMicroseconds(toMicroseconds(instant) + 1)
