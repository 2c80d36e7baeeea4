import type { Course } from '../timeline/Course.js'
import { setScene } from '../timeline/setScene.js'
import type { DatedBase } from '../timeline/Timed.js'
import { inEveryWorld } from '../timeline/worlds.js'

/** The acts that may count by what is on record: none that a veto stopped, or that was annulled, in every possible world. */
export const countingIn = <A extends DatedBase>(course: Course, acts: ReadonlyArray<A>): ReadonlyArray<A> => {
  if (!course.hasExecutiveSay && course.annuls.length === 0) return acts
  const atTheEnd = { on: Infinity, decidedBy: Infinity, knownOn: Infinity }
  const asked = { ...atTheEnd, closed: true, supposing: true, isLast: false }
  const { outcomes } = inEveryWorld(course.variables, course.limits, (world) => {
    const scene = setScene(course, world, asked)
    return acts.map((act) => scene.counts(act))
  })
  return acts.filter((_, at) => outcomes.some(({ value }) => value[at] === true))
}
