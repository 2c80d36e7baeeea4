import type { Suspends } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { isSooner } from './isSooner.js'
import { later, laterOf, type Moment } from './Moment.js'
import { asPassed, isVotedOn } from './passage.js'
import { callsOff, hadBegun, isLift, isOverBy, type Lift } from './lifting.js'
import { powerOf, powerToLift } from './powerOf.js'
import type { Scene } from './Scene.js'
import { stopInTheEnd } from './takenBack.js'
import type { Dated } from './Timed.js'

/** A stretch for which it is held: the act that began it, and the one that says last how long. */
export interface Hold {
  readonly first: Dated<Suspends>
  readonly last: Dated<Suspends>
}

/** What suspends it on a day: the day asked about, unless told otherwise. */
export const holding = (
  scene: Scene,
  holds: ReadonlyArray<Hold>,
  on: Moment = scene.asked.on,
): Hold | null => {
  const { world } = scene
  for (const hold of holds) {
    const { lastDay } = hold.last
    const begun = world.notAfter(scene.moment(hold.first.from), on)
    if (begun && (lastDay === null || world.notAfter(on, scene.moment(lastDay)))) return hold
  }
  return null
}

/**
 * Whether it comes to be held on the day asked about, or is held no more (R2). That is asked only of a day on which a
 * hold is known to begin, or to be over.
 */
export const turnsOn = (scene: Scene, holds: ReadonlyArray<Hold>, isHeld: boolean): boolean => {
  const { on } = scene.asked
  if (typeof on !== 'number' || !Number.isFinite(on)) return false
  const isThatDay = (day: Moment): boolean => {
    const { earliest, latest } = scene.world.recordedBounds(day)
    return earliest === on && latest === on
  }
  const mayTurn = holds.some(({ first, last }) =>
    [first, last].some(
      (hold) =>
        isThatDay(asPassed(scene, hold, scene.moment(hold.from))) ||
        (hold.lastDay !== null && isThatDay(asPassed(scene, hold, later(scene.moment(hold.lastDay), 1)))),
    ),
  )
  if (!mayTurn) return false
  const before = later(on, -1)
  return (holding(scene, holdsOn(scene, before).holds, before) !== null) !== isHeld
}

interface Holds {
  readonly holds: ReadonlyArray<Hold>
  /**
   * The events, by `seq`, that were to prolong a hold and certainly give it an earlier last day: whether they do is in
   * doubt.
   */
  readonly shortening: ReadonlyArray<number>
}

const nothing: Holds = { holds: [], shortening: [] }

/** Everything that holds it, by acts that count and passed by a day. Several holds may overlap; each key has its own end. */
export const holdsOn = (scene: Scene, on: Moment = scene.asked.on): Holds => {
  const { course } = scene
  if (course.suspends.length === 0) return nothing
  const shortening: Array<number> = []
  const over: Array<Hold> = []
  const byKey = new Map<string, Hold>()
  /** What laid each, or prolonged it last. */
  const laid = new Map<string, Dated<Suspends>>()
  /** What is to lift a hold that begins only later. */
  const early: Array<Lift> = []
  /** The events, by `seq`, that lifted a hold that had begun. */
  const lifting = new Set<number>()
  for (const hold of course.suspends) {
    if (!isFor(hold.target, course.instrument, course) || powerOf(hold, course) === 'none') continue
    if (!scene.counts(hold) || !isPassed(scene, hold, on)) continue
    const before = byKey.get(hold.key)
    if (isLift(hold)) {
      // What lifts a hold that does not count lifts nothing, nor does what was set aside.
      if (before === undefined || scene.isSilenced(hold.lifts.by)) continue
      if (powerToLift(hold, laid.get(hold.key) ?? before.first) === 'none') continue
      if (!hadBegun(scene, before.first, hold)) early.push(hold)
      else if (!isOverBy(scene, before.last, hold)) {
        lifting.add(hold.lifts.by)
        byKey.set(hold.key, { first: before.first, last: hold })
      }
      continue
    }
    const isApart = before !== undefined && isOver(scene, before.last, hold)
    if (isApart) over.push(before)
    else if (shortens(scene, hold, before)) {
      shortening.push(hold.event)
      if (!scene.supposes(hold.event, 'conflicting-records')) continue
    }
    laid.set(hold.key, hold)
    const last = asLongAsAdopted(scene, hold, isApart ? undefined : before)
    byKey.set(hold.key, { first: isApart ? hold : (before?.first ?? hold), last })
  }
  for (const lift of early) {
    const { first, last } = byKey.get(lift.key) as Hold
    if (!isOverBy(scene, last, lift) && callsOff(scene, lift, first, lifting))
      byKey.set(lift.key, { first, last: lift })
  }
  return { holds: [...over, ...byKey.values()], shortening }
}

/** It holds no longer than its resolution stood, but as long as what it prolongs. */
const asLongAsAdopted = (scene: Scene, hold: Dated<Suspends>, before: Hold | undefined): Dated<Suspends> => {
  const stop = stopInTheEnd(scene, hold)
  if (stop === null) return hold
  const until = before?.last.lastDay ?? null
  const lastDay = later(stop.from, -1)
  return { ...hold, lastDay: until === null ? lastDay : laterOf(lastDay, scene.moment(until)) }
}

const shortens = (scene: Scene, hold: Dated<Suspends>, before: Hold | undefined): boolean =>
  hold.prolongs === true &&
  before !== undefined &&
  hold.lastDay !== null &&
  before.last.lastDay !== null &&
  isSooner(scene, scene.moment(hold.lastDay), scene.moment(before.last.lastDay))

/** Whether a hold had ended before what is to prolong it begins: then that holds by itself, and fills no gap. */
const isOver = (scene: Scene, { lastDay }: Dated<Suspends>, hold: Dated<Suspends>): boolean =>
  lastDay !== null && !scene.world.notAfter(scene.moment(hold.from), later(scene.moment(lastDay), 1))

/** Whether a hold, or the end of one, that the executive had its say on works by a day. */
const isPassed = (scene: Scene, hold: Dated<Suspends>, by: Moment): boolean => {
  if (!isVotedOn(scene, hold)) return true
  const { from, lastDay, lifts } = hold
  const day = lifts !== undefined && lastDay !== null ? later(scene.moment(lastDay), 1) : scene.moment(from)
  return scene.world.notAfter(asPassed(scene, hold, day), by)
}
