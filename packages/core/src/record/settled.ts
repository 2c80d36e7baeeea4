import type { Catalogue } from '../catalogue/Catalogue.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { namedBy } from '../events/namedBy.js'
import type { Named } from '../events/Named.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import { isSettling, known } from './known.js'
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

  /** The event with all that bears on it, however far, in the order of the record. */
  const sliceOf = (id: EventId): ReadonlyArray<ReadEvent> => {
    const places = new Set<number>()
    const ids = new Set([id])
    for (const one of ids) {
      const place = record.seqOf(one)
      if (place !== undefined) places.add(place)
      for (const at of about.get(one) ?? none) {
        ids.add(record.idAt(at))
        for (const other of spokenOf(namedAt(record, at))) ids.add(other)
      }
    }
    return [...places]
      .toSorted((a, b) => a - b)
      .flatMap((at) => record.at(at) ?? none)
      .map((found) => ({ ...found, problems: none, corrections: none }))
  }

  return {
    asKnown: (id) => known(catalogue, sliceOf(id)).find(({ event }) => event.id === id)?.event,
    take: (entry, at) => {
      if (entry.kind === null || !isSettling(entry)) return
      for (const id of spokenOf(namedBy(entry.kind, entry.event.data))) gather(about, id, at)
    },
  }
}

const none: ReadonlyArray<never> = []

/** What a retraction, an adjudication or a correction is about. */
const spokenOf = ({ undoes, cites = none }: Named): ReadonlyArray<EventId> =>
  undoes === undefined ? cites : [undoes, ...cites]
