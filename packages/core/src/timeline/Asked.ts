import type { Day } from '../values/Day.js'
import type { Moment } from './Moment.js'

/** When all has happened, was decided and is known. */
export const atTheEnd = { on: Infinity, decidedBy: Infinity, knownOn: Infinity } as const

/** What is asked of a world: the state on a day, by what was decided by a day, with what was known on a day. */
export interface Asked {
  readonly on: Moment
  /** Acts decided on or before this day count; infinite for all. */
  readonly decidedBy: Moment
  /** The civil day of the knowledge: a decision expected by then and not recorded may have been taken (R10). */
  readonly knownOn: Day
  /**
   * Whether the record is declared complete on the day asked about: a condition nobody recorded as met is then unmet
   * (R9).
   */
  readonly closed: boolean
  /**
   * Whether worlds in which open decisions passed and doubtful acts work are looked at; without, the answer is the
   * presumed one.
   */
  readonly supposing: boolean
  /**
   * Whether this is the last question the world is asked. Before others it also settles what did not come first, so
   * that all its answers tell one history; the last may leave that open.
   */
  readonly isLast: boolean
}
