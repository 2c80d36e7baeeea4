import { problem } from '../../problem/Problem.js'
import { canBeNamed } from '../../events/namedEvent.js'
import { valueAt } from '../../record/corrected.js'
import { EventId } from '../../values/ids.js'
import type { Rule } from './Rule.js'

/** Nobody reverses a quashing that is none: what is undone or lifted is of a kind that can be. */
export const aboutEventsOfKind: Rule = ({ one, register }) => {
  const { path, kinds } = one.kind.among.named ?? {}
  if (path === undefined || kinds === undefined) return []
  const id = valueAt(one.act, path)
  const named = EventId.is(id) ? register.book.at(register.book.seqOf(id) ?? -1) : undefined
  if (named === undefined) return []
  return canBeNamed({ kinds }, named.event)
    ? []
    : [
        problem(
          'event-of-another-kind',
          path,
          `That event is a ${named.event.type}; here it can be ${kinds.join(' or ')}.`,
        ),
      ]
}
