import type { Ending } from '../law/Ending.js'
import type { Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import type { DatedBase } from './Timed.js'

/** An act that ends the instrument, with the first day it is no longer in force. */
export interface EndingAct extends Placed<DatedBase> {
  readonly reason: Ending
  /** Its day of decision, where it may have been decided too late to count; null where it counts. */
  readonly decided: Moment | null
  /** That the open decision passed that would end it; left out of what is on record as done. */
  readonly matter?: string
  /** It waits for what may have been ended before it started; left out where it does not. */
  readonly mayNeverCome?: true
  /** What was to put the ending off, and passed too late for that. */
  readonly tooLate?: ReadonlyArray<DatedBase>
}
