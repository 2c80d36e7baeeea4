import type { Suspends } from '../law/Effect.js'
import { later } from './Moment.js'
import { decidedAt } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated, Timed } from './Timed.js'

type Hold = Dated<Suspends>

/** What takes a hold away. */
export type Lift = Hold & Required<Pick<Hold, 'lifts'>> & { readonly lastDay: Timed }

export const isLift = (hold: Hold): hold is Lift => hold.lifts !== undefined && hold.lastDay !== null

/** Whether a hold had begun by the day from which it is lifted. */
export const hadBegun = (scene: Scene, { from }: Hold, { lastDay }: Lift): boolean =>
  scene.world.notAfter(scene.moment(from), later(scene.moment(lastDay), 1))

/** Whether a hold was over by then: what holds no more cannot be lifted, and to lift it would prolong it. */
export const isOverBy = (scene: Scene, { lastDay }: Hold, lift: Lift): boolean =>
  lastDay !== null && scene.world.notAfter(scene.moment(lastDay), scene.moment(lift.lastDay))

/**
 * Whether what works before a hold begins calls it off. Nobody lifts what was not laid yet: so what names the hold was
 * decided after it, whichever days there are besides, and what names none and was decided before, or lifted another
 * (`lifting`), was not about this one. Otherwise nobody can say.
 */
export const callsOff = (
  scene: Scene,
  lift: Lift,
  hold: Hold,
  lifting: { readonly has: (event: number) => boolean },
): boolean => {
  const { by, isNamed } = lift.lifts
  if (!isNamed && lifting.has(by)) return false
  const isDecidedAfter = scene.world.notAfter(decidedAt(scene, hold), decidedAt(scene, lift))
  return isDecidedAfter ? scene.supposes(by, 'effect-unknown') : isNamed
}
