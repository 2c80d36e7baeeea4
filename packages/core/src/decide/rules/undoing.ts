import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { problem, type Problem } from '../../problem/Problem.js'
import {
  decidedAfter,
  isOfAnotherPolicy,
  namedAct,
  type ActOnActs,
  type NamedAct,
} from '../../questions/actedOn.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** What undoes, settles or prolongs an act comes after that act, and is about the same policy. */
export const aboutUndoing: Rule = ({ one, register }) => {
  const act: ActOnActs = { type: one.kind.type, data: one.act.data, decidedOn: one.act.decidedOn }
  const horizon = horizonOf(register.book, null)
  const named = namedAct(register, horizon, act)
  return [...tooEarly(act, decidedAfter(register, horizon, act, named)), ...astray(act, named)]
}

const tooEarly = (act: ActOnActs, later: RecordedEvent | null): ReadonlyArray<Problem> =>
  later === null
    ? []
    : [
        problem(
          'decided-too-early',
          '/decidedOn',
          `On "${act.decidedOn?.text ?? ''}" what this works on was still to come: event ${later.seq} (${later.type}) was decided on "${later.decidedOn?.text ?? ''}".`,
          'R4',
        ),
      ]

const astray = (act: ActOnActs, named: NamedAct | null): ReadonlyArray<Problem> =>
  named === null || !isOfAnotherPolicy(act, named)
    ? []
    : [
        problem(
          'event-of-another-policy',
          named.path,
          `Event ${named.event.seq} (${named.event.type}) does nothing to ${String(act.data['policy'])}; name the event that is meant.`,
        ),
      ]
