import type { Condition } from '../law/When.js'
import { declarationRelied } from './coverage.js'
import { actAndSays } from './passage.js'
import type { Scene } from './Scene.js'
import type { Timed } from './Timed.js'
import { metUnderAnotherName } from './underAnotherName.js'

const none: ReadonlyArray<number> = []

/** The events a day hangs on that is told in a scene, by `seq`; of nearly every day there are none. */
export const daysRelied = (scene: Scene, timed: Timed | null): ReadonlyArray<number> => {
  if (timed === null || typeof timed === 'number') return none
  switch (timed._tag) {
    case 'unknown-day':
    case 'last-of':
      return none
    case 'met':
      return conditionRelied(scene, timed.condition)
    case 'settled': {
      const outcome = scene.outcomeOf(timed.by)
      return outcome === null ? none : actAndSays(scene, outcome)
    }
    case 'latest':
      return timed.of.flatMap((one) => daysRelied(scene, one))
    case 'plus':
      return daysRelied(scene, timed.when)
    case 'start':
      return scene.startRelied(timed.instrument)
  }
}

/** What met it or failed it; where nothing did, what says that nothing is missing. */
const conditionRelied = (scene: Scene, condition: Condition): ReadonlyArray<number> => {
  if (condition.name === 'passed') return none
  const outcome = scene.outcomeOf(condition)
  if (outcome !== null) return actAndSays(scene, outcome)
  const { asked, course } = scene
  const declared = declarationRelied(course, asked.on)
  if (!asked.closed) return declared
  const other = metUnderAnotherName(scene, condition)
  return other === null ? declared : [...declared, other.by]
}
