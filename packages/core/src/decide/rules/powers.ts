import { problem } from '../../problem/Problem.js'
import { isBelowGiver, takenByAnother } from '../../questions/byLowerBody.js'
import { isVetoedByTaker } from '../../questions/vetoedByTaker.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/**
 * A power is varied or revoked by whoever gave it or a higher body, a vote is reconsidered by the body that took it, and
 * vetoed by another.
 */
export const aboutPowers: Rule = ({ one: { kind, act }, register, today }) => {
  const looking = { register, horizon: horizonOf(register.book, null), today }
  const done = { type: kind.type, data: act.data, by: act.by, decidedOn: act.decidedOn }
  if (isBelowGiver(looking, done))
    return [
      problem(
        'no-power',
        '/by',
        `${String(act.data['authority'])} was given by a higher body; that body, or one above it, can vary or revoke it.`,
        'R15b',
      ),
    ]
  if (isVetoedByTaker(register, looking.horizon, done))
    return [
      problem(
        'no-power',
        '/by',
        `${String(act.data['resolution'])} was passed by that body (${act.by?.body ?? ''}), which cannot veto what it passed itself; it reconsiders or rescinds it.`,
        'R19',
      ),
    ]
  const taker = takenByAnother(looking, done)
  return taker === null
    ? []
    : [
        problem(
          'no-power',
          '/by',
          `That vote was taken by another body (${taker.body}), which alone takes it up again; what others did about it is an act of another kind.`,
          'R15b',
        ),
      ]
}
