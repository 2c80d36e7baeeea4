import { problem, type Problem } from '../../problem/Problem.js'
import { decidedAfter, namedAstray, type ActOnActs } from '../../questions/actedOn.js'
import type { Register } from '../../questions/Register.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** What undoes, settles or prolongs an act comes after that act, and is about the same policy. */
export const aboutUndoing: Rule = ({ one, register }) => {
  const act: ActOnActs = { type: one.kind.type, data: one.act.data, decidedOn: one.act.decidedOn }
  return [...tooEarly(register, act), ...astray(register, act)]
}

const tooEarly = (register: Register, act: ActOnActs): ReadonlyArray<Problem> => {
  const later = decidedAfter(register, horizonOf(register.book, null), act)
  return later === null
    ? []
    : [
        problem(
          'decided-too-early',
          '/decidedOn',
          `On "${act.decidedOn?.text ?? ''}" what this works on was still to come: event ${later.seq} (${later.type}) was decided on "${later.decidedOn?.text ?? ''}".`,
          'R4',
        ),
      ]
}

const astray = (register: Register, act: ActOnActs): ReadonlyArray<Problem> => {
  const named = namedAstray(register, horizonOf(register.book, null), act)
  return named === null
    ? []
    : [
        problem(
          'event-of-another-policy',
          `/data${named.path}`,
          `Event ${named.event.seq} (${named.event.type}) does nothing to ${String(act.data['policy'])}; name the event that is meant.`,
        ),
      ]
}
