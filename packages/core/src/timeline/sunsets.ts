import type { Limits } from '../law/Effect.js'
import { classAt } from './classes.js'
import type { Course } from './Course.js'
import type { EndingAct } from './EndingAct.js'
import { isFor } from './isFor.js'
import { inOrderOfDecision, type Placed } from './laterAct.js'
import { isSooner } from './isSooner.js'
import { later, laterOf, type Moment } from './Moment.js'
import { asPassed, decidedAt, isVotedOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Start } from './start.js'
import { stopInTheEnd } from './takenBack.js'
import type { Dated, DatedBase } from './Timed.js'

interface Sunsets {
  /** The lapse of each limit that stands. */
  readonly lapses: ReadonlyArray<EndingAct>
  /** The events, by `seq`, that set a limit anew when the one before had run out: too late to extend anything. */
  readonly late: ReadonlyArray<number>
  /** Those that were to extend one and certainly give it an earlier last day: whether they do is in doubt. */
  readonly shortening: ReadonlyArray<number>
  /** The last day of each key that stands; null where its limit was taken away. */
  readonly lastDays: ReadonlyMap<string, Moment | null>
}

/** A limit that stands, and what the executive let pass too late to move it. */
interface Sunset {
  readonly limit: Dated<Limits>
  readonly last: Moment | null
  readonly tooLate?: ReadonlyArray<Dated<Limits>>
}

const none: ReadonlyArray<never> = []

/**
 * The sunset of each key: the last one set, where one set after the lapse of the one before does not count, unless it
 * was revived.
 */
export const sunsetsOf = (
  scene: Scene,
  start: Pick<Start, 'at' | 'decided'>,
  revived: Placed<DatedBase> | null,
): Sunsets => {
  const { course, world } = scene
  const standing = new Map<string, Sunset>()
  const mine = course.limitations.filter(
    (limit) =>
      isFor(limit.target, course.instrument, course) &&
      (isItsOwn(limit, course) || powerOf(limit, course) !== 'none') &&
      reachesIt(scene, limit, start, revived) &&
      scene.counts(limit) &&
      isOfItsKinds(scene, limit),
  )
  const lapses: Array<EndingAct> = []
  const late: Array<number> = []
  const shortening: Array<number> = []
  for (const limit of inOrderOfDecision(scene, mine)) {
    const before = standing.get(limit.key)
    const decided = limit.decided === null ? start.at : decidedAt(scene, limit)
    const lapsed = before !== undefined && before.last !== null && !world.notAfter(decided, before.last)
    if (lapsed && (revived === null || !world.notAfter(decidedAt(scene, revived.effect), decided))) {
      if (limit.decided !== null && !isItsOwn(limit, course)) late.push(limit.event)
      if (isVotedOn(scene, limit))
        standing.set(limit.key, { ...before, tooLate: [...(before.tooLate ?? none), limit] })
      continue
    }
    const last = lastDayOf(scene, limit)
    const stop = stopInTheEnd(scene, limit)
    if (stop !== null) {
      // What ran on by it alone runs on no longer.
      if (before !== undefined && before.last !== null)
        standing.set(limit.key, { ...before, last: laterOf(before.last, later(stop.from, -1)) })
      continue
    }
    if (limit.extends === true && !lapsed && isSooner(scene, last, before?.last)) {
      shortening.push(limit.event)
      if (!scene.supposes(limit.event, 'conflicting-records')) continue
    }
    // What came again is limited anew; that it lapsed before stays.
    if (lapsed && before.last !== null) lapses.push(lapseOf(before, before.last))
    standing.set(limit.key, { limit, last })
  }
  const lastDays = new Map<string, Moment | null>()
  for (const [key, one] of standing) {
    lastDays.set(key, one.last)
    if (one.last !== null) lapses.push(lapseOf(one, one.last))
  }
  return { lapses, late, shortening, lastDays }
}

/**
 * A rule that is about some kinds only ends what was of one of them on the day that triggered it; of no kind, it is
 * taken at its word.
 */
const isOfItsKinds = (scene: Scene, { kinds, madeBefore = null }: Dated<Limits>): boolean => {
  if (scene.course.classes.length === 0 || kinds === undefined || madeBefore === null) return true
  const kind = classAt(scene, scene.moment(madeBefore))
  return kind === null || kinds.includes(kind)
}

/**
 * What ends policies by law that were there when something happened ends none that was made since; one of no known day
 * was there. Whether it ends one that was made that very day, or had ended and was revived since, no law says.
 */
const reachesIt = (
  scene: Scene,
  { event, lastDay, madeBefore = null }: Dated<Limits>,
  { decided }: Pick<Start, 'decided'>,
  revived: Placed<DatedBase> | null,
): boolean => {
  if (madeBefore === null) return true
  const { world } = scene
  const happened = scene.moment(madeBefore)
  if (Number.isFinite(world.recordedBounds(decided).earliest) && world.notAfter(happened, decided))
    return world.notAfter(decided, happened) && scene.supposes(event, 'effect-unknown')
  if (revived === null || lastDay === null) return true
  const again = decidedAt(scene, revived.effect)
  const isMeanwhile = world.notAfter(happened, again) && world.notAfter(again, scene.moment(lastDay))
  return !isMeanwhile || scene.supposes(event, 'effect-unknown')
}

/** A sunset it was made with is no act upon it. */
const isItsOwn = ({ event }: DatedBase, { begins }: Course): boolean =>
  begins.some((begin) => begin.event === event)

/** Its last day in force; where it passed later, no sooner than the day before that. */
const lastDayOf = (scene: Scene, limit: Dated<Limits>): Moment | null =>
  limit.lastDay === null ? null : later(asPassed(scene, limit, later(scene.moment(limit.lastDay), 1)), -1)

const lapseOf = ({ limit, tooLate }: Sunset, last: Moment): EndingAct => ({
  effect: limit,
  at: later(last, 1),
  reason: limit.reason,
  decided: null,
  ...(tooLate === undefined ? {} : { tooLate }),
})
