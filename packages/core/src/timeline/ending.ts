import type { Ending, Ends, Limits } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { comesFirst, compareActs, decidedAt, type Placed } from './laterAct.js'
import { later, type Moment } from './Moment.js'
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
export const endingActs = (scene: Scene, start: Start): ReadonlyArray<EndingAct> => {
  const { course, supposed } = scene
  if (course.endings.length + course.limitations.length + supposed.length === 0) return none
  const maybe = course.endings.map((end) => scene.mayCount(end))
  const areApart = eachDecidesItself(maybe)
  const acts: Array<EndingAct> = []
  for (const [at, end] of course.endings.entries()) {
    const days = areApart ? (maybe[at] ?? null) : null
    if (days !== null) acts.push({ ...days, effect: end, reason: end.reason })
    else if (scene.counts(end)) acts.push(counting(scene, end))
  }
  for (const end of supposed)
    if (isEnds(end) && isFor(end.target, course.instrument, course) && scene.counts(end))
      acts.push(counting(scene, end))
  return course.limitations.length === 0 ? acts : [...acts, ...sunsets(scene, start)]
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
  at: scene.moment(end.when),
  reason: end.reason,
  decided: null,
})

const isEnds = (act: DatedAct): act is Dated<Ends> => act._tag === 'ends'

/** The sunset of each key: the last one set, where one set after the lapse of the one before does not count. */
const sunsets = (scene: Scene, start: Start): ReadonlyArray<EndingAct> => {
  const { course, world } = scene
  const standing = new Map<string, { readonly limit: Dated<Limits>; readonly last: Moment | null }>()
  const mine = course.limitations.filter(
    (limit) => isFor(limit.target, course.instrument, course) && scene.counts(limit),
  )
  for (const limit of inOrderOfDecision(scene, mine)) {
    const before = standing.get(limit.key)
    const decided = limit.decided === null ? start.at : scene.moment(limit.decided)
    if (before !== undefined && before.last !== null && !world.notAfter(decided, before.last)) continue
    standing.set(limit.key, { limit, last: limit.lastDay === null ? null : scene.moment(limit.lastDay) })
  }
  return [...standing.values()].flatMap(({ limit, last }) =>
    last === null ? [] : [{ effect: limit, at: later(last, 1), reason: limit.reason, decided: null }],
  )
}

const inOrderOfDecision = <E extends DatedBase>(scene: Scene, effects: ReadonlyArray<E>): ReadonlyArray<E> =>
  effects.length < 2
    ? effects
    : effects
        .map((effect): Placed<E> => ({ effect, at: decidedAt(scene, effect) }))
        .toSorted((a, b) => (compareActs(scene, a, b).laterIsFirst ? 1 : -1))
        .map(({ effect }) => effect)

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
