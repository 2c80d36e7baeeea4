import type { Position } from './Position.js'

/** How far a ledger has come. */
export interface Head {
  readonly ledger: string
  /** The number of its events, and so the number of its next one; 0 means that there is no such ledger yet. */
  readonly size: number
  /** When its last append was recorded; `null` where there is none. */
  readonly lastRecordedAt: string | null
}

/** What an append did. A retry is told exactly what the original was told, but for `alreadyStored`. */
export interface Appended {
  readonly ledger: string
  /** The number of the first event of this append; that of the next event where nothing was appended. */
  readonly first: number
  /** The number of events in the ledger right after this append. */
  readonly size: number
  /** The position of the last event of this append; of the ledger's last event where nothing was appended. */
  readonly position: Position
  /** Whether this append began the ledger. */
  readonly created: boolean
  /** Whether the very same events already stood there, so that nothing was written this time. */
  readonly alreadyStored: boolean
}
