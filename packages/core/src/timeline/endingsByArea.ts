import type { Ends } from '../law/Effect.js'
import { reachOf } from './reach.js'
import type { Sorted } from './Sorted.js'
import { inSuccessorsArea } from './successorsArea.js'
import type { Dated } from './Timed.js'

/** The effects, where what ends does so in the areas in which it does. */
export const inAreas = (effects: Sorted): Sorted => {
  const { begins, ends } = effects
  return ends.length === 0 ||
    !begins.some(({ territory, outOf }) => territory !== undefined || outOf !== undefined)
    ? effects
    : { ...effects, ends: ends.flatMap((end) => inSuccessorsArea(end, effects)) }
}

/** An ending as far as it ends the whole. */
export const asFarAsWhole = (end: Dated<Ends>, effects: Sorted): ReadonlyArray<Dated<Ends>> => {
  const reach = reachOf(end, effects)
  if (reach === 'area') return none
  return reach === 'whole' ? [end] : [{ ...end, doubt: 'effect-unknown' }]
}

const none: ReadonlyArray<never> = []
