import type { Day } from '../values/Day.js'

/** A day as the timeline works with it: known, or some days after a day that is not known exactly, or the latest of several. */
export type Moment =
  | { readonly _tag: 'day'; readonly day: Day }
  | { readonly _tag: 'unknown'; readonly variable: number; readonly plus: number }
  | { readonly _tag: 'latest'; readonly of: ReadonlyArray<Moment> }

export const dayMoment = (day: Day): Moment => ({ _tag: 'day', day })

/** A moment a number of days later. */
export const later = (moment: Moment, days: number): Moment => {
  switch (moment._tag) {
    case 'day':
      return dayMoment(moment.day + days)
    case 'unknown':
      return { ...moment, plus: moment.plus + days }
    case 'latest':
      return { _tag: 'latest', of: moment.of.map((one) => later(one, days)) }
  }
}
