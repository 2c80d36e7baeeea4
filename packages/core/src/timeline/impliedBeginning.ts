import type { Begins, Effect } from '../law/Effect.js'
import type { Facet } from '../law/Facet.js'
import type { When } from '../law/When.js'
import { anyDay } from '../values/edtf.js'
import { isPolicyId, type SubjectId } from '../values/SubjectId.js'

/** What is said of a policy itself. */
const isOfAPolicy: ReadonlySet<Facet> = new Set(['text', 'class', 'identifier', 'title'])

/** Nothing is ended, held, limited, put off, revived, changed or called by another name that was never made. */
const presupposes = (effect: Effect): boolean => {
  switch (effect._tag) {
    case 'ends':
    case 'suspends':
    case 'limits':
      return true
    case 'begins':
      return effect.mode !== 'first'
    case 'sets':
      return isOfAPolicy.has(effect.facet)
    case 'attests':
      return effect.status === 'in-force' && effect.weighs
    default:
      return false
  }
}

/**
 * What was ended, held, limited, put off, revived, amended, or seen in force, had begun, even where no beginning is on
 * record, and what was put into another class or called by another name had been made: on some day nobody knows (R9). A
 * candidate that was only proposed has not (R20).
 */
export const impliedBeginning = (instrument: SubjectId, effects: ReadonlyArray<Effect>): Begins | null => {
  let presupposing: Effect | null = null
  let isAnyUndone = false
  for (const effect of effects) {
    if (effect._tag === 'annuls') isAnyUndone = true
    if (effect.target !== instrument) continue
    if (effect._tag === 'begins' && effect.mode === 'first' && effect.portion === undefined) return null
    if (presupposing === null && presupposes(effect)) presupposing = effect
  }
  if (presupposing === null || !isPolicyId(instrument)) return null
  // What was put off or called off was made before that was decided, and had not begun; all else may have begun when it
  // was made.
  const isMoved = effects.some(
    (effect) => effect._tag === 'begins' && effect.mode === 'move' && effect.target === instrument,
  )
  return {
    ...impliedBy(presupposing),
    decided: isMoved ? unknownDay('making') : unknownDay('beginning'),
    ...(isAnyUndone && { presupposedBy: eventsPresupposing(instrument, effects) }),
  }
}

const eventsPresupposing = (instrument: SubjectId, effects: ReadonlyArray<Effect>): ReadonlyArray<number> => [
  ...new Set(
    effects.flatMap((effect) => (effect.target === instrument && presupposes(effect) ? [effect.event] : [])),
  ),
]

/** The beginning of what an act speaks of as made: on a day nobody knows. */
export const impliedBy = ({ event, order, target }: Pick<Effect, 'event' | 'order' | 'target'>): Begins => ({
  _tag: 'begins',
  event,
  order,
  target,
  rank: null,
  decided: unknownDay('making'),
  when: unknownDay('beginning'),
  mode: 'first',
  imported: true,
  implied: true,
})

const unknownDay = (field: string): When => ({
  _tag: 'unknown',
  field,
  bounds: anyDay,
  why: 'date-uncertain',
})
