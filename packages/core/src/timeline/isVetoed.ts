import type { SubjectId } from '../values/SubjectId.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { passageOf } from './passage.js'
import { setScene } from './setScene.js'
import { inEveryWorld } from './worlds.js'

/** Whether a resolution is stopped by a veto in every possible world, as decided by then. */
export const isVetoed = (
  course: Course,
  resolution: SubjectId,
  { on, decidedBy, knownOn }: Axes,
): boolean => {
  if (!course.hasExecutiveSay) return false
  const asked = { on, decidedBy, knownOn, closed: false, supposing: true, isLast: false }
  const { outcomes, cut } = inEveryWorld(
    course,
    (world, one) => passageOf(setScene(one, world, asked), resolution) === Infinity,
  )
  return !cut && outcomes.length > 0 && outcomes.every(({ value }) => value)
}
