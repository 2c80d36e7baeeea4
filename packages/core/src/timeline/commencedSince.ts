import { appointedDay } from '../events/Commencement.js'
import type { Begins, Resolves } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { inSitting, type Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import { asPassed, decidedAt } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

type Order = Dated<Resolves> | Dated<Begins>

/** What put it off without a day or called it off, and the day it was to have begun. */
interface PutOff {
  readonly move: Dated<Begins>
  readonly from: Moment
}

/**
 * What commenced it since it was put off without a day or called off: a later order, or what was seen; not the order
 * whose own day was put off. Where that contradicts the record of what was done before, it may not be so (R21).
 */
export const commencedSince = (
  scene: Scene,
  instrument: SubjectId,
  { move, from }: PutOff,
): Placed<Order> | null => {
  const { course, world } = scene
  const orders: ReadonlyArray<Order> = [
    ...course.resolves.filter(
      ({ matter, outcome }) =>
        typeof matter === 'object' &&
        matter.of === instrument &&
        matter.name === appointedDay &&
        outcome === 'met',
    ),
    ...course.begins.filter(
      ({ mode, portion, target }) => mode === 'first' && portion !== undefined && target === instrument,
    ),
  ]
  let first: Placed<Order> | null = null
  for (const effect of orders) {
    if (!scene.counts(effect)) continue
    const at = asPassed(scene, effect, scene.moment(effect.when))
    const isSince =
      effect.decided === null ? wasSeen(scene, { effect, at }, from) : isLater(scene, effect, move)
    if (isSince && (first === null || !world.notAfter(first.at, at))) first = { effect, at }
  }
  if (first === null || move.when !== Infinity) return first
  return scene.supposes(first.effect.event, 'conflicting-records') ? first : null
}

const isLater = (scene: Scene, order: Order, move: Dated<Begins>): boolean => {
  const [ordered, moved] = [decidedAt(scene, order), decidedAt(scene, move)]
  if (!scene.world.notAfter(ordered, moved)) return true
  return scene.world.notAfter(moved, ordered) && !inSitting(move, order).laterIsFirst
}

/**
 * What was seen to commence by the day that was put off may be the notice of that day, or be at odds with its having
 * been put off.
 */
const wasSeen = (scene: Scene, { effect, at }: Placed<Order>, from: Moment): boolean =>
  !scene.world.notAfter(at, from) || scene.supposes(effect.event, 'conflicting-records')
