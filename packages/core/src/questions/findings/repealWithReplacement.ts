import type { Ends } from '../../law/Effect.js'
import type { Course } from '../../timeline/Course.js'
import type { Dated, Timed } from '../../timeline/Timed.js'
import type { Day } from '../../values/Day.js'

/** What is repealed and replaced on one day, by decisions of one day, is ended once. */
export const isRepealWithReplacement = (course: Course, one: Dated<Ends>, other: Dated<Ends>): boolean => {
  const reasons = [one.reason, other.reason]
  const day = dayIn(course, one.when)
  return (
    reasons.includes('rescinded') &&
    reasons.includes('superseded') &&
    typeof one.decided === 'number' &&
    one.decided === other.decided &&
    day !== null &&
    day === dayIn(course, other.when)
  )
}

/** The day of an ending, or of the only beginning it waits for; null where that is not told so simply. */
const dayIn = (course: Course, when: Timed): Day | null => {
  if (typeof when === 'number') return when
  if (when._tag === 'latest') {
    const days = when.of.map((one) => dayIn(course, one))
    return days.every((day) => day !== null) ? Math.max(...days) : null
  }
  if (when._tag !== 'start') return null
  const [begin, ...others] = course.begins.filter(({ target }) => target === when.instrument)
  return begin === undefined || others.length > 0 || typeof begin.when !== 'number' ? null : begin.when
}
