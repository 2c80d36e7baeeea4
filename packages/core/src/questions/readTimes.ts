import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodedExactly } from '../codecs/decoding.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import { ClaimedBy, horizonOf, KnownAt, KnownUpTo, type Horizon } from '../record/KnownAt.js'
import { CivilDate, toDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import { Instant, withAllDigits } from '../values/Instant.js'
import { dayAt, dayIn, endOfDay, type TimeZone } from '../values/TimeZone.js'
import { beyondEnd } from './beyondEnd.js'
import type { Register } from './Register.js'
import type { StatusTimes, Times } from './Times.js'
import type { Book } from '../record/Book.js'
import { zoneOf } from './zoneOf.js'

/** `knownAt` as it may be asked: also a bare date, which means the end of that day in the municipality (R5). */
const AskedKnownAt = t.union([CivilDate, KnownAt], 'AskedKnownAt')
type AskedKnownAt = t.TypeOf<typeof AskedKnownAt>

/** Of the forms `knownAt` may have, the one that was meant: what is wrong is said of that one. */
const formOf = (knownAt: unknown): t.Decoder<unknown, AskedKnownAt> => {
  if (typeof knownAt === 'string') return /^\d{4}-\d{2}-\d{2}[T ]/.test(knownAt) ? Instant : CivilDate
  if (typeof knownAt !== 'object' || knownAt === null) return AskedKnownAt
  // An object of the platform that stands for a moment is told that a moment is written here.
  if ('toISOString' in knownAt) return Instant
  if ('seq' in knownAt) return KnownUpTo
  return 'register' in knownAt || 'instant' in knownAt ? ClaimedBy : AskedKnownAt
}

/** The three times, read. */
export interface ReadTimes {
  readonly on: Day
  readonly decidedBy: Day
  readonly horizon: Horizon
  /** The civil day of the knowledge: of `knownAt`, but no later than the day of asking, since nobody knows more then. */
  readonly knownOn: Day
}

const ofTimes: Members<Times> = { on: true, asDecidedBy: true, knownAt: true }

/** A question says what it asks and nothing else: a misspelt axis would be answered as if it had not been asked for. */
const strange = (times: unknown, members: Members<Times> | Members<StatusTimes>): ReadonlyArray<Problem> => {
  if (typeof times !== 'object' || times === null) {
    return [
      problem(
        'times-missing',
        '',
        'The question does not say which day it asks about: { on: "YYYY-MM-DD" }.',
      ),
    ]
  }
  // What is wrong is put into words only where something is.
  for (const member in times)
    if (!Object.hasOwn(members, member))
      return unknownMembers(
        members,
        times,
        `in this question; it may have ${Object.keys(members).join(', ')}`,
      )
  return none
}

const none: ReadonlyArray<never> = []

/**
 * Reads the times of a question; `today` is the caller's civil day, since core has no clock. `members` is what the
 * question may have, where that is more than its times.
 */
export const readTimes = (
  register: Register,
  today: CivilDate,
  times: Times,
  members: Members<Times> | Members<StatusTimes> = ofTimes,
): E.Either<ReadonlyArray<Problem>, ReadTimes> => {
  const unasked = strange(times, members)
  if (unasked.length > 0) return E.left(unasked)
  const on = day(times.on, '/on')
  const knowledge = readKnowledge(register, today, times.knownAt)
  const decidedBy =
    times.asDecidedBy === undefined ? E.right(Infinity) : day(times.asDecidedBy, '/asDecidedBy')
  if (E.isLeft(on) || E.isLeft(decidedBy) || E.isLeft(knowledge)) {
    return E.left([on, decidedBy, knowledge].flatMap((one) => (E.isLeft(one) ? one.left : [])))
  }
  const { horizon, knownOn } = knowledge.right
  return E.right({ on: on.right, decidedBy: decidedBy.right, horizon, knownOn })
}

const day = (value: string, path: string): E.Either<ReadonlyArray<Problem>, Day> => {
  if (CivilDate.is(value)) return E.right(toDay(value))
  const read = decodedExactly(CivilDate)(value)
  return E.isLeft(read) ? E.left(read.left.map(under(path))) : E.right(toDay(read.right))
}

/** Nothing has to be said of what is as it should be. */
const isPlain = (knownAt: unknown): knownAt is t.TypeOf<typeof KnownUpTo> =>
  KnownUpTo.is(knownAt) && Object.keys(knownAt).length === 1

/** Reads `knownAt` alone, for questions that have no other time. */
export const readKnowledge = (
  register: Register,
  today: CivilDate,
  knownAt: Times['knownAt'],
): E.Either<ReadonlyArray<Problem>, Pick<ReadTimes, 'horizon' | 'knownOn'>> => {
  const { book } = register
  if (knownAt === undefined || knownAt === null)
    return E.right({ horizon: horizonOf(book, null), knownOn: toDay(today) })
  const asked = typeof knownAt === 'string' ? withAllDigits(knownAt) : knownAt
  const read = isPlain(asked) ? E.right(asked) : decodedExactly(formOf(asked))(asked)
  if (E.isLeft(read)) return E.left(read.left.map(under('/knownAt')))
  if (CivilDate.is(read.right)) {
    // The zone as known about then: a zone corrected later does not move what was known.
    const about = horizonOf(book, endOfDay('Etc/UTC' as TimeZone, read.right))
    const end = endOfDay(zoneOf(register, about), read.right)
    return E.right({ horizon: horizonOf(book, end), knownOn: Math.min(toDay(read.right), toDay(today)) })
  }
  const beyond = beyondEnd(book, read.right)
  if (beyond.length > 0) return E.left(beyond)
  const horizon = horizonOf(book, read.right)
  return E.right({ horizon, knownOn: dayOfKnowledge(book, zoneOf(register, horizon), today, read.right) })
}

const dayOfKnowledge = (book: Book, zone: TimeZone, today: CivilDate, knownAt: KnownAt): Day => {
  if (knownAt === null) return toDay(today)
  if (typeof knownAt === 'string') return Math.min(dayIn(zone, knownAt), toDay(today))
  if ('instant' in knownAt) return Math.min(dayIn(zone, knownAt.instant), toDay(today))
  return dayAt(zone, book.microsecondsAt(knownAt.seq))
}
