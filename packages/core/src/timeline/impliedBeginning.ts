import type { Begins, Effect } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { anyDay } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'

/**
 * What was ended, or seen in force, had begun, even where no beginning is on record: on some day nobody knows. A candidate
 * that was only proposed has not (R20).
 */
export const impliedBeginning = (instrument: SubjectId, effects: ReadonlyArray<Effect>): Begins | null => {
  let presupposing: Effect | null = null
  for (const effect of effects) {
    if (effect.target !== instrument) continue
    if (effect._tag === 'begins') return null
    if (presupposing !== null) continue
    if (
      effect._tag === 'ends' ||
      (effect._tag === 'attests' && effect.status === 'in-force' && effect.weighs)
    )
      presupposing = effect
  }
  if (presupposing === null || !instrument.startsWith('policy:')) return null
  const when: When = { _tag: 'unknown', field: 'beginning', bounds: anyDay, why: 'date-uncertain' }
  const { event, order, target } = presupposing
  return {
    _tag: 'begins',
    event,
    order,
    target,
    rank: null,
    decided: when,
    when,
    mode: 'first',
    imported: true,
    implied: true,
  }
}
