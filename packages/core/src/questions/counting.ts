import type { Effect } from '../law/Effect.js'
import { atTheEnd } from '../timeline/Asked.js'
import type { Course } from '../timeline/Course.js'
import { recordOf } from '../timeline/coursesIn.js'
import { asPassed } from '../timeline/passage.js'
import { isRevoking, reaches } from '../timeline/revoking.js'
import type { Scene } from '../timeline/Scene.js'
import { setScene } from '../timeline/setScene.js'
import { startOf } from '../timeline/start.js'
import type { Dated, DatedBase } from '../timeline/Timed.js'
import { inEveryWorld } from '../timeline/worlds.js'

/**
 * Acts that count in at least one possible world: not those a veto stopped, those that were annulled, those of whoever
 * had no power over the class of then, or those a power has otherwise or came too late for.
 */
export const countingIn = <A extends Dated<Effect>>(
  course: Course,
  actsOf: (course: Course) => ReadonlyArray<A>,
): ReadonlyArray<A> => {
  const acts = actsOf(course)
  const { annuls, classes, hasExecutiveSay } = course
  if (!hasExecutiveSay && annuls.length + classes.length === 0 && !acts.some(hangsOnPower)) return acts
  const asked = { ...atTheEnd, closed: true, supposing: true, isLast: false }
  const { outcomes } = inEveryWorld(course, (world, one) => {
    const scene = setScene(one, world, asked)
    return actsOf(one)
      .filter((act) => scene.counts(act) && reachesIt(scene, act))
      .map(({ event }) => recordOf(one, event))
  })
  const counting = new Set(outcomes.flatMap(({ value }) => value))
  return acts.filter(({ event }) => counting.has(recordOf(course, event)))
}

/**
 * Whether an act ends what was made under a power, if it has no other word on that, and if it was not made later
 * (R19c).
 */
export const hangsOnPower = (act: DatedBase): boolean => act.byWordOf !== undefined || isRevoking(act)

const reachesIt = (scene: Scene, act: DatedBase): boolean => {
  if (!isRevoking(act)) return true
  const start = startOf(scene, scene.course.instrument)
  const at = asPassed(scene, act, scene.moment(act.when ?? Infinity))
  return start === null || reaches(scene, { effect: act, at }, start.decided)
}
