import type { Target } from '../law/Target.js'
import type { Day } from '../values/Day.js'
import type { Course } from './Course.js'
import type { DatedAct, Timed } from './Timed.js'

/**
 * Whether an act would bear on an instrument: what is done to that, and what makes or ends another on the start of which
 * it ends.
 */
export const bearsOn = (course: Pick<Course, 'instrument' | 'ends'>, act: DatedAct): boolean =>
  act.target === course.instrument ||
  ((act._tag === 'begins' || act._tag === 'ends') && isAwaited(course, act.target))

/**
 * Whether an act that comes to be done on a day may matter to an instrument: one about what it waits for does not, where
 * that had started before (R14).
 */
export const mayMatter = (course: Course, act: DatedAct, from: Day): boolean =>
  bearsOn(course, act) &&
  (act.target === course.instrument ||
    !course.begins.some(
      ({ target, mode, when }) =>
        target === act.target && mode === 'first' && typeof when === 'number' && when < from,
    ))

const isAwaited = ({ ends }: Pick<Course, 'ends'>, target: Target): boolean =>
  ends.some(({ when }) => isStartOf(target, when))

const isStartOf = (target: Target, when: Timed): boolean =>
  typeof when === 'object' &&
  ((when._tag === 'start' && when.instrument === target) ||
    (when._tag === 'latest' && when.of.some((one) => isStartOf(target, one))))
