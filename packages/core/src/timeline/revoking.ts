import { isOfLaterMakings } from './endOfMunicipality.js'
import type { Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import type { Scene } from './Scene.js'
import type { DatedBase } from './Timed.js'

/** Whether an act ends what was made under a power, which is revoked. */
export const isRevoking = ({ target }: Pick<DatedBase, 'target'>): boolean =>
  typeof target === 'object' && target.enactedUnder !== undefined

/**
 * Whether an ending reaches what was decided on a day: a revocation only what was made before it takes effect (R15,
 * R19c), the end of a municipality that leaves policies in force only what was made since. What nobody knows the day of
 * was made before.
 */
export const reaches = (scene: Scene, { effect, at }: Placed<DatedBase>, decided: Moment): boolean => {
  const { world } = scene
  if (isRevoking(effect)) return !world.notAfter(at, decided)
  if (!isOfLaterMakings(effect)) return true
  return Number.isFinite(world.recordedBounds(decided).earliest) && world.notAfter(at, decided)
}
