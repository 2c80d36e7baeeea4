import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import { decidedAt } from './passage.js'
import type { Scene } from './Scene.js'
import type { DatedBase } from './Timed.js'

/** An act with the day it works on. */
export interface Placed<E extends DatedBase> {
  readonly effect: E
  readonly at: Moment
}

/** What decided the order of two acts; `recording` is the last resort and is told (`order-assumed`). */
type Decider = 'day' | 'decision' | 'meeting' | 'item' | 'recording'

/** Which of two acts is first, and what says so. */
export interface Ordered {
  readonly laterIsFirst: boolean
  readonly by: Decider
}

/**
 * The order of two acts (R4): by the day they work, the day they were decided, the start of the sitting, the item in
 * it, and only then by the order of recording.
 */
export const compareActs = (scene: Scene, a: Placed<DatedBase>, b: Placed<DatedBase>): Ordered => {
  const { world } = scene
  if (!world.notAfter(a.at, b.at)) return { laterIsFirst: true, by: 'day' }
  if (!world.notAfter(b.at, a.at)) return { laterIsFirst: false, by: 'day' }
  const [aDecided, bDecided] = [decidedAt(scene, a.effect), decidedAt(scene, b.effect)]
  if (!world.notAfter(aDecided, bDecided)) return { laterIsFirst: true, by: 'decision' }
  if (!world.notAfter(bDecided, aDecided)) return { laterIsFirst: false, by: 'decision' }
  return inSitting(a.effect, b.effect, scene.course)
}

/** The order of two acts decided and working on the same days. */
export const inSitting = (
  one: DatedBase,
  other: DatedBase,
  { isReversed }: Pick<Course, 'isReversed'> = asRecorded,
): Ordered => {
  const [a, b] = [one.order, other.order]
  if (a.meetingStart !== null && b.meetingStart !== null) {
    // Of one the day alone may be known, which tells it from a sitting of another day.
    const known = Math.min(a.meetingStart.length, b.meetingStart.length)
    const [began, otherBegan] = [a.meetingStart.slice(0, known), b.meetingStart.slice(0, known)]
    if (began !== otherBegan) return { laterIsFirst: began > otherBegan, by: 'meeting' }
  }
  // Items are numbered within a sitting; those of two sittings say nothing of each other.
  if (a.meeting === b.meeting && a.item !== null && b.item !== null && a.item !== b.item)
    return { laterIsFirst: a.item > b.item, by: 'item' }
  // What one event does it does in the order in which it says so.
  const isSwapped = isReversed && one.event !== other.event
  return { laterIsFirst: one.event > other.event !== isSwapped, by: 'recording' }
}

const asRecorded: Pick<Course, 'isReversed'> = { isReversed: false }

/**
 * The order of two acts that work on one day. They were decided on days that may not be known; where each works on the
 * day it was decided, as nearly always, working on one day is being decided on one.
 */
export const compareOnOneDay = (scene: Scene, a: Placed<DatedBase>, b: Placed<DatedBase>): Ordered => {
  const [aDecided, bDecided] = [decidedAt(scene, a.effect), decidedAt(scene, b.effect)]
  if (!(isSame(aDecided, a.at) && isSame(bDecided, b.at))) {
    if (!scene.world.notAfter(aDecided, bDecided)) return { laterIsFirst: true, by: 'decision' }
    if (!scene.world.notAfter(bDecided, aDecided)) return { laterIsFirst: false, by: 'decision' }
  }
  return inSitting(a.effect, b.effect, scene.course)
}

/** Whether two days are one, whichever it is. */
export const isSame = (a: Moment, b: Moment): boolean =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    a._tag === 'unknown-day' &&
    b._tag === 'unknown-day' &&
    a.variable === b.variable &&
    a.plus === b.plus)

/**
 * The last of several acts, and whether only the order of recording made it so: of those that no other comes after by
 * an earlier key. Two by two the order of recording leads round in a circle where only some acts of a sitting have an
 * item, or only some sittings a time.
 */
export const lastAct = <E extends DatedBase>(
  scene: Scene,
  acts: ReadonlyArray<Placed<E>>,
  compare: typeof compareActs = compareActs,
): { readonly act: Placed<E>; readonly orderAssumed: boolean } | null => {
  const [first, ...rest] = acts
  if (first === undefined) return null
  let latest = [first]
  for (const next of rest) {
    const { laterIsFirst, by } = compare(scene, latest[0] as Placed<E>, next)
    if (by !== 'day' && by !== 'decision') latest.push(next)
    else if (!laterIsFirst) latest = [next]
  }
  const last = latest.filter((one) => !latest.some((other) => isEarlierInSitting(one, other)))
  const act = last.reduce((found, next) =>
    inSitting(found.effect, next.effect, scene.course).laterIsFirst ? found : next,
  )
  return { act, orderAssumed: last.some(({ effect }) => effect.event !== act.effect.event) }
}

/** Whether one of two acts of one day comes before the other whichever was recorded first. */
const isEarlierInSitting = (
  { effect: one }: Placed<DatedBase>,
  { effect: other }: Placed<DatedBase>,
): boolean => {
  const { laterIsFirst, by } = inSitting(one, other)
  return !laterIsFirst && by !== 'recording'
}

/** Acts in the order in which they were decided (R4). */
export const inOrderOfDecision = <E extends DatedBase>(
  scene: Scene,
  effects: ReadonlyArray<E>,
): ReadonlyArray<E> => {
  if (effects.length < 2) return effects
  const order: Array<E> = []
  let left = effects.map((effect): Placed<E> => ({ effect, at: decidedAt(scene, effect) }))
  for (let last = lastAct(scene, left)?.act; last !== undefined; last = lastAct(scene, left)?.act) {
    const taken = last
    order.push(taken.effect)
    left = left.filter((one) => one !== taken)
  }
  return order.toReversed()
}
