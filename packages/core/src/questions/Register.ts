import { effectsOf } from '../effects/effectsOf.js'
import type { Profiles } from '../profiles/profiles.js'
import type { Book } from '../record/Book.js'
import { concernsAll } from '../record/Book.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { known } from '../record/known.js'
import type { Horizon } from '../record/KnownAt.js'
import { sliceOf } from '../record/slice.js'
import { courseOf, type Course } from '../timeline/Course.js'
import { coverageOf, type Coverage } from '../timeline/coverage.js'
import { periodsOf, turningDays, type Periods } from '../timeline/periods.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Axes } from '../timeline/Axes.js'
import { versionsOn, type Version } from '../timeline/versions.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { StatusAnswer } from './StatusAnswer.js'

/** A verdict, and what of the answer does not depend on the day, put together when it is first given. */
export interface Judged {
  readonly verdict: Verdict
  answer: StatusAnswer | null
}

/** A course with what is remembered of it. */
export interface Studied {
  readonly course: Course
  /** Whether any known event speaks of the instrument. */
  readonly onRecord: boolean
  /** The periods at an `asDecidedBy` and a day of knowledge, worked out once. */
  readonly periods: (decidedBy: Day, knownOn: Day) => Periods<Judged>
  readonly coverage: Coverage
  /** The same with what only describes it (text, numbers, titles), worked out when first asked for. */
  readonly described: () => Course
  /** The versions it can have on a day. */
  readonly versions: (read: Axes) => ReadonlyArray<Version>
  /** Whether a decision about it is open, so that the day of knowledge matters. */
  readonly undecided: boolean
}

/** A book with its instruments' timelines. Everything in it is a cache of the book: forgetting any of it changes no answer. */
export interface Register {
  readonly book: Book
  readonly profiles: Profiles
  readonly study: (instrument: SubjectId, horizon: Horizon) => Studied
  /** Drops what was worked out for these subjects; for the municipality, everything. */
  readonly forget: (subjects: ReadonlyArray<SubjectId>) => void
}

interface Held {
  readonly slice: ReadonlyArray<ReadEvent>
  /** With all of the slice known. */
  whole: Studied | null
  studied: Map<string, Studied> | null
}

/** Timelines at other points of knowledge are kept up to this many an instrument. */
const mostRemembered = 16

export const registerOf = (book: Book, profiles: Profiles): Register => {
  const held = new Map<SubjectId, Held>()

  const holdingOf = (instrument: SubjectId): Held => {
    const before = held.get(instrument)
    if (before !== undefined) return before
    const fresh: Held = { slice: sliceOf(book, instrument), whole: null, studied: null }
    held.set(instrument, fresh)
    return fresh
  }

  return {
    book,
    profiles,
    study: (instrument, horizon) => {
      const one = holdingOf(instrument)
      const { slice } = one
      let seen = slice.length
      while (seen > 0 && (slice[seen - 1] as ReadEvent).event.seq >= horizon.size) seen -= 1
      if (seen === slice.length && horizon.key === '') {
        one.whole ??= studiedOf(book, profiles, instrument, slice)
        return one.whole
      }
      const key = `${seen} ${horizon.key}`
      one.studied ??= new Map()
      const { studied } = one
      const before = studied.get(key)
      if (before !== undefined) return before
      if (studied.size >= mostRemembered) studied.clear()
      const fresh = studiedOf(book, profiles, instrument, slice.slice(0, seen).filter(horizon.visible))
      studied.set(key, fresh)
      return fresh
    },
    forget: (subjects) => {
      if (concernsAll(subjects)) held.clear()
      else for (const subject of subjects) held.delete(subject)
    },
  }
}

/**
 * Whether an event speaks of an instrument by itself. What is merely told to it (what becomes of a motion about it, a
 * retraction) is no record of it: of one whose only event was taken back there is none.
 */
const speaksOf = ({ event, kind }: ReadEvent, instrument: SubjectId): boolean => {
  if (kind === null) return event.subjects.some(({ id }) => id === instrument)
  const { acts, mentions = [] } = kind.names(event.data)
  return acts.includes(instrument) || mentions.includes(instrument)
}

const studiedOf = (
  book: Book,
  profiles: Profiles,
  instrument: SubjectId,
  slice: ReadonlyArray<ReadEvent>,
): Studied => {
  const events = known(book.catalogue, slice)
  const course = courseOf(instrument, effectsOf(profiles, instrument, events))
  const coverage = coverageOf(course)
  const undecided =
    course.annuls.length > 0 ||
    course.proposes.some(({ decision }) => !course.resolves.some(({ matter }) => matter === decision))
  let withDescriptions: Course | null = null
  const described = (): Course => {
    withDescriptions ??= courseOf(instrument, {
      ...course.legal,
      effects: [...course.legal.effects, ...course.legal.described()],
    })
    return withDescriptions
  }
  return {
    course,
    coverage,
    described,
    versions: (axes) => versionsOn(described(), axes),
    onRecord: events.some((one) => speaksOf(one, instrument)),
    undecided,
    periods: rememberedPeriods(course, coverage, described, undecided),
  }
}

const rememberedPeriods = (
  course: Course,
  coverage: Coverage,
  described: () => Course,
  undecided: boolean,
): Studied['periods'] => {
  const remembered = new Map<Day, Periods<Judged>>()
  let turning: ReadonlyArray<Day> | null = null
  const turningDaysOf = (): ReadonlyArray<Day> => {
    // Turning days of what describes it are included, so that an answer is the same all through a stretch.
    turning ??= turningDays(described(), [coverage.lastKnown + 1, coverage.followedFrom])
    return turning
  }
  let knownThen: Day = Number.NaN
  return (decidedBy, knownOn) => {
    // While a decision is open the day of knowledge matters, and only the newest is kept.
    if (undecided && knownOn !== knownThen) {
      remembered.clear()
      knownThen = knownOn
    }
    const before = remembered.get(decidedBy)
    if (before !== undefined) return before
    if (remembered.size >= mostRemembered) remembered.clear()
    const fresh = periodsOf(turningDaysOf, (on): Judged => ({
      verdict: verdictOn(course, { on, decidedBy, knownOn }, coverage),
      answer: null,
    }))
    remembered.set(decidedBy, fresh)
    return fresh
  }
}
