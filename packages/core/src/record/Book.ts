import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent, understood, type ReadEvent } from '../catalogue/readEvent.js'
import type { EventType } from '../envelope/Envelope.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { LedgerHead } from '../envelope/seal.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { fromMicroseconds, toMicroseconds, type Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { emptyEventIds } from './EventIds.js'
import { grown } from './growing.js'
import { growingLinks, type GrowingLinks, type Links } from './Links.js'
import { emptyShelf } from './Shelf.js'

/** An event an answer rests on. */
export interface CitedEvent {
  readonly event: EventId
  readonly seq: number
  readonly type: EventType
}

/**
 * A municipality's ledger as read so far: every event in order, and which events list which subject. It only grows.
 * A question bounds how far it reads by `seq`, so an answer given once stays what it was.
 */
export interface Book {
  readonly ledger: MunicipalityId
  readonly catalogue: Catalogue
  /** Made when first asked for: answering questions about most policies does not need them. */
  readonly links: () => Links
  readonly size: () => number
  readonly at: (seq: number) => ReadEvent | undefined
  readonly seqOf: (id: EventId) => number | undefined
  /** Whether an event was understood and does nothing but describe. */
  readonly isOnlyDescribing: (seq: number) => boolean
  readonly recordedAt: (seq: number) => Instant
  /** An event as an answer cites it; it need not be read again for that. `seq` is one of the book's. */
  readonly cited: (seq: number) => CitedEvent
  /** The events that list a subject, by `seq`, ascending. */
  readonly listing: (subject: SubjectId) => ReadonlyArray<number>
  readonly subjects: () => ReadonlyArray<SubjectId>
  readonly head: () => LedgerHead
  /** How many of the events were recorded at or before an instant (`recordedAt` never falls with `seq`). */
  readonly sizeAt: (instant: Instant) => number
  /**
   * Reads the next leaves, in order; returns the subjects they list. All or nothing.
   * Problems: what `readEvent` says, `ledger-other`, `seq-out-of-order`, `recorded-at-regression`; paths begin with the leaf's index.
   */
  readonly read: (
    leaves: ReadonlyArray<string>,
    /** Is shown each event as it is read; a later one may still fail, and none of them then be in the book. */
    show?: (entry: ReadEvent) => void,
  ) => E.Either<ReadonlyArray<Problem>, ReadonlyArray<SubjectId>>
}

export const emptyBook = (ledger: MunicipalityId, catalogue: Catalogue): Book => {
  const shelf = emptyShelf()
  const ids = emptyEventIds()
  const types: Array<EventType> = []
  const typeNumbers = new Map<EventType, number>()
  const bySubject = new Map<SubjectId, Array<number>>()
  let typeOf = new Uint16Array(64)
  /** Microseconds; the same for all events of an append. */
  let recorded = new Float64Array(64)
  let standings = new Uint8Array(64)
  let size = 0
  let last: Instant | null = null
  /** The leaves being read, which are not on the shelf before all of them have been. */
  let underway: { readonly first: number; readonly leaves: ReadonlyArray<string> } | null = null
  const linked: GrowingLinks = growingLinks()
  let linkedUpTo = 0
  const reader = readEvent(catalogue)

  const numberOf = (type: EventType): number => {
    const held = typeNumbers.get(type)
    if (held !== undefined) return held
    typeNumbers.set(type, types.length)
    return types.push(type) - 1
  }

  const take = (entry: ReadEvent, first: number, touched: Array<SubjectId>): void => {
    const { event, kind } = entry
    ids.add(event.id)
    typeOf = grown(typeOf, size)
    recorded = grown(recorded, size)
    standings = grown(standings, size)
    typeOf[size] = numberOf(event.type)
    recorded[size] =
      event.recordedAt === last ? (recorded[size - 1] as number) : toMicroseconds(event.recordedAt)
    standings[size] = kind === null ? notUnderstood : kind.onlyDescribes ? describing : understandable
    last = event.recordedAt
    for (const { id } of event.subjects) {
      const held = bySubject.get(id)
      if (held === undefined || (held[held.length - 1] as number) < first) touched.push(id)
      if (held === undefined) bySubject.set(id, [size])
      else held.push(size)
    }
    size += 1
  }

  /** Takes back what was taken of a reading that failed further on. */
  const dropFrom = (first: number, touched: ReadonlyArray<SubjectId>): void => {
    for (const id of touched) {
      const kept = (bySubject.get(id) ?? none).filter((seq) => seq < first)
      if (kept.length === 0) bySubject.delete(id)
      else bySubject.set(id, kept)
    }
    ids.dropFrom(first)
    size = first
  }

  const at = (seq: number): ReadEvent | undefined => {
    if (!(seq >= 0 && seq < size)) return undefined
    const leaf =
      underway === null || seq < underway.first ? shelf.at(seq) : underway.leaves[seq - underway.first]
    const event = JSON.parse(leaf as string) as RecordedEvent
    const kind = standings[seq] === notUnderstood ? undefined : catalogue.kindOf(event.type, event.version)
    return kind === undefined
      ? understood(catalogue, event)
      : { event, kind, problems: none, corrections: none }
  }

  const links = (): Links => {
    for (; linkedUpTo < size; linkedUpTo += 1) {
      const entry = at(linkedUpTo) as ReadEvent
      linked.add(entry.event, entry.kind)
    }
    return linked
  }

  return {
    ledger,
    catalogue,
    links,
    size: () => size,
    at,
    seqOf: ids.find,
    isOnlyDescribing: (seq) => standings[seq] === describing,
    recordedAt: (seq) => fromMicroseconds(recorded[seq] as number),
    cited: (seq) => ({ event: ids.at(seq), seq, type: types[typeOf[seq] as number] as EventType }),
    listing: (subject) => bySubject.get(subject) ?? none,
    subjects: () => [...bySubject.keys()],
    head: () => ({
      ledger,
      size,
      lastRecordedAt: last,
      timesListed: (subject) => bySubject.get(subject)?.length ?? 0,
    }),
    sizeAt: (instant) => {
      const until = toMicroseconds(instant)
      let [low, high] = [0, size]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((recorded[middle] as number) <= until) low = middle + 1
        else high = middle
      }
      return low
    },
    read: (leaves, show) => {
      const before = { size, last }
      const touched: Array<SubjectId> = []
      underway = { first: size, leaves }
      for (const [index, leaf] of leaves.entries()) {
        const read = reader(leaf)
        const wrong = E.isLeft(read) ? read.left : misplaced(read.right.event, ledger, size, last)
        if (E.isLeft(read) || wrong.length > 0) {
          dropFrom(before.size, touched)
          last = before.last
          underway = null
          return E.left(wrong.map(under(`/${index}`)))
        }
        take(read.right, before.size, touched)
        show?.(read.right)
      }
      underway = null
      if (leaves.length > 0) shelf.add(leaves)
      return E.right(touched)
    },
  }
}

const none: ReadonlyArray<never> = []

/** What was decoded once is not decoded again; and what only describes need not be read to tell what is in force. */
const [notUnderstood, describing, understandable] = [0, 1, 2]

const misplaced = (
  event: ReadEvent['event'],
  ledger: MunicipalityId,
  seq: number,
  last: Instant | null,
): ReadonlyArray<Problem> => {
  if (event.ledger !== ledger)
    return [
      problem(
        'ledger-other',
        '/ledger',
        `The event belongs to the ledger ${event.ledger}, not to ${ledger}.`,
      ),
    ]
  if (event.seq !== seq)
    return [
      problem(
        'seq-out-of-order',
        '/seq',
        `Event number ${event.seq} stands where number ${seq} belongs; something is missing or out of order.`,
      ),
    ]
  if (last !== null && event.recordedAt < last)
    return [
      problem(
        'recorded-at-regression',
        '/recordedAt',
        'The event claims to have been recorded before the one it follows.',
      ),
    ]
  return none
}

/** Whether any of the subjects is the municipality, whose events are in every policy's slice. */
export const concernsAll = (subjects: ReadonlyArray<SubjectId>): boolean => subjects.includes(theMunicipality)
