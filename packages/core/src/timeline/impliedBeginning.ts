import { appointedDay } from '../events/Commencement.js'
import type { Begins, Effect, Facet, Resolves } from '../law/Effect.js'
import { daysNamed, type When } from '../law/When.js'
import type { Day } from '../values/Day.js'
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
  let commencing: Resolves | null = null
  let isAnyUndone = false
  for (const effect of effects) {
    if (effect._tag === 'annuls') isAnyUndone = true
    if (effect.target !== instrument) continue
    if (effect._tag === 'begins' && effect.mode === 'first' && effect.portion === undefined) return null
    if (presupposing === null && presupposes(effect)) presupposing = effect
    if (commencing === null && isCommencing(effect)) commencing = effect
  }
  if (commencing !== null && presupposing === null && !isCandidate(instrument, effects))
    presupposing = commencing
  if (presupposing === null || !isPolicyId(instrument)) return null
  // What was put off or called off was made before that was decided, and had not begun; all else may have begun when it
  // was made.
  const isMoved = effects.some(
    (effect) => effect._tag === 'begins' && effect.mode === 'move' && effect.target === instrument,
  )
  // Where acts are undone, or the day was put off, it may not be the day it commenced.
  if (commencing !== null && !isAnyUndone && !isMoved)
    return { ...impliedBy(presupposing), ...begunByCommencement(commencing) }
  return {
    ...impliedBy(presupposing),
    decided: isMoved ? unknownDay('making') : unknownDay('beginning'),
    ...(isAnyUndone && { presupposedBy: eventsPresupposing(instrument, effects) }),
  }
}

/** That the day left open has come: the policy is in force from then on, by this record. */
const isCommencing = (effect: Effect): effect is Resolves =>
  effect._tag === 'resolves' &&
  effect.outcome === 'met' &&
  typeof effect.matter === 'object' &&
  effect.matter.name === appointedDay

const isCandidate = (instrument: SubjectId, effects: ReadonlyArray<Effect>): boolean =>
  effects.some(
    (effect) =>
      effect._tag === 'proposes' &&
      effect.intended.some(({ _tag, target }) => _tag === 'begins' && target === instrument),
  )

/** It may have begun before that day, of which the enactment tells that nobody recorded. */
const begunByCommencement = ({ when, decided }: Resolves): Pick<Begins, 'when' | 'decided'> => {
  const { latest } = daysNamed(when)
  const decidedBy = decided === null ? latest : daysNamed(decided).latest
  return {
    when: unknownDay('beginning', latest),
    decided: unknownDay('making', Math.max(latest, decidedBy)),
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

const unknownDay = (field: string, latest: Day = anyDay.latest): When => ({
  _tag: 'unknown',
  field,
  bounds: { earliest: anyDay.earliest, latest },
  why: 'date-uncertain',
})
