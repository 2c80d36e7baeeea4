import type { Target } from '../../law/Target.js'
import { resolutionsOf } from '../../law/resolutionsOf.js'
import type { Course } from '../../timeline/Course.js'
import { isFor } from '../../timeline/isFor.js'
import { effectsIn } from '../../timeline/Sorted.js'
import type { DatedAct } from '../../timeline/Timed.js'
import { countingIn, hangsOnPower } from '../counting.js'

const none: ReadonlyArray<never> = []

/** What was done to an instrument since it was made, whether whoever did it had the power or not. */
export const actsUpon = (course: Course): ReadonlyArray<DatedAct> => {
  const { begins, classes, instrument, limitations, powerless, sets, suspends } = course
  const isItsOwn = ({ event }: DatedAct): boolean => begins.some((begin) => begin.event === event)
  const acts: ReadonlyArray<DatedAct> = [
    ...endsOf(course),
    ...limitations.filter((limit) => !isItsOwn(limit)),
    ...suspends,
    ...[...begins, ...powerless].filter((act) => act._tag === 'begins' && act.mode !== 'first'),
    ...sets.filter((set) => set.facet === 'text' && !isItsOwn(set)),
    ...classes,
  ]
  return [...acts.filter(({ target }) => isFor(target, instrument, course)), ...annulmentsUpon(course)]
}

/** The endings, but for those by the revocation of a power that has otherwise, or that came too late for it. */
const endsOf = (course: Course): Course['ends'] => {
  if (!course.ends.some(hangsOnPower)) return course.ends
  const held = countingIn(course, ({ ends }) => ends.filter(hangsOnPower))
  return course.ends.filter((end) => !hangsOnPower(end) || held.includes(end))
}

/**
 * What undoes acts upon the instrument, or a vote it hangs on, once for each event, whether its actor had the power or
 * not.
 */
const annulmentsUpon = (course: Course): Course['annuls'] => {
  const { annuls, powerless, instrument } = course
  if (annuls.length + powerless.length === 0) return none
  const all = effectsIn(course)
  const hangsOn = (of: Target): boolean =>
    typeof of === 'string' && all.some((effect) => resolutionsOf(effect)?.includes(of) === true)
  return [...annuls, ...powerless.filter((act) => act._tag === 'annuls')]
    .filter(({ target }) => target === instrument || hangsOn(target))
    .filter(({ event }, at, each) => each.findIndex((other) => other.event === event) === at)
}
