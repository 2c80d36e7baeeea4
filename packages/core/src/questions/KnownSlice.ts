import type { ReadEvent } from '../catalogue/readEvent.js'
import { effectsNoted, effectsOf } from '../effects/effectsOf.js'
import type { Frame } from '../effects/Frame.js'
import type { Legal } from '../effects/Legal.js'
import type { Sets } from '../law/Effect.js'
import { lastBelow } from '../record/ascending.js'
import type { Book, CitedEvent } from '../record/Book.js'
import { isSettling, known } from '../record/known.js'
import type { Horizon } from '../record/KnownAt.js'
import { sliceOf } from '../record/slice.js'
import { courseOf, type Course } from '../timeline/Course.js'
import type { EventId } from '../values/ids.js'
import { toMicroseconds } from '../values/Instant.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import type { Notes } from './Notes.js'
import { namedBy } from '../events/namedBy.js'

/** What bears on an instrument's force, and whether any known event speaks of it. */
interface Read {
  readonly course: Course
  readonly onRecord: boolean
}

/**
 * What was known of an instrument, read as law: from notes where its events are plain, else from the events, which are read
 * again, used and let go. The frame has what is about the municipality.
 */
export class KnownSlice {
  readonly frame: Frame
  private readonly instrument: SubjectId
  private readonly book: Book
  private readonly notes: Notes
  private readonly horizon: Horizon

  constructor(book: Book, notes: Notes, frame: Frame, instrument: SubjectId, horizon: Horizon) {
    this.instrument = instrument
    this.book = book
    this.notes = notes
    this.frame = frame
    this.horizon = horizon
  }

  /** Its course as far as it bears on force. */
  read(): Read {
    const { instrument } = this
    const found = this.fromNotes() ?? this.fromEvents()
    return found.onRecord && !found.course.begins.some(({ target }) => target === instrument)
      ? { course: this.presupposed() ?? found.course, onRecord: true }
      : found
  }

  /** The same with what only describes it (text, numbers, titles). */
  described(): Course {
    const legal = this.noted('all') ?? this.legal()
    return courseOf(this.instrument, legal, ({ described }) => described())
  }

  /** Its events, as known, and those about the municipality, in the order of recording. */
  events(): ReadonlyArray<ReadEvent> {
    return [...this.frame.events, ...this.own('all')].toSorted((a, b) => a.event.seq - b.event.seq)
  }

  /** Events as an answer cites them, in the order of recording. */
  cited(seqs: Iterable<number>): ReadonlyArray<CitedEvent> {
    return [...seqs].toSorted((a, b) => a - b).map(this.book.cited)
  }

  idOf(seq: number): EventId {
    return this.book.cited(seq).event
  }

  private fromNotes(): Read | null {
    const legal = this.noted('bearing')
    if (legal === null) return null
    const isDone = legal.effects.some(({ target }) => target === this.instrument)
    return { course: courseOf(this.instrument, legal), onRecord: isDone || this.isSpokenOf() }
  }

  private fromEvents(): Read {
    const { instrument, frame } = this
    const bearing = this.own('bearing')
    const last = this.lastListed(bearing.some(isSettling))
    return {
      course: courseOf(instrument, effectsOf(frame, instrument, bearing, last)),
      onRecord: bearing.some((one) => speaksOf(one, instrument)) || this.isSpokenOf(),
    }
  }

  /** Of what only changes are on record, they tell that it was there to be changed. */
  private presupposed(): Course | null {
    const { instrument } = this
    const legal = this.legal()
    const changesIn = ({ described }: Legal): ReadonlyArray<Sets> =>
      described().filter(({ facet, target }) => facet === 'text' && target === instrument)
    return changesIn(legal).length === 0 ? null : courseOf(instrument, legal, changesIn)
  }

  private isSpokenOf(): boolean {
    return [...this.frame.events, ...this.own('all')].some((one) => speaksOf(one, this.instrument))
  }

  /** The law of it from notes; null where they are not enough. */
  private noted(part: 'bearing' | 'all'): Legal | null {
    const { book, frame, notes, instrument, horizon } = this
    // What older registers claim of their recording, and what settles the record, is told event by event.
    if (frame.settling.length > 0 || horizon.key !== '') return null
    const plain = notes.of(instrument, horizon.size, part)
    if (plain === null) return null
    return effectsNoted(frame, instrument, plain, book.microsecondsAt, this.lastListed(false))
  }

  /** The same from its events. */
  private legal(): Legal {
    const events = this.own('all')
    return effectsOf(this.frame, this.instrument, events, this.lastListed(events.some(isSettling)))
  }

  private own(part: 'all' | 'bearing'): ReadonlyArray<ReadEvent> {
    const { book, frame, horizon, instrument } = this
    return instrument === theMunicipality
      ? none
      : known(book.catalogue, sliceOf(book, instrument, horizon, part), {
          settling: frame.settling,
          events: frame.events,
          recorded: (id) => book.at(book.seqOf(id) ?? -1),
        })
  }

  /** In microseconds. Where nothing was retracted or kept from view, the number of the last event is enough to tell. */
  private lastListed(isSettled: boolean): number {
    const { book, frame, horizon, instrument } = this
    if (horizon.key === '' && frame.settling.length === 0 && !isSettled) {
      const newest = book.lastListing(instrument)
      const last = newest < horizon.size ? newest : lastBelow(book.listing(instrument), horizon.size)
      return last === -1 ? -Infinity : book.microsecondsAt(last)
    }
    const events = instrument === theMunicipality ? frame.events : this.own('all')
    const last = events.findLast(({ event }) => event.subjects.some(({ id }) => id === instrument))
    return last === undefined ? -Infinity : toMicroseconds(last.event.recordedAt)
  }
}

const none: ReadonlyArray<never> = []

/**
 * Whether an event speaks of an instrument by itself. What is merely told to it (what becomes of a motion about it, a
 * retraction) is no record of it: of one whose only event was taken back there is none.
 */
const speaksOf = ({ event, kind }: ReadEvent, instrument: SubjectId): boolean => {
  if (kind === null) return event.subjects.some(({ id }) => id === instrument)
  const { acts, mentions } = namedBy(kind, event.data)
  return acts.includes(instrument) || mentions?.includes(instrument) === true
}
