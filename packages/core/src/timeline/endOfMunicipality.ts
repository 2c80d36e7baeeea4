import type { Ends, Sets } from '../law/Effect.js'
import { boundsOf } from './boundsOf.js'
import type { Sorted } from './Sorted.js'
import type { Dated, DatedBase } from './Timed.js'
import type { Variable } from './World.js'

/**
 * Whether it says what becomes of every policy since the municipality ended: they go on in its former area, or end with
 * it.
 */
const isOfEnd = (effect: Dated<Ends> | Dated<Sets>): boolean =>
  typeof effect.target === 'object' &&
  (effect._tag === 'ends'
    ? effect.reason === 'municipality-ended'
    : effect.value._tag === 'area' && effect.value.holds === 'only')

/** Whether an ending is of what a municipality made that was no more. */
export const isOfLaterMakings = ({ target }: Pick<DatedBase, 'target'>): boolean =>
  typeof target === 'object' && target.madeSince === true

/**
 * The effects, where the municipality may have ended. It ends once: of several records of that at least one is right,
 * and perhaps all are, one after the other. Where all was made before, nothing is said of later makings.
 */
export const afterEndOfMunicipality = (effects: Sorted, variables: ReadonlyArray<Variable>): Sorted => {
  if (!effects.ends.some(isOfEnd) && !effects.sets.some(isOfEnd)) return effects
  const isMadeBefore = ({ when }: Dated<Ends>): boolean =>
    effects.begins.every(
      ({ decided }) => boundsOf(decided, variables).latest < boundsOf(when, variables).earliest,
    )
  const ends = effects.ends.filter((end) => !isOfLaterMakings(end) || !isMadeBefore(end))
  // One that succeeds itself is not ended by that.
  const rivals = [...new Set(effects.ends.filter(isOfEnd).map(({ event }) => event))]
  if (rivals.length < 2) return { ...effects, ends }
  return {
    ...effects,
    ends: ends.map((end) => (isOfEnd(end) ? { ...end, rivals } : end)),
    sets: effects.sets.map((set) => (isOfEnd(set) && rivals.includes(set.event) ? { ...set, rivals } : set)),
  }
}
