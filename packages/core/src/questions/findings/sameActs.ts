import { inNewestShape } from '../../events/earlierVersion.js'
import { namedBy } from '../../events/namedBy.js'
import { newestOf } from '../../events/raised.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { markedAstray } from '../markedAs.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Records marked as of one act with what does nothing to their policy, or is of a kind their act cannot be. */
export const sameActs: Finder = ({ events }) => {
  const byId = new Map(events.map((entry) => [entry.event.id, entry]))
  return events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    const marked = kind === null || event.cites.length === 0 ? undefined : namedBy(kind, event.data).sameActAs
    const other = marked === undefined ? undefined : byId.get(marked)
    if (kind === null || other === undefined || other.kind === null) return []
    const data = inNewestShape(kind, event).data as { readonly policy: PolicyId }
    const named = inNewestShape(other.kind, other.event)
    const astray = markedAstray(kind, data, named, newestOf(other.kind))
    const common = { severity: 'conflict', subject: data.policy, events: [event.id, named.id] } as const
    switch (astray) {
      case null:
        return []
      case 'another-policy':
        return [
          {
            ...common,
            code: 'event-of-another-policy',
            sentence: `${event.type} of ${data.policy} is marked as another record of event ${named.seq} (${named.type}), which does nothing to that policy.`,
            settledBy: 'Correcting the event it names, or the policy.',
          },
        ]
      case 'another-kind':
        return [
          {
            ...common,
            code: 'event-of-another-kind',
            sentence: `${event.type} is marked as another record of event ${named.seq} (${named.type}), which cannot be the same act.`,
            settledBy: 'Correcting the event it names, or retracting the mark.',
          },
        ]
    }
  })
}
