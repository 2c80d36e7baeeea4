import type { Told } from '../problem/Told.js'
import type { Lack } from './lookedUp.js'

/** A text that is not as it was kept. */
export interface ComparedText {
  readonly digest: string
  readonly result: Lack
}

/** What became of a ledger since something of it was kept. */
export interface ComparedLedger {
  readonly ledger: string
  /** How many events were kept, or the number of events whose digest or last id was. */
  readonly kept: number
  /** How many there are now. */
  readonly events: number
  /** How many were recorded since; 0 where what was kept does not tell. */
  readonly added: number
  /**
   * `grown`: all that was kept is there as it was, and more was recorded since. `in-part`: those events that were kept are
   * there as they were, and not all before the last of them were kept. `id-only`: an event of that id stands there.
   */
  readonly result: 'same' | 'grown' | 'in-part' | 'id-only' | 'differs'
  /** The number of the first event that is not as it was kept; null where there is none, or a digest alone cannot tell. */
  readonly differsFrom: number | null
  readonly sentence: string
  /** The texts that are not as they were kept; null where what was kept, or what was read, has none. */
  readonly texts: ReadonlyArray<ComparedText> | null
}

/** A ledger that was kept and that nobody asked about. */
export interface NotCompared {
  readonly ledger: string
  readonly isThere: boolean
}

/** A comparison with what was kept. */
export interface Comparison {
  /** What was kept, as it was named. */
  readonly kept: string
  readonly ledgers: ReadonlyArray<ComparedLedger>
  /** The other ledgers that were kept there, where one was asked for. */
  readonly notCompared: ReadonlyArray<NotCompared>
  /** Why nothing was compared. */
  readonly problems: ReadonlyArray<Told>
}

/** What was kept may be of any of several ledgers, and none of them is as it was. */
const fitsNone = 'evidence-fits-none'

export const isThere = ({ ledgers, problems }: Comparison): boolean =>
  ledgers.every(({ result, texts }) => result !== 'differs' && (texts ?? []).length === 0) &&
  !problems.some(({ code }) => code === fitsNone)

/** Whether some of what was recorded before the evidence was kept could not be compared with it. */
export const isNarrow = ({ ledgers }: Comparison): boolean =>
  ledgers.some(({ result }) => result === 'in-part' || result === 'id-only')
