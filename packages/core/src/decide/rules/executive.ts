import { problem } from '../../problem/Problem.js'
import { amissInSaying } from '../../questions/executiveSays.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** The executive has its say in an order in which it can (R19). */
export const aboutExecutive: Rule = ({ one: { act, kind }, register }) => {
  const said = { type: kind.type, data: act.data, decidedOn: act.decidedOn }
  const amiss = amissInSaying(register, horizonOf(register.book, null), said)
  if (amiss === null) return []
  const resolution = String(act.data['resolution'])
  if (amiss.code === 'veto-unknown')
    return [
      problem(
        'veto-unknown',
        '/data/resolution',
        `No veto of ${resolution} is on record, so there is none to override; record it first.`,
        'R19',
      ),
    ]
  const { seq, type } = amiss.before
  return amiss.code === 'veto-stands'
    ? [
        problem(
          'veto-stands',
          '/data/resolution',
          `${resolution} was vetoed (event ${seq}), so no time to veto it ran out; what overrides a veto is VetoOverridden.`,
          'R19',
        ),
      ]
    : [
        problem(
          'passage-already-final',
          '/data/resolution',
          `${resolution} had passed for good by then: event ${seq} (${type}). Retract that if it is wrong.`,
          'R19',
        ),
      ]
}
