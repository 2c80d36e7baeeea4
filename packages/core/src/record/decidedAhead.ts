import type { ReadEvent } from '../catalogue/readEvent.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { EventRetracted } from '../events/EventRetracted.js'
import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { Day } from '../values/Day.js'
import type { EventId } from '../values/ids.js'
import { toMicroseconds, type Instant } from '../values/Instant.js'
import { dayIn, TimeZone } from '../values/TimeZone.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'

/** An event that may say it was decided after it was recorded. */
interface Suspect {
  readonly at: number
  readonly id: EventId
  readonly recordedAt: Instant
  readonly decidedOn: UncertainDate
  readonly earliest: Day
}

interface DecidedAhead {
  readonly take: (read: ReadEvent, at: number) => void
  readonly warnings: () => ReadonlyArray<Problem>
}

/**
 * Collects the events that say they were decided on a day that had not come when they were recorded, in the calendar of
 * the municipality: a slip, a wrong clock, or a moment of recording set back. What was corrected or retracted since is
 * told already, and the zone may be recorded later, or anew; so it is judged at the end.
 */
export const decidedAhead = (): DecidedAhead => {
  const suspects: Array<Suspect> = []
  const settled = new Set<EventId>()
  const zones = new Set<TimeZone>()
  const isAhead = ({ earliest, recordedAt }: Suspect): boolean =>
    [...(zones.size === 0 ? [farthestEast] : zones)].every((zone) => dayIn(zone, recordedAt) < earliest)
  return {
    take: (read, at) => {
      const { id, decidedOn, recordedAt } = read.event
      const earliest = decidedOn === null ? -Infinity : earliestOf(decidedOn)
      // No calendar is more than a day behind the one of Greenwich.
      if (decidedOn !== null && earliest >= Math.floor(toMicroseconds(recordedAt) / microsecondsADay))
        suspects.push({ at, id, recordedAt, decidedOn, earliest })
      const zone = payloadOf(MunicipalityCreated, read)?.zone
      if (zone !== undefined) zones.add(zone)
      const correction = payloadOf(RecordCorrected, read)
      if (correction?.path.startsWith('/decidedOn') === true) settled.add(correction.target)
      if (correction?.path === '/data/zone' && TimeZone.is(correction.to)) zones.add(correction.to)
      const retraction = payloadOf(EventRetracted, read)
      if (retraction !== undefined) settled.add(retraction.target)
    },
    warnings: () =>
      suspects
        .filter((suspect) => !settled.has(suspect.id) && isAhead(suspect))
        .map(({ at, decidedOn }) =>
          under(`/${at}`)(
            problem(
              'decided-after-recorded',
              '/decidedOn',
              `The event says it was decided on ${decidedOn.text}, which had not come when it was recorded: a slip, or one of the two was written afterwards.`,
            ),
          ),
        ),
  }
}

const microsecondsADay = 86_400_000_000
/** Where a day comes first, as long as the zone of the municipality is not on record. */
const farthestEast = 'Pacific/Kiritimati' as TimeZone

/** Seasons come at another time in the south. */
const earliestOf = (date: UncertainDate): Day =>
  Math.min(daysOf(date, 'north').earliest, daysOf(date, 'south').earliest)
