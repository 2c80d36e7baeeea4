import type { Ending, Ends, Limits } from '../law/Effect.js'
import type { Course } from './Course.js'
import { isFor } from './isFor.js'
import { comesFirst, compareActs, inOrderOfDecision, type Placed } from './laterAct.js'
import { later, type Moment } from './Moment.js'
import { asPassed, decidedAt } from './passage.js'
import { powerOf } from './powerOf.js'
import { eachActOnce, isToldTwice } from './sameAct.js'
import type { Scene } from './Scene.js'
import type { Start } from './start.js'
import type { Dated, DatedAct, DatedBase } from './Timed.js'

/** An act that ends the instrument, with the first day it is no longer in force. */
export interface EndingAct extends Placed<DatedBase> {
  readonly reason: Ending
  /** Its day of decision, where it may have been decided too late to count; null where it counts. */
  readonly decided: Moment | null
}

const none: ReadonlyArray<EndingAct> = []

/** Everything that ends it, by acts and by sunset, that its actor had the power to do. */
export const endingActs = (
  scene: Scene,
  start: Start,
  revived: Placed<DatedBase> | null,
): ReadonlyArray<EndingAct> => {
  const { course, supposed } = scene
  if (course.endings.length + course.limitations.length + supposed.length === 0) return none
  const acts: Array<EndingAct> = isToldTwice(course.endings)
    ? eachActOnce(
        scene,
        course.endings.filter((end) => scene.counts(end)),
      ).map((end) => counting(scene, end))
    : ofEndings(scene)
  for (const end of supposed)
    if (isEnds(end) && isFor(end.target, course.instrument, course) && scene.counts(end))
      acts.push(counting(scene, end))
  return course.limitations.length === 0 ? acts : [...acts, ...sunsets(scene, start, revived)]
}

const ofEndings = (scene: Scene): Array<EndingAct> => {
  const { endings } = scene.course
  const maybe = endings.map((end) => scene.mayCount(end))
  const areApart = eachDecidesItself(maybe)
  return endings.flatMap((end, index): ReadonlyArray<EndingAct> => {
    const days = areApart ? (maybe[index] ?? null) : null
    if (days !== null) return [{ effect: end, reason: end.reason, at: days.at, decided: days.decided }]
    return scene.counts(end) ? [counting(scene, end)] : none
  })
}

type Days = Pick<EndingAct, 'at' | 'decided'>

/** Whether the day of decision of each act that may not count is a day of no other such act. */
const eachDecidesItself = (acts: ReadonlyArray<Days | null>): boolean =>
  acts.every(
    (one, index) =>
      one === null ||
      acts.every(
        (other, at) =>
          at === index ||
          other === null ||
          (!isSameUnknown(one.decided, other.decided) && !isSameUnknown(one.decided, other.at)),
      ),
  )

const isSameUnknown = (a: Moment | null, b: Moment | null): boolean =>
  a !== null &&
  b !== null &&
  typeof a === 'object' &&
  typeof b === 'object' &&
  a._tag === 'unknown-day' &&
  b._tag === 'unknown-day' &&
  a.variable === b.variable

const counting = (scene: Scene, end: Dated<Ends>): EndingAct => ({
  effect: end,
  at: asPassed(scene, end, scene.moment(end.when)),
  reason: end.reason,
  decided: null,
})

const isEnds = (act: DatedAct): act is Dated<Ends> => act._tag === 'ends'

/** A sunset it was made with is no act upon it. */
const isItsOwn = ({ event }: DatedBase, { begins }: Course): boolean =>
  begins.some((begin) => begin.event === event)

/** The sunset of each key: the last one set, where one set after the lapse of the one before does not count, unless it was revived. */
const sunsets = (scene: Scene, start: Start, revived: Placed<DatedBase> | null): ReadonlyArray<EndingAct> => {
  const { course, world } = scene
  const standing = new Map<string, { readonly limit: Dated<Limits>; readonly last: Moment | null }>()
  const mine = course.limitations.filter(
    (limit) =>
      isFor(limit.target, course.instrument, course) &&
      (isItsOwn(limit, course) || powerOf(limit, course) !== 'none') &&
      scene.counts(limit),
  )
  const lapses: Array<EndingAct> = []
  for (const limit of inOrderOfDecision(scene, mine)) {
    const before = standing.get(limit.key)
    const decided = limit.decided === null ? start.at : decidedAt(scene, limit)
    const lapsed = before !== undefined && before.last !== null && !world.notAfter(decided, before.last)
    if (lapsed && (revived === null || !world.notAfter(decidedAt(scene, revived.effect), decided))) continue
    // What came again is limited anew; that it lapsed before stays.
    if (lapsed && before.last !== null) lapses.push(lapseOf(before.limit, before.last))
    standing.set(limit.key, { limit, last: lastDayOf(scene, limit) })
  }
  for (const { limit, last } of standing.values()) if (last !== null) lapses.push(lapseOf(limit, last))
  return lapses
}

/** Its last day in force; where it passed later, no sooner than the day before that. */
const lastDayOf = (scene: Scene, limit: Dated<Limits>): Moment | null =>
  limit.lastDay === null ? null : later(asPassed(scene, limit, later(scene.moment(limit.lastDay), 1)), -1)

const lapseOf = (limit: Dated<Limits>, last: Moment): EndingAct => ({
  effect: limit,
  at: later(last, 1),
  reason: limit.reason,
  decided: null,
})

/** The earliest ending by the day asked about, after the last revival, in the order of R4. */
export const firstEnding = (
  scene: Scene,
  acts: ReadonlyArray<EndingAct>,
  revived: Placed<DatedBase> | null,
): EndingAct | null => {
  if (acts.length === 0) return null
  const { world, asked } = scene
  const after = revived === null ? acts : acts.filter((act) => follows(scene, act, revived))
  const first = world.firstOf(after, {
    by: asked.on,
    decidedBy: asked.decidedBy,
    tie: (a, b) => comesFirst(scene, after[a] as EndingAct, after[b] as EndingAct),
  })
  return after[first] ?? null
}

/** Whether an ending that works by the day asked about comes after a revival. */
const follows = (scene: Scene, act: EndingAct, revived: Placed<DatedBase>): boolean =>
  scene.world.notAfter(act.at, scene.asked.on) && !compareActs(scene, revived, act).laterIsFirst
