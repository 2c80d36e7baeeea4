import { isContest } from '../events/ProceedingCommenced.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { lastSet, setsOf } from './lastSet.js'

/**
 * Whether a challenge in court is pending, or may be. Each contests it until that one is concluded; another may go on.
 */
export const isContested = (course: Course, axes: Axes): boolean => {
  const flags = setsOf(course, 'flag')
  return flags.some(
    ({ value }) =>
      value._tag === 'plain' &&
      isContest(value.text) &&
      lastSet(course, axes, 'flag', (other) => 'text' in other.value && other.value.text === value.text).some(
        (last) => last?.value._tag === 'plain',
      ),
  )
}
