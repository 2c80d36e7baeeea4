import type { Leaves } from './Leaves.js'
import type { LookedUp } from './lookedUp.js'
import type { VerifiedLedger } from './Verified.js'

/** A ledger as it is now: its events, and the texts that cannot be had; null where there are none beside it. */
export interface LedgerNow {
  readonly leaves: Leaves
  readonly lacking: LookedUp['lacking'] | null
  /** What is wrong with the events themselves. */
  readonly problems: VerifiedLedger['problems']
}

/** What is there now. */
export interface Now {
  readonly read: ReadonlyMap<string, LedgerNow>
  /** The ledgers that are there, read or not. */
  readonly listed: ReadonlyArray<string>
  /** Whether all that is there was read: else nobody knows of another ledger that it is gone. */
  readonly isComplete: boolean
}

/** A ledger of which nothing is there. */
export const gone: LedgerNow = { leaves: [], lacking: null, problems: [] }
