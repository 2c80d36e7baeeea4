import { effectsOf } from '../effects/effectsOf.js'
import type { Profiles } from '../profiles/profiles.js'
import type { Book } from '../record/Book.js'
import { concernsAll } from '../record/Book.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { known } from '../record/known.js'
import type { Horizon } from '../record/KnownAt.js'
import { sliceOf } from '../record/slice.js'
import { courseOf, type Course } from '../timeline/Course.js'
import { periodsOf, type Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { StatusAnswer } from './StatusAnswer.js'

/** A course with what is remembered of it. */
export interface Studied {
  readonly course: Course
  /** Whether any known event lists the instrument. */
  readonly onRecord: boolean
  /** The periods at an `asDecidedBy` and a day of knowledge, worked out once. */
  readonly periods: (decidedBy: Day, knownOn: Day) => ReadonlyArray<Period>
  /** What of an answer does not depend on the day, by verdict. */
  readonly answers: WeakMap<Verdict, StatusAnswer>
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
  readonly studied: Map<string, Studied>
}

/** Timelines at other points of knowledge are kept up to this many an instrument. */
const mostRemembered = 16

export const registerOf = (book: Book, profiles: Profiles): Register => {
  const held = new Map<SubjectId, Held>()

  const holdingOf = (instrument: SubjectId): Held => {
    const before = held.get(instrument)
    if (before !== undefined) return before
    const fresh: Held = { slice: sliceOf(book, instrument), studied: new Map() }
    held.set(instrument, fresh)
    return fresh
  }

  return {
    book,
    profiles,
    study: (instrument, horizon) => {
      const { slice, studied } = holdingOf(instrument)
      let seen = slice.length
      while (seen > 0 && (slice[seen - 1] as ReadEvent).event.seq >= horizon.size) seen -= 1
      const key = `${seen} ${horizon.key}`
      const before = studied.get(key)
      if (before !== undefined) return before
      const events = known(book.catalogue, slice.slice(0, seen).filter(horizon.visible))
      const course = courseOf(instrument, effectsOf(profiles, instrument, events))
      if (studied.size >= mostRemembered) studied.clear()
      const fresh: Studied = {
        course,
        onRecord: events.some(({ event }) => event.subjects.some(({ id }) => id === instrument)),
        periods: rememberedPeriods(course),
        answers: new WeakMap(),
      }
      studied.set(key, fresh)
      return fresh
    },
    forget: (subjects) => {
      if (concernsAll(subjects)) held.clear()
      else for (const subject of subjects) held.delete(subject)
    },
  }
}

const rememberedPeriods = (course: Course): Studied['periods'] => {
  const remembered = new Map<string, ReadonlyArray<Period>>()
  // The day of knowledge matters only while a decision is open.
  const dated = course.proposes.length > 0
  return (decidedBy, knownOn) => {
    const key = `${decidedBy} ${dated ? knownOn : ''}`
    const before = remembered.get(key)
    if (before !== undefined) return before
    if (remembered.size >= mostRemembered) remembered.clear()
    const fresh = periodsOf(course, { decidedBy, knownOn })
    remembered.set(key, fresh)
    return fresh
  }
}
