import { isFor } from './isFor.js'
import { actAndSays, isStopped } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import { stopInTheEnd } from './takenBack.js'

const none: ReadonlyArray<number> = []

/**
 * What would have been done to the instrument and was stopped by a veto, by an annulment or by the rescission of its
 * resolution, and by what, by `seq`.
 */
export const stoppedIn = (scene: Scene): ReadonlyArray<number> => {
  const { course } = scene
  if (!course.hasExecutiveSay && course.annuls.length + course.takenBack.length === 0) return none
  const acts = [
    ...course.endings,
    ...course.limitations,
    ...course.suspends,
    ...course.begins.filter(({ mode, portion }) => mode !== 'first' || portion !== undefined),
    ...course.resolves.filter(({ decided }) => decided !== null),
  ].filter((act) => isFor(act.target, course.instrument, course) && powerOf(act, course) !== 'none')
  // Of what undoes others, too: a quashing that was reversed.
  const undone = [...acts, ...course.annuls].filter(({ event }) => scene.isSilenced(event))
  return [
    ...[...acts, ...course.annuls]
      .filter((act) => isStopped(scene, act))
      .flatMap((act) => actAndSays(scene, act)),
    ...undone.map(({ event }) => event),
    ...acts.flatMap((act) => {
      const stop = stopInTheEnd(scene, act)
      return stop === null ? none : [act.event, stop.by]
    }),
    ...(undone.length === 0
      ? none
      : course.annuls.filter((one) => scene.counts(one)).map(({ event }) => event)),
  ]
}
