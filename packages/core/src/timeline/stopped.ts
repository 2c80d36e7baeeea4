import { isFor } from './isFor.js'
import { isStopped, actAndSays } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'
import type { Suspends } from '../law/Effect.js'

const none: ReadonlyArray<number> = []

/** What vetoes stopped that would have been done to the instrument, and the vetoes, by `seq`. */
export const stoppedIn = (scene: Scene): ReadonlyArray<number> => {
  const { course } = scene
  if (!course.hasExecutiveSay) return none
  return [
    ...course.endings,
    ...course.limitations,
    ...course.suspends.filter((hold) => concerns(scene, hold)),
    ...course.begins.filter(({ mode, portion }) => mode !== 'first' || portion !== undefined),
    ...course.resolves.filter(({ decided }) => decided !== null),
  ].flatMap((act) =>
    isFor(act.target, course.instrument, course) && powerOf(act, course) !== 'none' && isStopped(scene, act)
      ? actAndSays(scene, act)
      : none,
  )
}

/** Whether a hold can hold on the day asked about; it is no question to split a world for. */
const concerns = (scene: Scene, { from, lastDay }: Dated<Suspends>): boolean => {
  const { world, asked } = scene
  const on = world.bounds(asked.on)
  return (
    world.bounds(scene.moment(from)).earliest <= on.latest &&
    (lastDay === null || world.bounds(scene.moment(lastDay)).latest >= on.earliest)
  )
}
