import type { EventType } from '../envelope/Envelope.js'
import { emptyEventIds, type HeldIds } from './EventIds.js'
import { emptyListings, type HeldListings } from './Listings.js'

/**
 * What is held of a ledger beside its leaves: one row of numbers for each thing a list of events needs to know without
 * reading them. It tells what was recorded and nothing of what follows from it, so that no rule of law can make it
 * stale.
 */
export interface Columns {
  /** The kinds of event there are; `typeOf` has the number of one for each event. */
  readonly types: ReadonlyArray<EventType>
  readonly typeOf: Uint16Array<ArrayBuffer>
  /** When each was recorded, in microseconds. */
  readonly recorded: Float64Array<ArrayBuffer>
  /** Whether each was understood, whether it only describes, and whether it stands alone. */
  readonly standings: Uint8Array<ArrayBuffer>
  readonly ids: HeldIds
  readonly listings: HeldListings
}

export const noColumns = (): Columns => ({
  types: [],
  typeOf: new Uint16Array(0),
  recorded: new Float64Array(0),
  standings: new Uint8Array(0),
  ids: emptyEventIds().held(),
  listings: emptyListings().held(),
})
