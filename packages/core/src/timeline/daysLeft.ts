import type { Day } from '../values/Day.js'

/** Days one after another, both ends inclusive. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
}

/** Those of some days that are among others. */
export const daysShared = (days: ReadonlyArray<Stretch>, { from, to }: Stretch): ReadonlyArray<Stretch> =>
  days
    .map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
    .filter((one) => one.from <= one.to)

/** What is left of some days without others. */
export const daysLeft = (days: ReadonlyArray<Stretch>, { from, to }: Stretch): ReadonlyArray<Stretch> =>
  days
    .flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from - 1) },
      { from: Math.max(one.from, to + 1), to: one.to },
    ])
    .filter((one) => one.from <= one.to && one.from < Infinity && one.to > -Infinity)
