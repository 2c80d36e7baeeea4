import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { sameNumber } from '../values/DatedIdentifier.js'
import { lastSet } from './lastSet.js'

/** Whether a policy bears a number on a day, or may; bore it and gave it up; or never had it by then. */
export type Bearing = 'may-bear' | 'gave-up' | 'none'

/**
 * A number is borne from the day it is given until the day it is withdrawn (R23): the last of the two by then counts.
 */
export const bearingOn = (course: Course, axes: Axes, number: string): Bearing => {
  const last = lastSet(
    course,
    axes,
    'identifier',
    ({ value }) => 'text' in value && sameNumber(value.text) === number,
  )
  if (last.some((one) => one?.value._tag === 'plain')) return 'may-bear'
  return last.some((one) => one?.value._tag === 'withdrawn') ? 'gave-up' : 'none'
}
