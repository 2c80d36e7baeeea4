import type { Day } from '../values/Day.js'
import { anyDay, exactly, isCertain, type Bounds } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'

/** Something that has to happen before an act works: which event or motion waits, and what it waits for. */
export interface Condition {
  readonly of: SubjectId
  /** `final-passage`, `appointed-day`, `publication`, `transmission`, `approval:…`, or the enactment's own words. */
  readonly name: string
}

/** Why a day is not known: the reason an answer gives when it turns on that day. */
export type Unknown =
  | 'date-uncertain'
  | 'commencement-unknown'
  | 'effect-unknown'
  | 'condition-unknown'
  | 'successor-unknown'

/**
 * A day: its number where it is known, else a name for it. A day that depends on another act or instrument is only
 * named here: the timeline resolves it inside the policy's own slice, and an effect never computes it.
 *
 * `on` carries the field it was read from, so that two effects of one event that speak of one uncertain day share it.
 */
export type When =
  | Day
  | { readonly _tag: 'on'; readonly field: string; readonly bounds: Bounds }
  | { readonly _tag: 'decided'; readonly seq: number }
  | {
      readonly _tag: 'start'
      readonly instrument: SubjectId
      readonly portion?: string
      /** It is there already, so where no record tells when it started it has. */
      readonly goesOn?: true
    }
  | { readonly _tag: 'met'; readonly condition: Condition }
  | {
      readonly _tag: 'plus'
      readonly when: When
      readonly n: number
      readonly unit: 'days' | 'months' | 'years'
    }
  | { readonly _tag: 'latest'; readonly of: ReadonlyArray<When> }
  | { readonly _tag: 'never' }
  | {
      readonly _tag: 'unknown'
      readonly field: string
      readonly bounds: Bounds
      readonly why: Unknown
      readonly notBefore?: When
      /** If this was met, the day is the day it was met. */
      readonly settledBy?: Condition
    }

/** A day an event states, `field` being where (a JSON Pointer); its number where it can be no other. */
export const on = (field: string, bounds: Bounds): When =>
  isCertain(bounds) ? bounds.earliest : { _tag: 'on', field, bounds }

/** The days a stated date can be; any day where it is none. */
export const daysNamed = (when: When | null): Bounds => {
  if (typeof when === 'number') return exactly(when)
  return when?._tag === 'on' ? when.bounds : anyDay
}

/** The day on which an event was decided. */
export const decided = (seq: number): When => ({ _tag: 'decided', seq })

/** The day on which an instrument starts. */
export const startOf = (instrument: SubjectId): When => ({ _tag: 'start', instrument })

/** The start of what is said to go on, and so had begun unless a record says otherwise. */
export const startIfSeen = (instrument: SubjectId): When => ({ _tag: 'start', instrument, goesOn: true })

/** The day on which a condition is met. */
export const met = (condition: Condition): When => ({ _tag: 'met', condition })

/** So many days after another day. */
export const plusDays = (when: When, n: number): When =>
  typeof when === 'number' ? when + n : { _tag: 'plus', when, n, unit: 'days' }

/** No day at all. */
export const never: When = { _tag: 'never' }
