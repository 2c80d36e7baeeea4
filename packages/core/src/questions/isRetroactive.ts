import type { Day } from '../values/Day.js'
import { earliestIn } from '../timeline/earliest.js'
import type { Course } from '../timeline/Course.js'
import { isLift } from '../timeline/lifting.js'
import type { Timed } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'

/**
 * Whether a status on a day is the law by an act that was decided later (R12): what it began by, or what put an end to
 * it, limited it or held it.
 */
export const isRetroactive = (course: Course, verdict: Verdict, on: Day): boolean => {
  const { status, decided, end, relied } = verdict
  if (status === 'in-force') return decided !== null && on < decided.earliest
  if (status === 'undetermined') return false
  const isLater = (act: { readonly event: number; readonly decided: Timed | null }): boolean =>
    act.decided !== null && relied.includes(act.event) && on < (earliestIn(course, act.decided) ?? -Infinity)
  const hasCeased = end !== null && end.latest <= on
  /** A last day that came with or before the end; one that was to put that off came too late. */
  const isOver = (lastDay: Timed | null): boolean =>
    hasCeased && lastDay !== null && (earliestIn(course, lastDay) ?? -Infinity) < end.latest
  return (
    (hasCeased && course.ends.some(isLater)) ||
    course.limitations.some((limit) => isLater(limit) && isOver(limit.lastDay)) ||
    course.annuls.some(isLater) ||
    course.suspends.some(
      (hold) =>
        !isLift(hold) &&
        isLater(hold) &&
        hold.from !== null &&
        (earliestIn(course, hold.from) ?? Infinity) <= on,
    )
  )
}
