import { appointedDay } from '../events/Commencement.js'
import { finalPassage } from '../events/finalPassage.js'
import type { Condition } from '../law/When.js'
import { conditionsAwaited } from './conditionsAwaited.js'
import type { Moment } from './Moment.js'
import { settledOn } from './outcomes.js'
import type { Scene } from './Scene.js'

/** Whether an enactment names a condition as it likes; what the law asks for has one name. */
export const isInOwnWords = (name: string): boolean =>
  name !== appointedDay && name !== finalPassage && name !== 'publication'

/** What may have met a condition, by `seq`, and when. */
interface Met {
  readonly by: number
  readonly at: Moment
}

/**
 * What may have met a condition under another name: something of the policy is on record as met that nothing waits
 * for. Null where there is nothing of the kind, or it was something else.
 */
export const metUnderAnotherName = (scene: Scene, condition: Condition): Met | null => {
  const { course } = scene
  if (!isInOwnWords(condition.name)) return null
  let awaited: ReadonlySet<string> | null = null
  for (const one of course.resolves) {
    const { event, matter, outcome, ofApplicability } = one
    if (typeof matter === 'string' || matter.of !== condition.of || outcome === 'failed') continue
    if (ofApplicability === true || !isInOwnWords(matter.name)) continue
    awaited ??= conditionsAwaited(course, condition.of)
    if (awaited.has(matter.name) || !scene.counts(one)) continue
    if (scene.supposes(event, 'condition-unknown')) return { by: event, at: settledOn(scene, one) }
  }
  return null
}
