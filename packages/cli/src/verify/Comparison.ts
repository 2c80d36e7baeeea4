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

/** A comparison with what was kept. */
export interface Comparison {
  /** What was kept, as it was named. */
  readonly kept: string
  readonly ledgers: ReadonlyArray<ComparedLedger>
}

export const isThere = ({ ledgers }: Comparison): boolean =>
  ledgers.every(({ result, texts }) => result !== 'differs' && (texts ?? []).length === 0)

/** Whether some of what was recorded before the evidence was kept could not be compared with it. */
export const isNarrow = ({ ledgers }: Comparison): boolean =>
  ledgers.some(({ result }) => result === 'in-part' || result === 'id-only')
