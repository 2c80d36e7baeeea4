import { isOfAnotherKind } from '../../events/namedEvent.js'
import { problem } from '../../problem/Problem.js'
import { valueAt } from '../../record/corrected.js'
import { EventId } from '../../values/ids.js'
import type { Rule } from './Rule.js'

/** Nobody reverses a quashing that is none, and no court sets aside a motion: what is undone or lifted can be. */
export const aboutEventsOfKind: Rule = ({ one, register }) => {
  const { named } = one.kind.among
  const id = named === undefined ? undefined : valueAt(one.act, named.path)
  const entry = EventId.is(id) ? register.book.at(register.book.seqOf(id) ?? -1) : undefined
  if (named === undefined || entry === undefined || !isOfAnotherKind(named, entry)) return []
  return [
    problem(
      'event-of-another-kind',
      named.path,
      named.kinds === undefined
        ? `That event is a ${entry.event.type}, which did nothing that could be set aside; name the act that was.`
        : `That event is a ${entry.event.type}; here it can be ${named.kinds.join(' or ')}.`,
    ),
  ]
}
