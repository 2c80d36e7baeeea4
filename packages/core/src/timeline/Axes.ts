import type { Day } from '../values/Day.js'

/** The three times of a verdict, as days. */
export interface Axes {
  readonly on: Day
  /** Infinite for everything decided. */
  readonly decidedBy: Day
  readonly knownOn: Day
  /** A part of the instrument that is asked about on its own; the whole where left out (R22). */
  readonly portion?: string
  /** An area in which it is asked whether it holds; anywhere where left out. */
  readonly territory?: string
}
