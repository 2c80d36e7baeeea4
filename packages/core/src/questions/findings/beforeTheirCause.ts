import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { EventId } from '../../values/ids.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/**
 * Acts that are said to have been decided before what they are a consequence of. What is to work back is decided with
 * its resolution and takes effect earlier (R12); a day of decision before it is one that somebody moved, or a slip.
 */
export const beforeTheirCause: Finder = ({ register, horizon, events }) => {
  const followers = events.filter(({ event }) => event.causedBy.length > 0 && event.decidedOn !== null)
  if (followers.length === 0) return []
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const isBefore = (one: UncertainDate, other: UncertainDate): boolean =>
    daysOf(one, hemisphere).latest < daysOf(other, hemisphere).earliest
  const known = new Map<EventId, RecordedEvent>(events.map(({ event }) => [event.id, event]))
  return followers.flatMap((entry): ReadonlyArray<Finding> => {
    const { seq, id, type, decidedOn, causedBy } = entry.event
    return causedBy.flatMap((cited): ReadonlyArray<Finding> => {
      const cause = known.get(cited)
      if (cause === undefined || cause.decidedOn === null || decidedOn === null) return []
      if (!isBefore(decidedOn, cause.decidedOn)) return []
      return [
        {
          code: 'decided-before-its-cause',
          severity: 'doubt',
          subject: subjectOf(entry),
          sentence: `Event ${seq} (${type}) is recorded as decided on “${decidedOn.text}”, before what it is a consequence of: event ${cause.seq} (${cause.type}) was decided on “${cause.decidedOn.text}” (R4).`,
          events: [id, cause.id],
          settledBy:
            'Correcting the day of the one or the other; what was to work back takes effect earlier.',
        },
      ]
    })
  })
}
