import { ConflictAdjudicated } from '../../events/ConflictAdjudicated.js'
import { EventRetracted } from '../../events/EventRetracted.js'
import type { DataOfKind } from '../../events/Kind.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { EventId } from '../../values/ids.js'
import { areAtOdds } from '../../questions/atOdds.js'
import type { Register } from '../../questions/Register.js'
import type { Rule } from './Rule.js'

/** What is taken back still stands, and only what is at odds is adjudicated (R21). */
export const aboutSettlements: Rule = ({ one, register, today }) => {
  if (one.kind.type === EventRetracted.type) {
    const { target } = one.act.data as DataOfKind<typeof EventRetracted>
    return stands(register, target)
      ? []
      : [
          problem(
            'event-retracted',
            '/data/target',
            'The event was retracted already, or another record was preferred to it.',
          ),
        ]
  }
  if (one.kind.type !== ConflictAdjudicated.type) return []
  const { chosen, rejected } = one.act.data as DataOfKind<typeof ConflictAdjudicated>
  return areAtOdds({ register, horizon: horizonOf(register.book, null), today }, chosen, rejected)
    ? []
    : [
        problem(
          'no-conflict',
          '/data/rejected',
          'The two events are no records of one act, and nothing on record makes them contradict each other. To take an event back, retract it.',
          'R21',
        ),
      ]
}

const eventAt = ({ book }: Register, id: EventId) => book.at(book.seqOf(id) ?? -1)?.event

/** Whether an event, which is on record, is among what is known of what it is about. */
const stands = (register: Register, id: EventId): boolean => {
  const event = eventAt(register, id)
  return (
    event === undefined ||
    event.subjects.length === 0 ||
    event.subjects.some((subject) =>
      register
        .study(subject.id, horizonOf(register.book, null))
        .events()
        .some((entry) => entry.event.id === id),
    )
  )
}
