import type { Begins } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { makingsOf } from './makings.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

const none: ReadonlyArray<never> = []

/**
 * The void acts that made what an instrument came out of, however far back, where nothing it came out of stands:
 * whether its own making does then, no law says.
 */
export const voidBehind = (
  scene: Scene,
  { outOf, target }: Pick<Dated<Begins>, 'outOf' | 'target'>,
  seen: ReadonlyArray<SubjectId> = none,
): ReadonlyArray<Dated<Begins>> => {
  if (outOf === undefined) return none
  const voids: Array<Dated<Begins>> = []
  for (const old of outOf) {
    if (old === target || seen.includes(old)) return none
    const made = makingsOf(old, scene.course)
    if (made.length === 0) return none
    for (const making of made) {
      const behind = scene.isSilenced(making.event) ? [making] : voidBehind(scene, making, [...seen, old])
      if (behind.length === 0) return none
      voids.push(...behind)
    }
  }
  return voids
}

/**
 * Whether it is in doubt that an act made anything: what it was to come out of was void, or was not for whoever acted
 * to divide or to merge, so that it goes on (R15b).
 */
export const isMadeInDoubt = (scene: Scene, begin: Dated<Begins>): boolean =>
  begin.outOf !== undefined &&
  (begin.outOf.some((old) => powerOf(begin, scene.course, old) === 'none') ||
    voidBehind(scene, begin).length > 0)
