import type { Fate, Sets } from '../law/Effect.js'
import { compareActs, lastAct, type Placed } from './laterAct.js'
import { asPassed } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * What decides what becomes of what was made under a power, on its revocation: the word of its last variation that stands and is
 * not from after the revocation, else that of the conferral (R19c); null where neither has one.
 */
export const lastWord = (scene: Scene, revocation: DatedBase): Dated<Sets> | null => {
  const placed = <E extends DatedBase>(effect: E): Placed<E> => ({
    effect,
    at: asPassed(scene, effect, scene.moment(effect.when ?? effect.decided ?? -Infinity)),
  })
  const words = scene.course.sets.filter(
    (set) => set.facet === 'fate' && set.target === revocation.byWordOf?.authority && scene.counts(set),
  )
  const variations = words
    .filter(({ value }) => value._tag === 'fate' && value.by === 'variation')
    .map(placed)
    .filter((word) => !compareActs(scene, word, placed(revocation)).laterIsFirst)
  const last = lastAct(scene, variations.length > 0 ? variations : words.filter(isFirst).map(placed))
  return last?.act.effect ?? null
}

const isFirst = ({ value }: Dated<Sets>): boolean => value._tag === 'fate' && value.by === 'conferral'

/** Whether a revocation ends what was made under the power. */
export const endsByWord = (scene: Scene, revocation: DatedBase): boolean => {
  const word = lastWord(scene, revocation)?.value
  const fate: Fate = word?._tag === 'fate' ? word.fate : (revocation.byWordOf?.otherwise ?? 'unknown')
  return fate === 'lapse' || (fate === 'unknown' && scene.supposes(revocation.event, 'effect-unknown'))
}

/** The word an ending rests on, by `seq`. */
export const wordOn = (scene: Scene, act: DatedBase): ReadonlyArray<number> => {
  const word = act.byWordOf === undefined ? null : lastWord(scene, act)
  return word === null ? none : [word.event]
}

const none: ReadonlyArray<never> = []
