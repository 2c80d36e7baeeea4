import type { Begins, Sets } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { compareActs, lastAct, type Placed } from './laterAct.js'
import { makingsOf } from './makings.js'
import type { Moment } from './Moment.js'
import { actAndSays, asPassed, decidedAt } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

/** Whether it holds there, and the events that say so, by `seq`; where nothing is said, none. */
interface Holding {
  readonly holds: boolean
  readonly relied: ReadonlyArray<number>
}

/**
 * Whether an instrument holds in an area on the day asked about: where nothing is said of an area, it holds wherever the
 * municipality is. It may be made for some areas only, go on in one only (a former municipality), be extended to one, or
 * hold in one no longer (R22b; New Brunswick, domain §3).
 */
export const holdingIn = (scene: Scene, area: string): Holding => {
  const { course, world, asked } = scene
  const statements = course.sets.filter(({ value }) => value._tag === 'area')
  const by: Array<Placed<Dated<Sets>>> = []
  for (const effect of statements) {
    if (!saysOf(effect, area) || !scene.counts(effect)) continue
    const at = asPassed(scene, effect, scene.moment(effect.when))
    if (world.notAfter(at, asked.on)) by.push({ effect, at })
  }
  const last = lastAct(scene, by)
  if (last !== null) {
    const relied = actAndSays(scene, last.act.effect)
    if (isGain(last.act.effect)) return gained(scene, area, last.act, by)
    if (says(last.act.effect, area)) return { holds: true, relied }
    if (!isOfAll(last.act.effect)) return { holds: false, relied }
    // What is said of all of them, that they go on in a former municipality, keeps each of them where in it it was made for.
    const own = lastAct(
      scene,
      by.filter(({ effect }) => !isOfAll(effect)),
    )
    if (own !== null) return { holds: says(own.act.effect, area), relied }
    const { place } = whereHeld(scene, course.instrument, area, asked.on)
    return { holds: place === 'unknown' ? perhaps(scene) : place === 'by-name', relied }
  }
  const { place, relied } = whereHeld(scene, course.instrument, area, asked.on)
  if (place !== 'with-all')
    return { holds: place === 'unknown' ? perhaps(scene) : place === 'by-name', relied }
  // What is gained later was not the municipality's before, unless it lost it first.
  const later = statements.filter((set) => saysOf(set, area) && !isOnly(set))
  const gains = later.filter((set) => says(set, area))
  return gains.length === 0
    ? { holds: true, relied: [] }
    : { holds: !says(firstOf(scene, later), area), relied: gains.map(({ event }) => event) }
}

/**
 * The policies there were extend to an area that the municipality gains. Whether one that was made for other areas alone does, or
 * one made for this area that was lost in between, no law says.
 */
const gained = (
  scene: Scene,
  area: string,
  gain: Placed<Dated<Sets>>,
  by: ReadonlyArray<Placed<Dated<Sets>>>,
): Holding => {
  const { course, asked } = scene
  const held = whereHeld(scene, course.instrument, area, asked.on)
  const relied = [...actAndSays(scene, gain.effect), ...(held.place === 'with-all' ? [] : held.relied)]
  const wasLost = by.some(({ effect }) => !says(effect, area) && !isOnly(effect))
  if (held.place === 'with-all' || (held.place === 'by-name' && !wasLost)) return { holds: true, relied }
  const isMadeSince = makingsOf(course.instrument, course).every(
    (begin) => begin.outOf === undefined && scene.world.notAfter(gain.at, decidedAt(scene, begin)),
  )
  return { holds: isMadeSince ? held.place === 'by-name' : perhaps(scene), relied }
}

const firstOf = (scene: Scene, all: ReadonlyArray<Dated<Sets>>): Dated<Sets> => {
  const [first, ...others] = all.map((effect) => ({
    effect,
    at: asPassed(scene, effect, scene.moment(effect.when)),
  })) as [Placed<Dated<Sets>>, ...Array<Placed<Dated<Sets>>>]
  return others.reduce(
    (earliest, next) => (compareActs(scene, earliest, next).laterIsFirst ? next : earliest),
    first,
  ).effect
}

