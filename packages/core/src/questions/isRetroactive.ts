import type { Effect } from '../law/Effect.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { earliestIn } from '../timeline/earliest.js'
import { keyOf } from '../timeline/possibilities.js'
import { timesOf, type Dated } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Day } from '../values/Day.js'
import type { Studied } from './Studied.js'

/**
 * Whether a status on a day is the law by an act that was decided later (R12): by what had been decided then it could
 * not have been so.
 */
export const isRetroactive = (studied: Studied, { status, possible }: Verdict, axes: Axes): boolean => {
  const { on, decidedBy } = axes
  if (status === 'undetermined' || decidedBy <= on || !mayWorkBack(studied.course, on)) return false
  const then = studied.verdictOn({ ...axes, decidedBy: on }).possible
  const now = possible.map(keyOf)
  return then.length > 0 && !then.some((way) => now.includes(keyOf(way)))
}

/** Whether what was decided after a day may bear on that day; of most it does not, and no second look is needed. */
const mayWorkBack = (course: Course, on: Day): boolean => {
  const isLater = ({ decided }: Pick<Dated<Effect>, 'decided'>): boolean =>
    decided !== null && on < (earliestIn(course, decided) ?? Infinity)
  const worksBack = (effect: Dated<Effect>): boolean =>
    isLater(effect) && timesOf(effect).some((day) => day !== null && (earliestIn(course, day) ?? on) <= on)
  return (
    course.begins.some(worksBack) ||
    course.ends.some(worksBack) ||
    course.limitations.some(worksBack) ||
    course.suspends.some(worksBack) ||
    course.annuls.some(isLater) ||
    (course.hasExecutiveSay && course.resolves.some(isLater))
  )
}
