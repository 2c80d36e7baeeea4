import type { Begins } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { isFor } from './isFor.js'
import type { Moment } from './Moment.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedAct } from './Timed.js'

/** How an instrument began in a world. */
export interface Start {
  readonly begin: Dated<Begins>
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
      scene.world.notAfter(scene.moment(end.when), start.at),
  )
  return ended ? null : start
}

/** When an instrument starts: its first commencement, moved by what was decided before that day. */
export const startOf = (scene: Scene, instrument: SubjectId): Start | null => {
  const { course, world, supposed } = scene
  let first: Start | null = null
  const begins = (begin: Dated<Begins>): void => {
    if (begin.mode !== 'first' || !isFor(begin.target, instrument, course) || !scene.counts(begin)) return
    const at = scene.moment(begin.when)
    if (first === null || !world.notAfter(first.at, at))
      first = { begin, at, decided: decidedAt(scene, begin) }
  }
  for (const begin of course.begins) begins(begin)
  for (const one of supposed) if (isBegins(one)) begins(one)
  return moved(scene, instrument, first)
}

const moved = (scene: Scene, instrument: SubjectId, first: Start | null): Start | null => {
  const { course, world } = scene
  let start = first
  for (const move of course.begins) {
    if (start === null) return null
    if (move.mode !== 'move' || !isFor(move.target, instrument, course) || !scene.counts(move)) continue
    if (!world.notAfter(start.at, decidedAt(scene, move))) start = at(start, scene.moment(move.when))
  }
  return start
}

const at = ({ begin, decided }: Start, day: Moment): Start => ({ begin, decided, at: day })

const decidedAt = (scene: Scene, { decided }: Dated<Begins>): Moment =>
  decided === null ? -Infinity : scene.moment(decided)

const isBegins = (act: DatedAct): act is Dated<Begins> => act._tag === 'begins'
