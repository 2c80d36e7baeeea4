import { problem } from '../../problem/Problem.js'
import { unendedBy } from '../../questions/unendedBy.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** Only what has ended is revived (R14). */
export const aboutRevivals: Rule = ({ one: { act, kind }, register, today }) => {
  const found = unendedBy(
    { register, horizon: horizonOf(register.book, null), today },
    { type: kind.type, data: act.data, decidedOn: act.decidedOn },
  )
  return found === null
    ? []
    : [
        problem(
          'revives-nothing',
          act.data['effectiveOn'] === undefined ? '/decidedOn' : '/data/effectiveOn',
          `${String(act.data['policy'])} has not ended by that day (it is ${found.how}), so there is nothing to revive; what ends later is revived from its end on.`,
          'R14',
        ),
      ]
}
