import type { Unknown } from './When.js'

/** Why worlds part: a day nobody knows, or a decision or effect of which the outcome is not known. */
export type Cause = Unknown | 'outcome-unknown' | 'conflicting-records'

/** Something nobody knows: its name, one in every world, and why it matters that it is not known. */
export interface Open {
  readonly name: string
  readonly cause: Cause
}
