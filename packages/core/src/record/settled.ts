import type { Catalogue } from '../catalogue/Catalogue.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { namedBy } from '../events/namedBy.js'
import type { Named } from '../events/Named.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import type { Book } from './Book.js'
import { isSettling, known, settles } from './known.js'
import { namedAt, type LinkedRecord } from './Linked.js'

/** What retractions, adjudications and corrections leave of events, as they are read one after another. */
export interface Settled {
  /** The event as it is known by what was taken in so far; undefined where none of it is left. */
  readonly asKnown: (id: EventId) => RecordedEvent | undefined
  readonly take: (entry: ReadEvent, at: number) => void
}

/** Looks events up and holds none: only where those stand that say something of another. */
export const growingSettled = (catalogue: Catalogue, record: LinkedRecord): Settled => {
  const about = new Map<EventId, Array<number>>()
  return {
    asKnown: (id) => asLeftBy((one) => about.get(one) ?? none, catalogue, record, id),
    take: (entry, at) => {
      if (entry.kind === null || !isSettling(entry)) return
      for (const id of spokenOf(namedBy(entry.kind, entry.event.data))) gather(about, id, at)
    },
  }
}

/** An event of a book as it is known now; undefined where none of it is left. */
export const asKnown = (book: Book, id: EventId): RecordedEvent | undefined => {
  const links = book.links()
  const about = (one: EventId): ReadonlyArray<number> =>
    [...links.undoing(one), ...links.restingOn(one)]
      .flatMap((other) => book.seqOf(other) ?? none)
      .filter((at) => settles({ type: book.typeAt(at) }))
  return asLeftBy(about, book.catalogue, book, id)
}

/** An event as those leave it that say something of it; `about` tells where such events stand. */
const asLeftBy = (
  about: (id: EventId) => ReadonlyArray<number>,
  catalogue: Catalogue,
  record: LinkedRecord,
  id: EventId,
): RecordedEvent | undefined =>
  known(catalogue, sliceOf(about, record, id)).find(({ event }) => event.id === id)?.event

/** The event with all that bears on it, however far, in the order of the record. */
const sliceOf = (
  about: (id: EventId) => ReadonlyArray<number>,
  record: LinkedRecord,
  id: EventId,
): ReadonlyArray<ReadEvent> => {
  const places = new Set<number>()
  const ids = new Set([id])
  for (const one of ids) {
    const place = record.seqOf(one)
    if (place !== undefined) places.add(place)
    for (const at of about(one)) {
      ids.add(record.idAt(at))
      for (const other of spokenOf(namedAt(record, at))) ids.add(other)
    }
  }
  return [...places]
    .toSorted((a, b) => a - b)
    .flatMap((at) => record.at(at) ?? none)
    .map((found) => ({ ...found, problems: none, corrections: none }))
}

const none: ReadonlyArray<never> = []

/** What a retraction, an adjudication or a correction is about. */
const spokenOf = ({ undoes, cites = none }: Named): ReadonlyArray<EventId> =>
  undoes === undefined ? cites : [undoes, ...cites]
