import type { Position } from './Position.js'

/** A sealed event on its way into a ledger. */
export interface EventToAppend {
  /** A lower-case UUID, never used twice in a store: it makes an append safe to repeat. */
  readonly id: string
  /** UTC with six decimals, 27 characters: `2026-03-07T19:04:11.000001Z`. One for all events of an append. */
  readonly recordedAt: string
  /**
   * The event as canonical JSON (RFC 8785), at most 65,535 bytes. Its UTF-8 bytes are what is stored, copied and
   * hashed: they come back exactly as they went in.
   */
  readonly leaf: string
}

/** An event as it stands in a store. It is frozen, and nothing done to a chunk that was read reaches the store. */
export interface StoredEvent extends EventToAppend {
  readonly ledger: string
  /** Its number in the ledger: 0, 1, 2 … without a gap. */
  readonly seq: number
  /** Right after it in the log of all ledgers: reading after this position goes on with the next event. */
  readonly position: Position
}
