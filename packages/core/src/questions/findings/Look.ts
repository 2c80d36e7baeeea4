import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { Horizon } from '../../record/KnownAt.js'
import type { Day } from '../../values/Day.js'
import type { Register } from '../Register.js'
import type { Finding } from './Finding.js'

/** What a look for findings is given: the record as known, and the days it is looked at from. */
export interface Look {
  readonly register: Register
  readonly horizon: Horizon
  /** Every known event, corrected and without what was retracted, in order. */
  readonly events: ReadonlyArray<ReadEvent>
  /** The civil day of the knowledge. */
  readonly knownOn: Day
  /** The day for findings that depend on one (overlaps). */
  readonly on: Day
}

export type Finder = (look: Look) => ReadonlyArray<Finding>
