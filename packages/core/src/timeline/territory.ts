import type { Scene } from './Scene.js'
import { lastAct, type Placed } from './laterAct.js'
import { actAndSays, asPassed } from './passage.js'
import type { Sets } from '../law/Effect.js'
import type { Dated } from './Timed.js'

/** Whether it holds there, and the events that say so, by `seq`; where nothing is said, none. */
interface Holding {
  readonly holds: boolean
  readonly relied: ReadonlyArray<number>
}

/**
 * Whether an instrument holds in an area on the day asked about: where nothing is said of an area, it holds wherever the
 * municipality is. It may be made for one area only, go on in one only (a former municipality), be extended to one, or
 * hold in one no longer (R22b; New Brunswick, domain §3).
 */
export const holdingIn = (scene: Scene, area: string): Holding => {
  const { course, world, asked } = scene
  const statements = course.sets.filter(({ facet }) => facet === 'territory')
  const by: Array<Placed<Dated<Sets>>> = []
  for (const effect of statements) {
    if (!saysOf(effect, area) || !scene.counts(effect)) continue
    const at = asPassed(scene, effect, scene.moment(effect.when))
    if (world.notAfter(at, asked.on)) by.push({ effect, at })
  }
  const made = course.begins.find(({ target, mode }) => target === course.instrument && mode === 'first')
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
    return { holds: own === null ? made?.territory === area : says(own.act.effect, area), relied }
  }
  if (made?.territory !== undefined) return { holds: made.territory === area, relied: [made.event] }
  if (made?.area === 'unknown')
    return { holds: world.holds(`area of ${made.event}`, 'effect-unknown'), relied: [made.event] }
  // What is gained later was not the municipality's before.
  const gained = statements.filter(
    ({ value }) => value._tag === 'area' && value.holds === 'too' && value.area === area,
  )
  return { holds: gained.length === 0, relied: gained.map(({ event }) => event) }
}

const says = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' ? value.area === area : value.holds === 'too')

const isOfAll = ({ value, target }: Dated<Sets>): boolean =>
  typeof target === 'object' && value._tag === 'area' && value.holds === 'only'

/** A statement that it holds in one area only speaks of every area. */
const saysOf = ({ value }: Dated<Sets>, area: string): boolean =>
  value._tag === 'area' && (value.holds === 'only' || value.area === area)
