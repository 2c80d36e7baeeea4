import { EventRetracted } from '../../events/EventRetracted.js'
import type { EventId } from '../../values/ids.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { subjectOf } from './subjectOf.js'

/**
 * Acts that stand though what they follow from was retracted: a retraction takes back one event, and what is to become
 * of the others a person decides.
 */
export const causes: Finder = ({ register: { book }, horizon, events }) => {
  const retractions = new Map<EventId, EventId>(
    ofType(events, EventRetracted).map(({ id, data }) => [data.target, id]),
  )
  if (retractions.size === 0) return []
  return events.flatMap((act) =>
    act.event.causedBy.flatMap((id): ReadonlyArray<Finding> => {
      const retraction = retractions.get(id)
      const cause = book.at(book.seqOf(id) ?? horizon.size)
      return retraction === undefined || cause === undefined
        ? []
        : [
            {
              code: 'cause-retracted',
              severity: 'doubt',
              subject: subjectOf(act),
              sentence: `Event ${act.event.seq} (${act.event.type}) is a consequence of event ${cause.event.seq} (${cause.event.type}), which was retracted; it stands on record without its cause.`,
              events: [act.event.id, id, retraction],
              settledBy: 'Retracting it too, or recording it again with the decision it follows from.',
            },
          ]
    }),
  )
}
