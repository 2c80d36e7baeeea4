import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { EventId } from '../values/ids.js'
import { gather } from '../values/gather.js'
import { toMicroseconds } from '../values/Instant.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Book } from './Book.js'
import { growingLinks } from './growingLinks.js'

/** A book with events on top of it that are not recorded yet; the one below stays as it is. */
export interface BookOver {
  readonly book: Book
  /** Takes the next event, of the one append all of them are going to be. */
  readonly add: (entry: ReadEvent) => void
}

export const bookOver = (below: Book): BookOver => {
  const base = below.size()
  const entries: Array<ReadEvent> = []
  const bySubject = new Map<SubjectId, Array<number>>()
  const seqById = new Map<EventId, number>()

  const size = (): number => base + entries.length
  const listing = (subject: SubjectId): ReadonlyArray<number> => {
    const above = bySubject.get(subject)
    return above === undefined ? below.listing(subject) : [...below.listing(subject), ...above]
  }
  const entryAt = (seq: number): ReadEvent => entries[seq - base] as ReadEvent
  const record: Pick<Book, 'seqOf' | 'at' | 'typeAt' | 'idAt' | 'listing'> = {
    seqOf: (id) => seqById.get(id) ?? below.seqOf(id),
    at: (seq) => (seq < base ? below.at(seq) : entries[seq - base]),
    typeAt: (seq) => (seq < base ? below.typeAt(seq) : entryAt(seq).event.type),
    idAt: (seq) => (seq < base ? below.idAt(seq) : entryAt(seq).event.id),
    listing,
  }
  const links = growingLinks(record, below.links())
  const book: Book = {
    ...record,
    ledger: below.ledger,
    catalogue: below.catalogue,
    links: () => links,
    size,
    isOnlyDescribing: (seq) =>
      seq < base ? below.isOnlyDescribing(seq) : entries[seq - base]?.kind?.onlyDescribes === true,
    isLinked: (seq) => seq >= base || below.isLinked(seq),
    recordedAt: (seq) => (seq < base ? below.recordedAt(seq) : entryAt(seq).event.recordedAt),
    microsecondsAt: (seq) =>
      seq < base ? below.microsecondsAt(seq) : toMicroseconds(entryAt(seq).event.recordedAt),
    cited: (seq) => {
      if (seq < base) return below.cited(seq)
      const { event } = entryAt(seq)
      return { event: event.id, seq, type: event.type }
    },
    timesListed: (subject) => listing(subject).length,
    lastListing: (subject) => bySubject.get(subject)?.at(-1) ?? below.lastListing(subject),
    subjects: () => [...new Set([...below.subjects(), ...bySubject.keys()])],
    head: () => ({
      ledger: below.ledger,
      size: size(),
      lastRecordedAt: entries[0]?.event.recordedAt ?? below.head().lastRecordedAt,
      timesListed: (subject) => listing(subject).length,
    }),
    sizeAt: (instant) =>
      entries[0] !== undefined && entries[0].event.recordedAt <= instant ? size() : below.sizeAt(instant),
    // Nothing is recorded here, so there are no leaves to read.
    read: () => E.right([]),
    goOnWith: () => [],
    pages: below.pages,
  }

  return {
    book,
    add: (entry) => {
      const { event, kind } = entry
      seqById.set(event.id, size())
      for (const { id } of event.subjects) gather(bySubject, id, size())
      entries.push(entry)
      links.add(event, kind)
    },
  }
}
