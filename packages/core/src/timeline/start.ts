import type { Begins } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { dayMoment, type Moment } from './Moment.js'
import { isFor } from './isFor.js'
import { powerOf } from './power.js'
import type { Scene } from './Scene.js'

/** How an instrument began in a world. */
export interface Start {
  readonly begin: Begins
  readonly at: Moment
  readonly decided: Moment
}

/**
 * When an instrument starts, as others that wait on it see it. One that ended on or before that day never starts for
 * them; what became of it later never matters to them.
 */
export const startForOthers = (scene: Scene, instrument: SubjectId): Start | null => {
  const start = startOf(scene, instrument)
  if (start === null) return null
  const ended = scene.course.ends.some(
    (end) =>
      isFor(end.target, instrument, scene.course) &&
      powerOf(end, scene.course, instrument) !== 'none' &&
      scene.counts(end) &&
      scene.world.notAfter(scene.moment(end.when, end.event), start.at),
  )
  return ended ? null : start
}

/** When an instrument starts: its first commencement, moved by what was decided before that day. */
export const startOf = (scene: Scene, instrument: SubjectId): Start | null => {
  const { course, world, moment, counts } = scene
  const mine = [...course.begins, ...supposedBegins(scene)].filter((begin) =>
    isFor(begin.target, instrument, course),
  )
  let first: Start | null = null
  for (const begin of mine) {
    if (begin.mode !== 'first' || !counts(begin)) continue
    const at = moment(begin.when, begin.event)
    if (first === null || !world.notAfter(first.at, at)) {
      first = {
        begin,
        at,
        decided: begin.decided === null ? dayMoment(-Infinity) : moment(begin.decided, begin.event),
      }
    }
  }
  for (const move of mine) {
    if (first === null || move.mode !== 'move' || !counts(move)) continue
    const decided = move.decided === null ? dayMoment(-Infinity) : moment(move.decided, move.event)
    if (!world.notAfter(first.at, decided)) first = { ...first, at: moment(move.when, move.event) }
  }
  return first
}

const supposedBegins = (scene: Scene): ReadonlyArray<Begins> =>
  scene.supposed.filter((effect): effect is Begins => effect._tag === 'begins')
