import * as E from 'fp-ts/lib/Either.js'
import type { Catalogue } from '../catalogue/Catalogue.js'
import { readEvent, type ReadEvent } from '../catalogue/readEvent.js'
import type { LedgerHead } from '../envelope/seal.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import type { Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { growingLinks, type GrowingLinks, type Links } from './Links.js'

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
  readonly read: (leaves: ReadonlyArray<string>) => E.Either<ReadonlyArray<Problem>, ReadonlyArray<SubjectId>>
}

export const emptyBook = (ledger: MunicipalityId, catalogue: Catalogue): Book => {
  const entries: Array<ReadEvent> = []
  const bySubject = new Map<SubjectId, Array<number>>()
  const seqById = new Map<EventId, number>()
  const linked: GrowingLinks = growingLinks()
  let linkedUpTo = 0
  const reader = readEvent(catalogue)
  const lastRecordedAt = (): Instant | null => entries[entries.length - 1]?.event.recordedAt ?? null

  const take = (entry: ReadEvent): void => {
    entries.push(entry)
    for (const { id } of entry.event.subjects) {
      const held = bySubject.get(id)
      if (held === undefined) bySubject.set(id, [entry.event.seq])
      else held.push(entry.event.seq)
    }
  }

  const links = (): Links => {
    for (; linkedUpTo < entries.length; linkedUpTo += 1) {
      const entry = entries[linkedUpTo] as ReadEvent
      linked.add(entry.event, entry.kind)
    }
    return linked
  }

  const seqOf = (id: EventId): number | undefined => {
    for (let seq = seqById.size; seq < entries.length; seq += 1)
      seqById.set((entries[seq] as ReadEvent).event.id, seq)
    return seqById.get(id)
  }

  return {
    ledger,
    catalogue,
    links,
    size: () => entries.length,
    at: (seq) => entries[seq],
    seqOf,
    listing: (subject) => bySubject.get(subject) ?? [],
    subjects: () => [...bySubject.keys()],
    head: () => ({
      ledger,
      size: entries.length,
      lastRecordedAt: lastRecordedAt(),
      timesListed: (subject) => bySubject.get(subject)?.length ?? 0,
    }),
    sizeAt: (instant) => {
      let [low, high] = [0, entries.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((entries[middle] as ReadEvent).event.recordedAt <= instant) low = middle + 1
        else high = middle
      }
      return low
    },
    read: (leaves) => {
      const next: Array<ReadEvent> = []
      let last = lastRecordedAt()
      for (const [at, leaf] of leaves.entries()) {
        const read = reader(leaf)
        if (E.isLeft(read)) return E.left(read.left.map(under(`/${at}`)))
        const { event } = read.right
        const wrong = misplaced(event, ledger, entries.length + at, last)
        if (wrong !== null) return E.left([under(`/${at}`)(wrong)])
        last = event.recordedAt
        next.push(read.right)
      }
      for (const entry of next) take(entry)
      return E.right([...new Set(next.flatMap(({ event }) => event.subjects.map(({ id }) => id)))])
    },
  }
}

const misplaced = (
  event: ReadEvent['event'],
  ledger: MunicipalityId,
  seq: number,
  last: Instant | null,
): Problem | null => {
  if (event.ledger !== ledger)
    return problem(
      'ledger-other',
      '/ledger',
      `The event belongs to the ledger ${event.ledger}, not to ${ledger}.`,
    )
  if (event.seq !== seq)
    return problem(
      'seq-out-of-order',
      '/seq',
      `Event number ${event.seq} stands where number ${seq} belongs; something is missing or out of order.`,
    )
  if (last !== null && event.recordedAt < last)
    return problem(
      'recorded-at-regression',
      '/recordedAt',
      'The event claims to have been recorded before the one it follows.',
    )
  return null
}

/** Whether any of the subjects is the municipality, whose events are in every policy's slice. */
export const concernsAll = (subjects: ReadonlyArray<SubjectId>): boolean => subjects.includes(theMunicipality)
