import type { Annuls, Begins, Ends } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { powerOf, powerToAnnul, type ActedOn } from './powerOf.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/** The endings of the instrument by whoever had the power to end it (R15b). */
export const endingsOf = (course: ActedOn, effects: Sorted): ReadonlyArray<Dated<Ends>> =>
  effects.ends.filter(
    (end) => isFor(end.target, course.instrument, effects) && powerOf(end, course) !== 'none',
  )

/** The revivals of the instrument, and what undoes acts, by whoever had no power to (R15b). */
export const powerlessIn = (
  course: ActedOn,
  { annuls }: Sorted,
): ReadonlyArray<Dated<Annuls> | Dated<Begins>> => {
  const { begins, instrument } = course
  if (annuls.length === 0 && !begins.some(({ mode }) => mode === 'revive')) return none
  return [
    ...annuls.filter((one) => powerToAnnul(one, course) === 'none'),
    ...begins.filter(
      (one) => one.mode === 'revive' && one.target === instrument && powerOf(one, course) === 'none',
    ),
  ]
}

const none: ReadonlyArray<never> = []
