import type { Sets } from '../law/Effect.js'
import { isOfLaterMakings } from './endOfMunicipality.js'
import { compareActs, lastAct, type Placed } from './laterAct.js'
import { makingsOf } from './makings.js'
import { actAndSays, asPassed, decidedAt } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'
import { whereHeld, type Held } from './whereHeld.js'

/** Whether it holds there, and the events that say so, by `seq`; where nothing is said, none. */
interface Holding {
  readonly holds: boolean
  readonly relied: ReadonlyArray<number>
}

/**
 * Whether an instrument holds in an area on the day asked about: where nothing is said of an area, it holds wherever
 * the municipality is. It may be made for some areas only, go on in one only (a former municipality), be extended to
 * one, or hold in one no longer (R22b; New Brunswick, domain §3).
 */
export const holdingIn = (scene: Scene, area: string): Holding => {
  const { course, world, asked } = scene
  const statements = course.sets.filter(({ value }) => value._tag === 'area')
  const by: Array<Placed<Dated<Sets>>> = []
  /** What is said only of what was made before, that it goes on in that area: so the area was the municipality's. */
  let former: Dated<Sets> | null = null
  for (const effect of statements) {
    if (!saysOf(effect, area) || !scene.counts(effect)) continue
    const at = asPassed(scene, effect, scene.moment(effect.when))
    if (!world.notAfter(at, asked.on)) continue
    if (!isOfEarlier(scene, { effect, at })) by.push({ effect, at })
    else if (says(effect, area)) former = effect
  }
  const last = lastAct(scene, by)?.act
  const ofItself = (): Held => whereHeld(scene, course.instrument, area, asked.on)
  if (last !== undefined) {
    const relied = actAndSays(scene, last.effect)
    if (isOnly(last.effect) && says(last.effect, area)) return { holds: true, relied }
    // What is said of all of them, that they go on in a former municipality, keeps each of them where in it it was made
    // for, or went on in since an earlier one.
    const own = isOfAll(last.effect)
      ? lastAct(
          scene,
          by.filter((one) => isNotOfAll(one) || says(one.effect, area)),
        )?.act
      : last
    if (own === undefined) {
      const held = ofItself()
      return former !== null && held.place === 'with-all'
        ? { holds: true, relied: [...relied, ...actAndSays(scene, former)] }
        : { holds: isNamed(scene, held), relied }
    }
    if (isOfAll(own.effect)) return { holds: true, relied: [...relied, ...actAndSays(scene, own.effect)] }
    if (isGain(own.effect)) return gained(scene, { gain: own, held: ofItself(), wasLost: by.some(isLoss) })
    return { holds: says(own.effect, area), relied }
  }
  const held = ofItself()
  if (held.place !== 'with-all') return { holds: isNamed(scene, held), relied: held.relied }
  // What is gained later was not the municipality's before, unless it lost it first.
  const later = statements.filter((set) => saysOf(set, area) && !isOnly(set))
  const gains = later.filter((set) => says(set, area))
  return gains.length === 0
    ? { holds: true, relied: [] }
    : { holds: !says(firstOf(scene, later), area), relied: gains.map(({ event }) => event) }
}

interface Gained {
  readonly gain: Placed<Dated<Sets>>
  /** Where it held of itself. */
  readonly held: Held
  /** Whether the area had been lost before. */
  readonly wasLost: boolean
}

/**
 * The policies there were extend to an area that the municipality gains. Whether one that was made for other areas
 * alone does, or one made for this area that was lost in between, no law says.
 */
const gained = (scene: Scene, { gain, held, wasLost }: Gained): Holding => {
  const { course, world } = scene
  const relied = actAndSays(scene, gain.effect)
  if (held.place === 'with-all') return { holds: true, relied }
  const also = [...relied, ...held.relied]
  if (held.place === 'by-name' && !wasLost) return { holds: true, relied: also }
  const isMadeSince = makingsOf(course.instrument, course).every(
    (begin) => begin.outOf === undefined && world.notAfter(gain.at, decidedAt(scene, begin)),
  )
  return { holds: isMadeSince ? isNamed(scene, held) : perhaps(scene), relied: also }
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

const isNamed = (scene: Scene, { place }: Held): boolean =>
  place === 'unknown' ? perhaps(scene) : place === 'by-name'

const perhaps = ({ world, course }: Scene): boolean =>
  world.holds(`area of ${course.instrument}`, 'effect-unknown')

const isOnly = ({ value }: Dated<Sets>): boolean => value._tag === 'area' && value.holds === 'only'

/**
 * Whether it is said of what a municipality had made by then, and this was made since: one that succeeds itself goes on
 * with all its area, and only what it made before is left in the former one (R22b).
 */
const isOfEarlier = (scene: Scene, { effect, at }: Placed<Dated<Sets>>): boolean => {
  const { course, world } = scene
  if (!isOfAll(effect)) return false
  if (course.ends.some((end) => end.event === effect.event && isOfLaterMakings(end))) return false
  const made = makingsOf(course.instrument, course)
  return (
    made.length > 0 &&
    made.every((begin) => begin.outOf === undefined && world.notAfter(at, decidedAt(scene, begin)))
  )
}

/** Whether it is said of every policy of the municipality. */
const isOfAll = (set: Dated<Sets>): boolean => typeof set.target === 'object' && isOnly(set)
const isNotOfAll = ({ effect }: Placed<Dated<Sets>>): boolean => !isOfAll(effect)

/** Whether it is the municipality that came to have the area. */
const isGain = ({ value, target }: Dated<Sets>): boolean =>
  typeof target === 'object' && value._tag === 'area' && value.holds === 'too'
const isLoss = ({ effect: { value } }: Placed<Dated<Sets>>): boolean =>
  value._tag === 'area' && value.holds === 'no-longer'

const says = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' ? value.area === area : value.holds === 'too')

/** A statement that it holds in one area only speaks of every area. */
const saysOf = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' || value.area === area)
