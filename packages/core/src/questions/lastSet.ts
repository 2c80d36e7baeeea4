import type { Sets } from '../law/Effect.js'
import type { Facet } from '../law/Facet.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { isFor } from '../timeline/isFor.js'
import { lastAct, type Placed } from '../timeline/laterAct.js'
import { asPassed } from '../timeline/passage.js'
import type { Scene } from '../timeline/Scene.js'
import { setScene } from '../timeline/setScene.js'
import type { Dated } from '../timeline/Timed.js'
import { inEveryWorld } from '../timeline/worlds.js'

/** What can be the last thing set: it, or null where nothing was set by then. */
type Last = Dated<Sets> | null

const none: ReadonlyArray<never> = []
const nothing: ReadonlyArray<Last> = [null]

/** What is set of a facet of the instrument itself. */
export const setsOf = (course: Course, facet: Facet): ReadonlyArray<Dated<Sets>> => {
  let found: Array<Dated<Sets>> | null = null
  for (const set of course.sets) {
    if (set.facet !== facet || !isFor(set.target, course.instrument, course)) continue
    if (found === null) found = [set]
    else found.push(set)
  }
  return found ?? none
}

/** Which of those set was the last one by a day: what it can be, each once (last writer, in the order of R4). */
export const lastSet = (
  course: Course,
  { on, decidedBy, knownOn }: Axes,
  facet: Facet,
  isMeant: (set: Dated<Sets>) => boolean = () => true,
): ReadonlyArray<Last> => {
  const setsIn = (one: Course): ReadonlyArray<Dated<Sets>> => setsOf(one, facet).filter(isMeant)
  const sets = setsIn(course)
  if (sets.length === 0) return nothing
  const { outcomes, cut } = inEveryWorld(course, (world, one) => {
    const asked = { on, decidedBy, knownOn, closed: true, supposing: true, isLast: true }
    const scene = setScene(one, world, asked)
    return lastAct(scene, setBy(scene, one === course ? sets : setsIn(one)))?.act.effect ?? null
  })
  const [only, another] = outcomes
  if (only !== undefined && another === undefined && !cut) return [only.value]
  const found = new Map<string, Last>()
  for (const { value } of outcomes) found.set(keyOf(value), value)
  // Where not every world was looked at, or the record contradicts itself so that there is none, any may be the last.
  if (cut || only === undefined) for (const one of [null, ...sets]) found.set(keyOf(one), one)
  return [...found.values()]
}

const keyOf = (last: Last): string => (last === null ? '' : JSON.stringify(last.value))

/** Those that count and were set by the day asked about. */
const setBy = (scene: Scene, sets: ReadonlyArray<Dated<Sets>>): ReadonlyArray<Placed<Dated<Sets>>> =>
  sets.flatMap((effect): ReadonlyArray<Placed<Dated<Sets>>> => {
    if (!scene.counts(effect)) return none
    const at = asPassed(scene, effect, scene.moment(effect.when))
    return scene.world.notAfter(at, scene.asked.on) ? [{ effect, at }] : none
  })
