import { isThere, type Comparison } from './Comparison.js'
import type { Told } from '../problem/Told.js'

/** What the verification of one ledger found. */
export interface VerifiedLedger {
  readonly ledger: string
  /** How many events could be read, and were verified. */
  readonly events: number
  /** The numbers of events that are missing, behind which others were read. */
  readonly missingAt: ReadonlyArray<number>
  /** Events that say they were recorded more than an hour after they were verified. */
  readonly recordedAhead: number
  /** Events whose bytes were checked and whose meaning this version does not know. */
  readonly notUnderstood: number
  /** The numbers of those. */
  readonly notUnderstoodAt: ReadonlyArray<number>
  /**
   * The SHA-256 of the export (`log --jsonl`): two copies with one digest are the same, byte for byte. Null where not all
   * could be read, of which there is no export.
   */
  readonly digest: string | null
  /** Paths begin with the number of the event. */
  readonly problems: ReadonlyArray<Told>
  /** What an auditor should look at, though it may be as it was recorded. */
  readonly warnings: ReadonlyArray<Told>
}

/** What the verification of a file found: of the file itself, and of each ledger in it. */
export interface VerifiedFile {
  readonly file: string
  /** The ledger that was asked for; all of them where it is left out. */
  readonly only?: string
  readonly ledgers: ReadonlyArray<VerifiedLedger>
  readonly problems: ReadonlyArray<Told>
  /** The comparison with what was kept, where one was asked for. */
  readonly against?: Comparison
}

/** Whether all is as it was recorded, as far as a file can show that by itself. */
export const isSound = ({ ledgers, problems, against }: VerifiedFile): boolean =>
  problems.length === 0 &&
  ledgers.every((one) => one.problems.length === 0) &&
  (against === undefined || isThere(against))
