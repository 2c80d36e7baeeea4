import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Frame } from '../effects/Frame.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { actsToldTwice } from '../effects/sameActs.js'
import { lastBelow } from '../record/ascending.js'
import type { Book, CitedEvent } from '../record/Book.js'
import { isSettling, known } from '../record/known.js'
import type { Horizon } from '../record/KnownAt.js'
import { sliceOf } from '../record/slice.js'
import type { EventId } from '../values/ids.js'
import { toMicroseconds } from '../values/Instant.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { speaksOf } from './onRecord.js'

/** The events of a slice, apart from those about the municipality. */
export interface OwnEvents {
  readonly recorded: ReadonlyArray<ReadEvent>
  /** What is left of them, as known. */
  readonly events: ReadonlyArray<ReadEvent>
}

/** The events that were known of an instrument; they are read again, used and let go. The frame has those of all. */
export class KnownEvents {
  readonly frame: Frame
  protected readonly instrument: SubjectId
  protected readonly book: Book
  protected readonly horizon: Horizon

  constructor(book: Book, frame: Frame, instrument: SubjectId, horizon: Horizon) {
    this.instrument = instrument
    this.book = book
    this.frame = frame
    this.horizon = horizon
  }

  /** Its events, as known, and those about the municipality, in the order of recording. */
  events(): ReadonlyArray<ReadEvent> {
    return this.everything().toSorted((a, b) => a.event.seq - b.event.seq)
  }

  /** Events as an answer cites them. */
  cited(seqs: ReadonlyArray<number>): ReadonlyArray<CitedEvent> {
    return seqs.map(this.book.cited)
  }

  idOf(seq: number): EventId {
    return this.book.cited(seq).event
  }

  byOf(seq: number): RecordedEvent['by'] {
    return this.book.at(seq)?.event.by ?? null
  }

  protected everything(): ReadonlyArray<ReadEvent> {
    return [...this.frame.events, ...this.slice('all').events]
  }

  protected isSpokenOf(): boolean {
    return this.everything().some((one) => speaksOf(one, this.instrument))
  }

  /** Other records of the act an event of it tells of, by `seq` (R21). */
  recordsBeside(seq: number): ReadonlyArray<number> {
    const { recorded, events } = this.slice('all')
    return actsToldTwice(recorded, events)
      .map((records) => records.map(({ event }): number => event.seq))
      .filter((records) => records.includes(seq))
      .flatMap((records) => records.filter((other) => other !== seq))
  }

  protected slice(part: 'all' | 'bearing'): OwnEvents {
    return this.known(part === 'all' ? undefined : this.book.isOnlyDescribing)
  }

  protected known(isLeftOut?: (seq: number) => boolean): OwnEvents {
    const { book, frame, horizon, instrument } = this
    const recorded = instrument === theMunicipality ? none : sliceOf(book, instrument, horizon, isLeftOut)
    const events = known(book.catalogue, recorded, {
      settling: frame.settling,
      events: frame.events,
      recorded: (id) => book.at(book.seqOf(id) ?? -1),
    })
    return { recorded, events }
  }

  /**
   * When the last of its own events was recorded, in microseconds. Where nothing was settled or kept from view, the
   * number of the last event is enough to tell. What settles the record says nothing further of the instrument: taken
   * back is as if never recorded.
   */
  protected lastListed(isSettled: boolean): number {
    const { book, frame, horizon, instrument } = this
    if (horizon.key === '' && frame.settling.length === 0 && !isSettled) {
      const newest = book.lastListing(instrument)
      const last = newest < horizon.size ? newest : lastBelow(book.listing(instrument), horizon.size)
      return last === -1 ? -Infinity : book.microsecondsAt(last)
    }
    const events = instrument === theMunicipality ? frame.events : this.slice('all').events
    const last = events.findLast(
      (one) => !isSettling(one) && one.event.subjects.some(({ id }) => id === instrument),
    )
    return last === undefined ? -Infinity : toMicroseconds(last.event.recordedAt)
  }
}

const none: ReadonlyArray<never> = []
