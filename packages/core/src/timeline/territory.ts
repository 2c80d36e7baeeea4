import type { Begins, Sets } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { lastAct, type Placed } from './laterAct.js'
import { makingsOf } from './makings.js'
import type { Moment } from './Moment.js'
import { actAndSays, asPassed } from './passage.js'
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
  // What is gained later was not the municipality's before.
  const gained = statements.filter(
    ({ value }) => value._tag === 'area' && value.holds === 'too' && value.area === area,
  )
  return { holds: gained.length === 0, relied: gained.map(({ event }) => event) }
}

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
