import type { ReadEvent } from '../catalogue/readEvent.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { Day } from '../values/Day.js'
import type { EventId } from '../values/ids.js'
import { toMicroseconds } from '../values/Instant.js'
import { dayIn, easternmost, TimeZone } from '../values/TimeZone.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import type { LinkedRecord } from './Linked.js'
import type { Settled } from './settled.js'

interface DecidedAhead {
  readonly take: (read: ReadEvent) => void
  readonly warnings: () => ReadonlyArray<Problem>
}

/**
 * Collects the events that say they were decided on a day that had not come when they were recorded, in the calendar of
 * the municipality: a slip, a wrong clock, or a moment of recording set back. Their days may be corrected, they may be
 * taken back, and so may either, and the zone may be recorded later, or anew; so it is judged at the end, by what is left
 * of them as answers see it. A corrected day is held against the recording of the event, as the finding does.
 */
export const decidedAhead = (record: LinkedRecord, settled: Pick<Settled, 'asKnown'>): DecidedAhead => {
  const suspects = new Set<EventId>()
  const zones = new Set<TimeZone>()

  const warningOf = (id: EventId): ReadonlyArray<Warned> => {
    const at = record.seqOf(id)
    const recordedAt = at === undefined ? undefined : record.at(at)?.event.recordedAt
    const decidedOn = settled.asKnown(id)?.decidedOn ?? null
    if (at === undefined || recordedAt === undefined || decidedOn === null) return none
    const earliest = earliestOf(decidedOn)
    // As long as the zone of the municipality is not on record, it may be any.
    const isAhead = [...(zones.size === 0 ? [easternmost] : zones)].every(
      (zone) => dayIn(zone, recordedAt) < earliest,
    )
    return isAhead ? [{ at, warning: warningAbout(decidedOn) }] : none
  }

  return {
    take: (read) => {
      const { id, decidedOn, recordedAt } = read.event
      // No calendar is more than a day behind the one of Greenwich.
      if (
        decidedOn !== null &&
        earliestOf(decidedOn) >= Math.floor(toMicroseconds(recordedAt) / microsecondsADay)
      )
        suspects.add(id)
      const zone = payloadOf(MunicipalityCreated, read)?.zone
      if (zone !== undefined) zones.add(zone)
      const correction = payloadOf(RecordCorrected, read)
      if (correction?.path.startsWith('/decidedOn') === true) suspects.add(correction.target)
      if (correction?.path === '/data/zone' && TimeZone.is(correction.to)) zones.add(correction.to)
    },
    warnings: () =>
      [...suspects]
        .flatMap(warningOf)
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, warning }) => under(`/${at}`)(warning)),
  }
}

interface Warned {
  readonly at: number
  readonly warning: Problem
}

const none: ReadonlyArray<never> = []

/** Where only the day was corrected, the words for it are still the old ones. */
const warningAbout = ({ text, edtf }: UncertainDate): Problem => {
  const day: string = edtf
  return problem(
    'decided-after-recorded',
    '/decidedOn',
    `The event says it was decided on ${text === day ? day : `${text} (${day})`}, which had not come when it was recorded: a slip, or one of the two was written afterwards.`,
  )
}

const microsecondsADay = 86_400_000_000

/** Seasons come at another time in the south. */
const earliestOf = (date: UncertainDate): Day =>
  Math.min(daysOf(date, 'north').earliest, daysOf(date, 'south').earliest)
