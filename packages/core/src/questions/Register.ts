import * as E from 'fp-ts/lib/Either.js'
import { frameOf } from '../effects/effectsOf.js'
import type { Frame } from '../effects/Frame.js'
import type { Profiles } from '../profiles/profiles.js'
import { concernsAll, type Book } from '../record/Book.js'
import { known } from '../record/known.js'
import { horizonOf, type Horizon } from '../record/KnownAt.js'
import { sliceOf } from '../record/slice.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { emptyNotes } from './Notes.js'
import { Studied } from './Studied.js'

/** A book with its instruments' timelines. Everything in it is a cache of the book: forgetting any of it changes no answer. */
export interface Register {
  readonly book: Book
  readonly profiles: Profiles
  /** Reads the next leaves, as the book does, and drops what was worked out for the subjects they list. */
  readonly read: Book['read']
  readonly study: (instrument: SubjectId, horizon: Horizon) => Studied
  /** Every policy any event lists, whether or not it was known at the time asked about. */
  readonly policies: () => ReadonlyArray<SubjectId>
  /** Drops what was worked out for these subjects; for the municipality, everything. */
  readonly forget: (subjects: ReadonlyArray<SubjectId>) => void
}

interface Held {
  /** With all of the slice known. */
  whole: Studied | null
  /** Events that list it, and the first and the last number of its slice; none where there are no events. */
  readonly from: number
  readonly to: number
  earlier: Map<string, Studied> | null
}

/** Timelines at other points of knowledge are kept up to this many an instrument. */
const mostRemembered = 16

export const registerOf = (book: Book, profiles: Profiles): Register => {
  const held = new Map<SubjectId, Held>()
  const frames = new Map<string, Frame>()
  let policies: ReadonlyArray<SubjectId> = []
  let policiesUpTo = 0

  /** How many of the municipality's own events are known. */
  const frameAt = (horizon: Horizon): { readonly frame: Frame; readonly size: number } => {
    const listed = book.listing(theMunicipality)
    let size = listed.length
    while (size > 0 && (listed[size - 1] as number) >= horizon.size) size -= 1
    const key = `${size} ${horizon.key}`
    const before = frames.get(key)
    if (before !== undefined) return { frame: before, size }
    if (frames.size >= mostRemembered) frames.clear()
    const frame = frameOf(profiles, known(book.catalogue, sliceOf(book, theMunicipality, horizon)))
    frames.set(key, frame)
    return { frame, size }
  }

  const notes = emptyNotes(book, () => frameAt(horizonOf(book, null)).frame.setting)

  const fresh = (instrument: SubjectId, horizon: Horizon): Studied =>
    new Studied(book, notes, frameAt(horizon).frame, instrument, horizon)

  const forget = (subjects: ReadonlyArray<SubjectId>): void => {
    if (concernsAll(subjects)) {
      held.clear()
      frames.clear()
    } else if (held.size > 0) for (const subject of subjects) held.delete(subject)
  }

  const holdingOf = (instrument: SubjectId): Held => {
    const before = held.get(instrument)
    if (before !== undefined) return before
    const listed = book.listing(instrument)
    const all = book.listing(theMunicipality)
    const to = Math.max(listed[listed.length - 1] ?? -1, all[all.length - 1] ?? -1)
    const one: Held = { whole: null, earlier: null, from: listed[0] ?? Infinity, to }
    held.set(instrument, one)
    return one
  }

  return {
    book,
    profiles,
    study: (instrument, horizon) => {
      const one = holdingOf(instrument)
      if (horizon.size > one.to && horizon.key === '') {
        one.whole ??= fresh(instrument, horizon)
        return one.whole
      }
      const key = `${countBelow(book.listing(instrument), horizon.size)} ${frameAt(horizon).size} ${horizon.key}`
      one.earlier ??= new Map()
      const before = one.earlier.get(key)
      if (before !== undefined) return before
      if (one.earlier.size >= mostRemembered) one.earlier.clear()
      const studied = fresh(instrument, horizon)
      one.earlier.set(key, studied)
      return studied
    },
    policies: () => {
      if (policiesUpTo === book.size()) return policies
      policies = book.subjects().filter((subject) => subject.startsWith('policy:'))
      policiesUpTo = book.size()
      return policies
    },
    forget,
    read: (leaves) => {
      const before = book.size()
      const read = book.read(leaves, notes.take)
      if (E.isRight(read)) forget(read.right)
      else {
        // What was noted and framed on the way is of events that are not in the book after all.
        notes.dropFrom(before)
        frames.clear()
      }
      return read
    },
  }
}

/** How many of the ascending numbers are below a bound. */
const countBelow = (numbers: ReadonlyArray<number>, bound: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}
