import type { EffectBase } from '../law/Effect.js'
import { dayMoment, type Moment } from './Moment.js'
import type { Scene } from './Scene.js'

/** An act with the day it works on. */
export interface Placed<E extends EffectBase> {
  readonly effect: E
  readonly at: Moment
}

/** What decided the order of two acts; `recording` is the last resort and is told (`order-assumed`). */
export type Decider = 'day' | 'decision' | 'meeting' | 'item' | 'recording'

/**
 * The order of two acts (R4): by the day they work, the day they were decided, the start of the sitting, the item in it,
 * and only then by the order of recording.
 */
export const compareActs = (
  scene: Scene,
  a: Placed<EffectBase>,
  b: Placed<EffectBase>,
): { readonly laterIsFirst: boolean; readonly by: Decider } => {
  const { world } = scene
  if (!world.notAfter(a.at, b.at)) return { laterIsFirst: true, by: 'day' }
  if (!world.notAfter(b.at, a.at)) return { laterIsFirst: false, by: 'day' }
  const [aDecided, bDecided] = [decidedAt(scene, a.effect), decidedAt(scene, b.effect)]
  if (!world.notAfter(aDecided, bDecided)) return { laterIsFirst: true, by: 'decision' }
  if (!world.notAfter(bDecided, aDecided)) return { laterIsFirst: false, by: 'decision' }
  const [aOrder, bOrder] = [a.effect.order, b.effect.order]
  if (
    aOrder.meetingStart !== null &&
    bOrder.meetingStart !== null &&
    aOrder.meetingStart !== bOrder.meetingStart
  ) {
    return { laterIsFirst: aOrder.meetingStart > bOrder.meetingStart, by: 'meeting' }
  }
  // Items are numbered within a sitting; those of two sittings say nothing of each other.
  if (
    aOrder.meeting === bOrder.meeting &&
    aOrder.item !== null &&
    bOrder.item !== null &&
    aOrder.item !== bOrder.item
  ) {
    return { laterIsFirst: aOrder.item > bOrder.item, by: 'item' }
  }
  return { laterIsFirst: aOrder.seq > bOrder.seq, by: 'recording' }
}

const decidedAt = (scene: Scene, effect: EffectBase): Moment =>
  effect.decided === null ? dayMoment(-Infinity) : scene.moment(effect.decided, effect.event)

/** The last of several acts, and whether only the order of recording made it so. */
export const lastAct = <E extends EffectBase>(
  scene: Scene,
  acts: ReadonlyArray<Placed<E>>,
): { readonly act: Placed<E>; readonly orderAssumed: boolean } | null => {
  const [first, ...rest] = acts
  if (first === undefined) return null
  let act = first
  let orderAssumed = false
  for (const next of rest) {
    const { laterIsFirst, by } = compareActs(scene, act, next)
    if (!laterIsFirst) act = next
    // Two acts of one event cannot be out of order; of two events only the recording tells.
    if (by === 'recording' && act.effect.event !== next.effect.event) orderAssumed = true
    else if (by === 'recording' && laterIsFirst) orderAssumed = true
    else if (!laterIsFirst) orderAssumed = false
  }
  return { act, orderAssumed }
}
