import { finalPassage } from '../events/finalPassage.js'
import type { Resolves } from '../law/Effect.js'
import type { Condition } from '../law/When.js'
import { inSitting } from './laterAct.js'
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
    else said.splice(placeOf(scene, effect, said), 0, effect)
  }
  return said === null ? null : settling(scene, said)
}

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

const placeOf = (scene: Scene, outcome: Dated<Resolves>, inTurn: ReadonlyArray<Dated<Resolves>>): number => {
  let place = inTurn.length
  while (place > 0 && !isLater(scene, outcome, inTurn[place - 1] as Dated<Resolves>)) place -= 1
  return place
}

/**
 * An override in doubt for coming before its veto comes after it where it counts. Those of one day are in the order of
 * R4.
 */
const isLater = (scene: Scene, outcome: Dated<Resolves>, than: Dated<Resolves>): boolean => {
  if (overridesAnyway(outcome)) return true
  if (overridesAnyway(than)) return false
  const [day, other] = [settledOn(scene, outcome), settledOn(scene, than)]
  return isLastOfADay(scene, outcome, than)
    ? scene.world.notAfter(other, day)
    : !scene.world.notAfter(day, other)
}

/** What was overridden was vetoed before. */
const isLastOfADay = (scene: Scene, outcome: Dated<Resolves>, than: Dated<Resolves>): boolean => {
  if (outcome.overrides === true && than.outcome === 'failed') return true
  if (than.overrides === true && outcome.outcome === 'failed') return false
  return !inSitting(than, outcome, scene.course).laterIsFirst
}

const overridesAnyway = ({ overrides, doubt }: Dated<Resolves>): boolean =>
  overrides === true && doubt !== undefined

/** What the executive said, and what was merely seen to happen, is so whatever became of a resolution. */
const isFact = ({ decided, matter }: Dated<Resolves>): boolean =>
  decided === null || (typeof matter === 'object' && matter.name === finalPassage)
