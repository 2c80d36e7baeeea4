import type { CivilDate, MunicipalityId, OpaqueId, Register } from '@minutebook/core'
import type { Answered } from '../ask/Questions.js'
import type { Clock } from '../clock/systemClock.js'
import type { Seen } from '../read/Seen.js'
import type { Ids } from '../record/Ids.js'
import type { Snapshot } from '../snapshot/Snapshot.js'
import type { LedgerStore } from './LedgerOptions.js'
import type { Turns } from './turns.js'

/** The parts of an open ledger, as its functions use them. */
export interface Opened extends LedgerStore {
  readonly municipality: MunicipalityId
  /** What was read so far. Only a job that has its turn adds to it. */
  readonly register: Register
  /** How much of that was seen to stand in the store. */
  readonly seen: Seen
  /** The file part of that may stand in. */
  readonly snapshot: Snapshot
  readonly clock: Clock
  /** The civil day it is in the municipality by that clock. */
  readonly today: () => Answered<CivilDate>
  readonly ids: Ids
  readonly recordedBy: OpaqueId
  readonly isReadOnly: boolean
  readonly inTurn: Turns
}
