import type { Ends } from '../law/Effect.js'
import type { EndingAct } from './EndingAct.js'
import { isOfLaterMakings } from './endOfMunicipality.js'
import { isFor } from './isFor.js'
import { compareActs, compareOnOneDay, type Ordered, type Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import { asPassed, decidedAt } from './passage.js'
import { placeOfNotInForce } from './reasons.js'
import { reaches } from './revoking.js'
import { noSuppositions } from './Supposed.js'
import type { Scene } from './Scene.js'
import { sunsetsOf } from './sunsets.js'
import type { Start } from './start.js'
import { mayHaveEnded, replacing } from './startForOthers.js'
import { tieOf } from './tieOf.js'
import type { Dated, DatedAct, DatedBase } from './Timed.js'

const none: ReadonlyArray<EndingAct> = []

/** Everything that ends it, by acts and by sunset, that its actor had the power to do. */
export const endingActs = (
  scene: Scene,
  start: Start,
  revived: Placed<DatedBase> | null,
): ReadonlyArray<EndingAct> => {
  const { course, supposed } = scene
  if (course.endings.length + course.limitations.length === 0 && supposed === noSuppositions) return none
  const acts = ofEndings(scene, start).filter((act) => reaches(scene, act, start.decided))
  for (const { effect, at, matter } of supposed.endings)
    if (effect.target === course.instrument)
      acts.push({ effect, at, matter, decided: null, reason: effect.reason })
  for (const end of supposed.acts)
    if (isEnds(end) && isFor(end.target, course.instrument, course) && scene.counts(end))
      acts.push(counting(scene, end))
  return course.limitations.length === 0 ? acts : [...acts, ...sunsetsOf(scene, start, revived).lapses]
}

const ofEndings = (scene: Scene, { decided }: Start): Array<EndingAct> => {
  // Whether one that cannot be told to work does is not asked where it does not reach so far.
  const endings = scene.course.endings.filter(
    (end) => !isOfLaterMakings(end) || reaches(scene, counting(scene, end), decided),
  )
  const maybe = endings.map((end) => scene.mayCount(end))
  const areApart = eachDecidesItself(maybe)
  return endings.flatMap((end, index): ReadonlyArray<EndingAct> => {
    const days = areApart ? (maybe[index] ?? null) : null
    if (days !== null) return [{ effect: end, reason: end.reason, at: days.at, decided: days.decided }]
    return scene.counts(end) ? [yetToCome(scene, end) ?? counting(scene, end)] : none
  })
}

/**
 * An ending by a replacement that does not start by the day asked about, where it is open whether it started at all:
 * that does not matter here.
 */
const yetToCome = (scene: Scene, end: Dated<Ends>): EndingAct | null => {
  const next = replacing(scene, end)
  if (next === null || next.start === null || !mayHaveEnded(scene, next.by, next.start)) return null
  const { at } = next.start
  return scene.world.notAfter(at, scene.asked.on)
    ? null
    : { effect: end, at, reason: end.reason, decided: null, mayNeverCome: true }
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
    isLast: asked.isLast,
    tie: tieOf(world, after, (one, other) => compareEndings(scene, one, other)),
  })
  return after[first] ?? null
}

/**
 * Which of two endings of one day is the first. A repeal and the replacement that goes with it are handed in one after
 * the other, and which of them first says nothing: the reason is the first in the order of domain §2.
 */
const compareEndings = (scene: Scene, one: EndingAct, other: EndingAct): Ordered => {
  const ordered = compareOnOneDay(scene, one, other)
  return ordered.by !== 'recording' || one.reason === other.reason
    ? ordered
    : { laterIsFirst: placeOfNotInForce(one.reason) > placeOfNotInForce(other.reason), by: 'recording' }
}

/** Whether an ending that works by the day asked about comes after a revival. */
const follows = (scene: Scene, act: EndingAct, revived: Placed<DatedBase>): boolean =>
  scene.world.notAfter(act.at, scene.asked.on) && !precedes(scene, act, revived)

/**
 * Whether an ending came before a revival: only what has ended begins anew (R14). One certainly decided after the
 * revival is the last word of the two (R4), though it works on an earlier day; but the record may be wrong about that
 * day, so neither is certain.
 */
export const precedes = (scene: Scene, act: EndingAct, again: Placed<DatedBase>): boolean =>
  scene.world.notAfter(act.at, again.at) &&
  compareActs(scene, again, act).laterIsFirst &&
  (!isDecidedAfter(scene, act, again) || scene.supposes(again.effect.event, 'conflicting-records'))

const isDecidedAfter = (scene: Scene, act: EndingAct, again: Placed<DatedBase>): boolean =>
  scene.world.recordedBounds(decidedAt(scene, act.effect)).earliest >
  scene.world.recordedBounds(decidedAt(scene, again.effect)).latest
