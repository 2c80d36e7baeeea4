import type { Suspends } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { later } from './Moment.js'
import { asPassed, isVotedOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

/** What suspends it on the day asked about. Several holds may overlap; each key has its own end. */
export const holding = (scene: Scene): Dated<Suspends> | null => {
  const { course, world, asked } = scene
  if (course.suspends.length === 0) return null
  const byKey = new Map<string, { readonly first: Dated<Suspends>; readonly last: Dated<Suspends> }>()
  for (const hold of course.suspends) {
    if (!isFor(hold.target, course.instrument, course) || powerOf(hold, course) === 'none') continue
    if (!scene.counts(hold) || !isPassed(scene, hold)) continue
    const before = byKey.get(hold.key)
    // What lifts a hold that does not count lifts nothing.
    if (hold.lifts === true && (before === undefined || isLiftedBefore(scene, before.last, hold))) continue
    byKey.set(hold.key, { first: before?.first ?? hold, last: hold })
  }
  for (const { first, last } of byKey.values()) {
    const begun = world.notAfter(scene.moment(first.from), asked.on)
    if (begun && (last.lastDay === null || world.notAfter(asked.on, scene.moment(last.lastDay)))) return last
  }
  return null
}

/** Whether a hold that is lifted was lifted as early before: what holds no more cannot be lifted again. */
const isLiftedBefore = (scene: Scene, last: Dated<Suspends>, hold: Dated<Suspends>): boolean =>
  last.lifts === true &&
  last.lastDay !== null &&
  hold.lastDay !== null &&
  scene.world.notAfter(scene.moment(last.lastDay), scene.moment(hold.lastDay))

/** Whether a hold, or the end of one, that the executive had its say on works by the day asked about. */
const isPassed = (scene: Scene, hold: Dated<Suspends>): boolean => {
  if (!isVotedOn(scene, hold)) return true
  const { from, lastDay, lifts } = hold
  const day = lifts === true && lastDay !== null ? later(scene.moment(lastDay), 1) : scene.moment(from)
  return scene.world.notAfter(asPassed(scene, hold, day), scene.asked.on)
}
