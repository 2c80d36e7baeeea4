import type { Day } from '../values/Day.js'
import type { Course } from './Course.js'
import type { Timed } from './Timed.js'

/** The earliest a day can be by its own bounds; null where it hangs on something else. */
export const earliestIn = ({ variables }: Pick<Course, 'variables'>, timed: Timed): Day | null => {
  if (typeof timed === 'number') return timed
  return timed._tag === 'unknown-day'
    ? (variables[timed.variable]?.bounds.earliest ?? -Infinity) + timed.plus
    : null
}
