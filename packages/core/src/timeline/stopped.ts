import { isFor } from './isFor.js'
import { actAndSays, isStopped } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { DatedBase } from './Timed.js'

const none: ReadonlyArray<number> = []

/**
 * What would have been done to the instrument and was stopped by a veto or undone by an annulment, and by what, by
 * `seq`.
 */
export const stoppedIn = (scene: Scene): ReadonlyArray<number> => {
  const { course } = scene
  if (!course.hasExecutiveSay && course.annuls.length === 0) return none
  const acts = [
    ...course.endings,
    ...course.limitations,
    ...course.suspends,
    ...course.begins.filter(({ mode, portion }) => mode !== 'first' || portion !== undefined),
    ...course.resolves.filter(({ decided }) => decided !== null),
  ].filter(
    (act: DatedBase) => isFor(act.target, course.instrument, course) && powerOf(act, course) !== 'none',
  )
  // Of what undoes others, too: a quashing that was reversed.
  const undone = [...acts, ...course.annuls].filter(({ event }) => scene.isSilenced(event))
  return [
    ...[...acts, ...course.annuls]
      .filter((act) => isStopped(scene, act))
      .flatMap((act) => actAndSays(scene, act)),
    ...undone.map(({ event }) => event),
    ...(undone.length === 0
      ? none
      : course.annuls.filter((one) => scene.counts(one)).map(({ event }) => event)),
  ]
}
