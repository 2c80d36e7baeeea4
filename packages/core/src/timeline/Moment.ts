import type { Day } from '../values/Day.js'

/** Some days after a day that is not known exactly; `variable` is its number in the course. */
interface UnknownDay {
  readonly _tag: 'unknown-day'
  readonly variable: number
  readonly plus: number
}

/** The last of several days. */
interface LastOf {
  readonly _tag: 'last-of'
  readonly of: ReadonlyArray<Moment>
}

/** A day as the timeline works with it. Nearly all are known, and those are plain numbers. */
export type Moment = Day | UnknownDay | LastOf

/** The later of two days. */
export const laterOf = (a: Moment, b: Moment): Moment => {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b)
  return a === -Infinity ? b : { _tag: 'last-of', of: [a, b] }
}

/** A moment a number of days later. */
export const later = (moment: Moment, days: number): Moment => {
  if (typeof moment === 'number') return moment + days
  return moment._tag === 'unknown-day'
    ? { ...moment, plus: moment.plus + days }
    : { _tag: 'last-of', of: moment.of.map((one) => later(one, days)) }
}