const isOnly = ({ value }: Dated<Sets>): boolean => value._tag === 'area' && value.holds === 'only'

/** Whether it is the municipality that came to have the area. */
const isGain = ({ value, target }: Dated<Sets>): boolean =>
  typeof target === 'object' && value._tag === 'area' && value.holds === 'too'

const perhaps = ({ world, course }: Scene): boolean =>
  world.holds(`area of ${course.instrument}`, 'effect-unknown')

const says = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' ? value.area === area : value.holds === 'too')

const isOfAll = ({ value, target }: Dated<Sets>): boolean =>
  typeof target === 'object' && value._tag === 'area' && value.holds === 'only'

/** A statement that it holds in one area only speaks of every area. */
const saysOf = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' || value.area === area)

/** Whether an instrument held in an area since that was named, since it held everywhere, not at all, or nobody knows. */
type Place = 'by-name' | 'with-all' | 'nowhere' | 'unknown'

interface Held {
  readonly place: Place
  readonly relied: ReadonlyArray<number>
}

/**
 * Whether it held there by a day, as far as that hangs on itself: on what it was made for, on what it came out of, and on what was
 * merged into it.
 */
const whereHeld = (
  scene: Scene,
  instrument: SubjectId,
  area: string,
  by: Moment,
  seen: ReadonlyArray<SubjectId> = [],
): Held => {
  const { course, world } = scene
  const within = [...seen, instrument]
  const ofThese = (policies: ReadonlyArray<SubjectId>, then: Moment): ReadonlyArray<Held> =>
    policies.map((old) =>
      seen.includes(old) || isEndedThere(scene, old, area, then)
        ? nowhere
        : whereHeld(scene, old, area, then, within),
    )
  const made = makingsOf(instrument, course).map((begin): Held => {
    const { event, outOf, territory, when } = begin
    if (outOf === undefined) return { place: stated(territory, area), relied: [event] }
    return withEvent(together(ofThese(outOf, scene.moment(when))), event)
  })
  const merged = course.sets.flatMap((set): ReadonlyArray<Held> => {
    const { value, target, event } = set
    if (value._tag !== 'areas-of' || target !== instrument || !scene.counts(set)) return []
    const at = asPassed(scene, set, scene.moment(set.when))
    return world.notAfter(at, by) ? [withEvent(together(ofThese(value.policies, at)), event)] : []
  })
  return together([agreed(made, instrument === course.instrument), ...merged])
}

const nowhere: Held = { place: 'nowhere', relied: [] }
const byDefault: Held = { place: 'with-all', relied: [] }
const unknown: Held = { place: 'unknown', relied: [] }

const stated = (territory: Dated<Begins>['territory'], area: string): Place =>
  territory === undefined ? 'with-all' : territory === area ? 'by-name' : 'nowhere'

/** It holds where any of them does. */
const together = (all: ReadonlyArray<Held>): Held => ({
  place: inTurn.find((one) => all.some(({ place }) => place === one)) ?? 'nowhere',
  relied: all.flatMap(({ relied }) => relied),
})

const inTurn: ReadonlyArray<Place> = ['by-name', 'with-all', 'unknown']

/** What its records say, where they agree; where there are none, it is its own holding everywhere that nothing is said against. */
const agreed = (made: ReadonlyArray<Held>, isOwn: boolean): Held => {
  const [first = isOwn ? byDefault : unknown, ...others] = made
  return others.every(({ place }) => place === first.place)
    ? first
    : { place: 'unknown', relied: made.flatMap(({ relied }) => relied) }
}

const withEvent = ({ place, relied }: Held, event: number): Held => ({ place, relied: [event, ...relied] })

/** Whether it was ended in that area by a day, by whoever could. */
const isEndedThere = (scene: Scene, instrument: SubjectId, area: string, by: Moment): boolean =>
  scene.course.ends.some(
    (end) =>
      end.target === instrument &&
      end.territory === area &&
      powerOf(end, scene.course, instrument) !== 'none' &&
      scene.counts(end) &&
      scene.world.notAfter(asPassed(scene, end, scene.moment(end.when)), by),
  )
