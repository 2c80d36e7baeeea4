import * as E from 'fp-ts/lib/Either.js'
import { frameOf } from '../effects/effectsOf.js'
import type { Frame } from '../effects/Frame.js'
import type { Profiles } from '../profiles/profiles.js'
import { countBelow } from '../record/ascending.js'
import { concernsAll, type Book } from '../record/Book.js'
import { known } from '../record/known.js'
import { horizonOf, type Horizon } from '../record/KnownAt.js'
import type { Pages } from '../record/Pages.js'
import { sliceOf } from '../record/slice.js'
import { isPolicyId, theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { EarlierStudies, knownPart, type KnownPart } from './EarlierStudies.js'
import type { HeldRoll } from './HeldRoll.js'
import { KnownSlice } from './KnownSlice.js'
import { notesIn, type Notes } from './Notes.js'
import type { PartlyKnown } from './PartlyKnown.js'
import { Recalled } from './Recalled.js'
import { rollOf, type Roll } from './Roll.js'
import { rollAsDecided, type RollAsDecided } from './RollAsDecided.js'
import { SettledAnswers } from './SettledAnswers.js'
import { Studied } from './Studied.js'

/**
 * A book with its instruments' timelines. Everything in it is a cache of the book: forgetting any of it changes no
 * answer.
 */
export interface Register {
  readonly book: Book
  readonly profiles: Profiles
  /** Reads the next leaves, as the book does, and drops what was worked out for the subjects they list. */
  readonly read: Book['read']
  readonly study: (instrument: SubjectId, horizon: Horizon) => Studied
  /** What of each policy was known at a point of knowledge. */
  readonly partlyKnownAt: (horizon: Horizon) => PartlyKnown
  /** Every policy any event lists, whether or not it was known at the time asked about. */
  readonly policies: () => ReadonlyArray<SubjectId>
  /** Answers to nearly every question, as far as they were worked out. */
  readonly settled: SettledAnswers
  /** How every policy stands on a day, with everything known and decided. */
  readonly roll: Roll
  /** The same as decided by an earlier day. */
  readonly rollAsDecided: RollAsDecided
  /** Answers to the last few other questions about the whole register, by what was asked. */
  readonly recall: <A extends object>(asked: string, work: () => A) => A
  /** Drops what was worked out for these subjects; for the municipality, everything. */
  readonly forget: (subjects: ReadonlyArray<SubjectId>) => void
  /**
   * Goes on with pages of this very ledger that were read elsewhere, as the book does, and drops all that was worked
   * out.
   */
  readonly goOnWith: (pages: Pages) => void
}

/** What of the municipality's own events is known, and how many of them. */
interface Framed {
  readonly frame: Frame
  readonly size: number
  readonly claims: string
}

/** Frames and notes of other points of knowledge are kept up to this many. */
const mostRemembered = 16
/** Notes of so many events are taken while they are read; of a larger ledger most may never be asked for. */
const mostNotedOnReading = 1 << 17

/**
 * The register of a book, of which all questions are asked. It reads on as the book grows, and an instrument only when
 * it is asked about.
 *
 * @example
 * const register = registerOf(emptyBook(ledger, standardCatalogue), standardProfiles)
 * statusOf(register, today)('policy:6030', { on: '2025-02-03' })
 */
export const registerOf = (
  book: Book,
  profiles: Profiles,
  /** What the roll of another register remembered of this very book under these very rules. */
  roll: HeldRoll | null = null,
  /** How many events there are to be read, where that is known. */
  expected = 0,
): Register => {
  /** Instruments with all of their slice known. */
  const whole = new Map<SubjectId, Studied>()
  const settled = new SettledAnswers()
  const frames = new Map<KnownPart, Frame>()
  /** The last that was asked for. */
  let framed: Framed | null = null
  let policies: ReadonlyArray<SubjectId> = []
  let policiesUpTo = 0

  /** How many of the municipality's own events are known. */
  const frameAt = (horizon: Horizon): Framed => {
    const size = countBelow(book.listing(theMunicipality), horizon.size)
    // Nearly every question is about a time after the last of them.
    if (framed !== null && framed.size === size && framed.claims === horizon.key) return framed
    const key = knownPart(0, size, horizon.key)
    const before = frames.get(key)
    if (before === undefined && frames.size >= mostRemembered) frames.clear()
    const frame = before ?? frameOf(profiles, known(book.catalogue, sliceOf(book, theMunicipality, horizon)))
    frames.set(key, frame)
    framed = { frame, size, claims: horizon.key }
    return framed
  }

  /** By setting. A municipality has few; those of an earlier one may be asked about again. */
  const notes = new Map<string, Notes>()
  const notesAt = ({ setting }: Frame): Notes => {
    const held = notes.get(setting.key)
    if (held !== undefined) return held
    if (notes.size >= mostRemembered) notes.clear()
    const fresh = notesIn(book, setting)
    notes.set(setting.key, fresh)
    return fresh
  }

  const fresh = (instrument: SubjectId, horizon: Horizon): Studied => {
    const { frame } = frameAt(horizon)
    return new Studied(new KnownSlice(book, notesAt(frame), frame, instrument, horizon))
  }

  const recalled = new Recalled()

  const forget = (subjects: ReadonlyArray<SubjectId>): void => {
    recalled.clear()
    const concerned = concernsAll(subjects) ? undefined : subjects
    rollOfAll.forget(concerned)
    earlierRoll.forget(concerned)
    if (concernsAll(subjects)) {
      settled.clear()
      whole.clear()
      earlier.clear()
      frames.clear()
      framed = null
    } else if (whole.size + earlier.size > 0) {
      for (const subject of subjects) {
        settled.forget(subject)
        whole.delete(subject)
        earlier.forget(subject)
      }
    }
  }

  /** How many events there must be known for all of a slice to be. */
  const sizeOf = (instrument: SubjectId): number =>
    1 + Math.max(book.lastListing(instrument), book.listing(theMunicipality).at(-1) ?? -1)

  const earlier = new EarlierStudies(fresh, (instrument, horizon) =>
    knownPart(countBelow(book.listing(instrument), horizon.size), frameAt(horizon).size, horizon.key),
  )

  // On a large register it is looking around in memory that takes the time: how many events list it is looked up for an
  // earlier time anyhow.
  const isPartlyKnown = (instrument: SubjectId, { key, size }: Horizon): boolean =>
    key !== '' || (size !== book.size() && size < sizeOf(instrument))

  const study: Register['study'] = (instrument, horizon) => {
    if (isPartlyKnown(instrument, horizon)) return earlier.at(instrument, horizon)
    const held = whole.get(instrument)
    if (held !== undefined) return held
    const studied = fresh(instrument, horizon)
    whole.set(instrument, studied)
    return studied
  }

  /** For a question that asks about every policy and may never come again: what it works out is not kept. */
  const glance = (instrument: SubjectId): Studied =>
    whole.get(instrument) ?? fresh(instrument, horizonOf(book, null))

  const allPolicies = (): ReadonlyArray<SubjectId> => {
    if (policiesUpTo === book.size()) return policies
    policies = book.subjects().filter(isPolicyId)
    policiesUpTo = book.size()
    return policies
  }

  const studyWhole = (policy: SubjectId): Studied => study(policy, horizonOf(book, null))
  const rollOfAll = rollOf(allPolicies, glance, studyWhole, roll)
  const earlierRoll = rollAsDecided(allPolicies, studyWhole)

  return {
    book,
    profiles,
    study,
    partlyKnownAt: (horizon) => (policy) => {
      if (!isPartlyKnown(policy, horizon)) return 'all'
      const isUnknown = horizon.key === '' && (book.listing(policy)[0] ?? Infinity) >= horizon.size
      return isUnknown ? 'nothing' : earlier.at(policy, horizon)
    },
    policies: allPolicies,
    settled,
    roll: rollOfAll,
    rollAsDecided: earlierRoll,
    recall: (asked, work) => recalled.recall(asked, work),
    forget,
    goOnWith: (pages) => {
      forget(book.goOnWith(pages))
      notes.clear()
    },
    read: (leaves) => {
      const before = book.size()
      // In the setting so far, which the first events make: where events change it, notes are taken anew when they are
      // asked for.
      const noting =
        before > 0 && Math.max(before, expected) < mostNotedOnReading
          ? notesAt(frameAt(horizonOf(book, null)).frame)
          : null
      const read = noting === null ? book.read(leaves) : book.read(leaves, noting.take)
      if (E.isRight(read)) forget(read.right)
      else noting?.dropFrom(before)
      return read
    },
  }
}
