import { finalPassage } from '../events/finalPassage.js'
import type { Resolves } from '../law/Effect.js'
import type { Condition } from '../law/When.js'
import { inOneOrder } from './inOneOrder.js'
import { inSitting, isSame, type Ordered } from './laterAct.js'
import type { Moment } from './Moment.js'
import { asPassed } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

/** How a condition came out in a scene, by a day where one is given; null where no outcome is on record. */
export const outcomeIn = (scene: Scene, condition: Condition, by?: Moment): Dated<Resolves> | null => {
  let said: Array<Dated<Resolves>> | null = null
  for (const effect of scene.course.resolves) {
    const { matter } = effect
    if (typeof matter === 'string' || matter.of !== condition.of || matter.name !== condition.name) continue
    if (!(isFact(effect) ? scene.isDecided(effect) : scene.counts(effect))) continue
    if (by !== undefined && !scene.world.notAfter(settledOn(scene, effect), by)) continue
    if (said === null) said = [effect]
    else said.push(effect)
  }
  if (said === null || said.length === 1) return said?.[0] ?? null
  return settling(
    scene,
    inOneOrder(said, (one, other) => compareOutcomes(scene, one, other), anyTwo),
  )
}

const anyTwo = (): boolean => true

/** The day an outcome settled its condition. */
export const settledOn = (scene: Scene, outcome: Dated<Resolves>): Moment => {
  const day = scene.moment(outcome.when)
  return isFact(outcome) ? day : asPassed(scene, outcome, day)
}

/** What is met stays met, by the first that met it (R6); what failed may be met later. */
const settling = (scene: Scene, inTurn: ReadonlyArray<Dated<Resolves>>): Dated<Resolves> | null => {
  let found: Dated<Resolves> | null = null
  for (const next of inTurn) if (found?.outcome !== 'met' || undoesPassage(scene, next)) found = next
  return found
}

/** Nobody vetoes what has passed (R19): either the veto or what made it pass is not as recorded. */
const undoesPassage = ({ asked, world }: Scene, { matter, outcome, event }: Dated<Resolves>): boolean =>
  outcome === 'failed' &&
  typeof matter === 'object' &&
  matter.name === finalPassage &&
  asked.supposing &&
  world.holds(`veto ${event} after passage`, 'conflicting-records')

/**
 * Which of two outcomes is the first: by the days that settled them. An override in doubt for coming before its veto
 * comes after it where it counts.
 */
const compareOutcomes = (scene: Scene, one: Dated<Resolves>, other: Dated<Resolves>): Ordered => {
  if (overridesAnyway(one) !== overridesAnyway(other))
    return { laterIsFirst: overridesAnyway(one), by: 'decision' }
  const ofOneDay = compareOfOneDay(scene, one, other)
  const [day, otherDay] = [settledOn(scene, one), settledOn(scene, other)]
  if (isSame(day, otherDay)) return ofOneDay
  const { world } = scene
  const laterIsFirst = ofOneDay.laterIsFirst ? world.notAfter(otherDay, day) : !world.notAfter(day, otherDay)
  return { laterIsFirst, by: 'day' }
}

/** Those of one day are in the order of R4; but what was overridden was vetoed before. */
const compareOfOneDay = (scene: Scene, one: Dated<Resolves>, other: Dated<Resolves>): Ordered => {
  if (one.overrides === true && other.outcome === 'failed') return { laterIsFirst: true, by: 'decision' }
  if (other.overrides === true && one.outcome === 'failed') return { laterIsFirst: false, by: 'decision' }
  return inSitting(one, other, scene.course)
}

const overridesAnyway = ({ overrides, doubt }: Dated<Resolves>): boolean =>
  overrides === true && doubt !== undefined

/** What the executive said, and what was merely seen to happen, is so whatever became of a resolution. */
const isFact = ({ decided, matter }: Dated<Resolves>): boolean =>
  decided === null || (typeof matter === 'object' && matter.name === finalPassage)
