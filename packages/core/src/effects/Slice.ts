import type { ReadEvent } from '../catalogue/readEvent.js'
import type { EventId } from '../values/ids.js'

/** The events one of them may cite or follow from: those about its subject, and those about the municipality. */
export interface Slice {
  readonly own: ReadonlyArray<ReadEvent>
  readonly find: (id: EventId) => ReadEvent | undefined
}

/** Nearly every slice is so short that looking through it is quicker than to make an index of it. */
const short = 8

/** The events of a subject over those about the municipality, where there is a difference. */
export const sliceOver = (own: ReadonlyArray<ReadEvent>, frame?: Slice): Slice => {
  let index: ReadonlyMap<EventId, ReadEvent> | null = null
  const findOwn = (id: EventId): ReadEvent | undefined => {
    if (own.length <= short) return own.find(({ event }) => event.id === id)
    index ??= new Map(own.map((entry) => [entry.event.id, entry]))
    return index.get(id)
  }
  return { own, find: (id) => findOwn(id) ?? frame?.find(id) }
}

/** A slice with nothing in it. */
export const noOthers: Slice = sliceOver([])
