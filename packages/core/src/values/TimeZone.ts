import * as t from 'io-ts'
import { Temporal } from 'temporal-polyfill'
import { leaf, shown, type Diagnosis } from '../problem/leaf.js'
import { toDay, type CivilDate } from './CivilDate.js'
import type { Day } from './Day.js'
import { fromMicroseconds, toMicroseconds, type Instant } from './Instant.js'

export interface TimeZoneBrand {
  readonly TimeZone: unique symbol
}

/** Names found to be good: no more than the tz database has, since a zone has one spelling. */
const known = new Set<string>()

export const isTimeZone = (text: string): text is t.Branded<string, TimeZoneBrand> => {
  if (known.has(text)) return true
  if (!nameOfPlace.test(text) || spelt(text) !== text) return false
  known.add(text)
  return true
}

/** How names in the tz database are formed; `Etc/GMT+7` and the like are fixed offsets. */
const nameOfPlace = /^(?!Etc\/GMT[+-])[A-Z][A-Za-z]*(?:\/[A-Z][A-Za-z0-9_-]*)+$/

/** A name in capitals and small letters as the tz database has them, an older name as it is; null where it has none. */
const spelt = (text: string): string | null => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    return null
  }
}

/** Names of a time that is kept nowhere. */
const isUtc = /^(utc|gmt|z|zulu|uct)$|^Etc\/GMT[+-]/i

const whyNot = (value: unknown): Diagnosis => {
  const found = shown(value)
  const right = typeof value === 'string' ? spelt(value) : null
  return {
    code: 'zone-unknown',
    sentence:
      typeof value === 'string' && isUtc.test(value)
        ? `${found} is the time of clocks, and of no place; name the zone of the municipality, such as America/Edmonton, or write Etc/UTC.`
        : right !== null && isTimeZone(right)
          ? `${found} is not how a time zone is spelt; write ${right}.`
          : `${found} is not the name of a time zone such as America/Edmonton.`,
  }
}

/**
 * An IANA zone name such as `America/Edmonton`, spelt as in the tz database; abbreviations and fixed offsets do not say
 * what a calendar did.
 */
export const TimeZone = leaf(t.brand(t.string, isTimeZone, 'TimeZone'), whyNot)
export type TimeZone = t.TypeOf<typeof TimeZone>

/** Where a day comes first: nowhere is it a later one. */
export const easternmost = 'Pacific/Kiritimati' as TimeZone

const microsecondsADay = 86_400_000_000

/** A stretch of time in which a zone keeps one offset from UTC; start inclusive, end exclusive, microseconds. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}

const stretches = new Map<TimeZone, Array<Stretch>>()

/**
 * Offsets change a few times a year, so each stretch is looked up once: the polyfill takes microseconds an operation.
 */
const offsetAt = (zone: TimeZone, microseconds: number): number => {
  const seen = stretches.get(zone) ?? []
  const held = seen.find((stretch) => stretch.from <= microseconds && microseconds < stretch.until)
  if (held !== undefined) return held.offset
  const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(microseconds / 1000)).toZonedDateTimeISO(
    zone,
  )
  const next = there.getTimeZoneTransition('next')
  const previous = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const stretch: Stretch = {
    from: previous === null ? -Infinity : previous.epochMilliseconds * 1000,
    until: next === null ? Infinity : next.epochMilliseconds * 1000,
    offset: there.offsetNanoseconds / 1000,
  }
  stretches.set(zone, [...seen, stretch])
  return stretch.offset
}

/** The civil day it is in a zone at an instant. */
export const dayIn = (zone: TimeZone, instant: Instant): Day => dayAt(zone, toMicroseconds(instant))

/** The same of an instant as a number, microseconds since 1970-01-01T00:00:00Z. */
export const dayAt = (zone: TimeZone, microseconds: number): Day =>
  Math.floor((microseconds + offsetAt(zone, microseconds)) / microsecondsADay)

/**
 * The last microsecond of a civil day in a zone: what a bare date means as `knownAt` (R5). A clock set back just after
 * midnight brings the day back for a while, so of the moments that could be its end the latest that is in it counts.
 */
export const endOfDay = (zone: TimeZone, date: CivilDate): Instant => {
  const day = toDay(date)
  const midnight = (day + 1) * microsecondsADay
  const ends = [-1, 0, 1]
    .map((days) => midnight - offsetAt(zone, midnight + days * microsecondsADay) - 1)
    .filter((moment) => dayIn(zone, fromMicroseconds(moment)) === day)
  // A zone that skipped the day altogether had no moment in it; then it ends where it would have.
  return fromMicroseconds(ends.length === 0 ? midnight - offsetAt(zone, midnight) - 1 : Math.max(...ends))
}
