import type { ReadEvent } from '../catalogue/readEvent.js'
import { namedBy } from '../events/namedBy.js'
import type { Book } from './Book.js'
import { isSettling } from './known.js'

/** Events as recorded, and what is left of them as known. */
interface Slice {
  readonly recorded: ReadonlyArray<ReadEvent>
  readonly events: ReadonlyArray<ReadEvent>
}

/**
 * What settles, and stands, what a slice has on record of force: retractions, adjudications and corrections, by `seq`.
 * An answer rests on them as much as on what they left standing (R16).
 */
export const settling = (
  { recorded, events }: Slice,
  { isOnlyDescribing }: Pick<Book, 'isOnlyDescribing'>,
): ReadonlyArray<number> => {
  const byId = new Map(recorded.map((entry) => [entry.event.id, entry]))
  const bearsOnForce = (entry: ReadEvent): boolean => {
    if (!isSettling(entry) || entry.kind === null) return !isOnlyDescribing(entry.event.seq)
    const { undoes } = namedBy(entry.kind, entry.event.data)
    const settled = undoes === undefined ? undefined : byId.get(undoes)
    // Nothing settles what comes after it.
    return settled !== undefined && settled.event.seq < entry.event.seq && bearsOnForce(settled)
  }
  return events.filter((entry) => isSettling(entry) && bearsOnForce(entry)).map(({ event }) => event.seq)
}
