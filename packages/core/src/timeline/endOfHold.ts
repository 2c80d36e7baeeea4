import type { Bounds } from '../values/edtf.js'
import { holdsOn, type Hold } from './holding.js'
import { later } from './Moment.js'
import { asPassed } from './passage.js'
import type { Scene } from './Scene.js'

/** Without an end that is on record. */
const open: Bounds = { earliest: Infinity, latest: Infinity }

/**
 * The last day of a hold, and of those that follow it without a gap, by what is on record: whatever passed the executive
 * later counts as well (R19). Days are not asked of the world, since nothing else hangs on them.
 */
export const endOfHold = (scene: Scene, held: Hold, holds: ReadonlyArray<Hold>): Bounds => {
  const all = scene.course.hasExecutiveSay ? holdsOn(scene, Infinity).holds : holds
  const own = all.find(({ first }) => first.event === held.first.event) ?? held
  let end = lastDayOf(scene, own)
  if (all.length === 1) return end
  const further = all
    .filter((hold) => hold !== own)
    .map((hold) => ({ hold, from: scene.world.recordedBounds(scene.moment(hold.first.from)) }))
    .toSorted((a, b) => a.from.earliest - b.from.earliest)
  for (const { hold, from } of further) {
    if (from.earliest > end.latest + 1) break
    const last = lastDayOf(scene, hold)
    end = {
      earliest: from.latest <= end.earliest + 1 ? Math.max(end.earliest, last.earliest) : end.earliest,
      latest: Math.max(end.latest, last.latest),
    }
  }
  return end
}

/** What lifts a hold does so once it has passed. */
const lastDayOf = (scene: Scene, { last }: Hold): Bounds => {
  const { lastDay, lifts } = last
  if (lastDay === null) return open
  const day = scene.moment(lastDay)
  return scene.world.recordedBounds(
    lifts !== undefined ? later(asPassed(scene, last, later(day, 1)), -1) : day,
  )
}
