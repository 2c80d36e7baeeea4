import { namedBy } from '../../events/namedBy.js'
import { problem } from '../../problem/Problem.js'
import { knownEvent } from '../../questions/actedOn.js'
import { markedAstray } from '../../questions/markedAs.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** Another record of an act is of the same policy, and of a kind that act can be (R21). */
export const aboutSameActs: Rule = ({ one: { kind, act }, register }) => {
  const { sameActAs } = namedBy(kind, act.data)
  const other =
    sameActAs === undefined ? undefined : knownEvent(register, horizonOf(register.book, null), sameActAs)
  const otherKind = other === undefined ? undefined : register.book.catalogue.newest(other.type)
  if (other === undefined || otherKind === undefined) return []
  switch (markedAstray(kind, act.data, other, otherKind)) {
    case null:
      return []
    case 'another-policy':
      return [
        problem(
          'event-of-another-policy',
          '/data/sameActAs',
          `Event ${other.seq} (${other.type}) does nothing to ${String(act.data['policy'])}; name the event that is meant.`,
        ),
      ]
    case 'another-kind':
      return [
        problem(
          'event-of-another-kind',
          '/data/sameActAs',
          `That event is a ${other.type}, which cannot be the same act as a ${kind.type}.`,
        ),
      ]
  }
}
