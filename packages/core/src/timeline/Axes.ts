import type { Day } from '../values/Day.js'

/** The three times of a verdict, as days. */
export interface Axes {
  readonly on: Day
  /** Infinite for everything decided. */
  readonly decidedBy: Day
  readonly knownOn: Day
}
