import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { zoneOf } from '../zoneOf.js'
import type { Finder } from './Look.js'

/** Events recorded before the day they are said to have been decided: staged, or a slip in the date. */
export const days: Finder = ({ events, register }) => {
  const zone = zoneOf(register)
  return events.flatMap(({ event }) => {
    if (
      event.decidedOn === null ||
      daysOf(event.decidedOn, 'north').earliest <= dayIn(zone, event.recordedAt)
    )
      return []
    return [
      {
        code: 'decided-after-recorded',
        severity: 'conflict' as const,
        subject: event.subjects[0]?.id ?? null,
        sentence: `${event.type} says it was decided on ${event.decidedOn.text}, after it was recorded.`,
        events: [event.id],
        settledBy: 'Correcting the day, or retracting the event until it has happened.',
      },
    ]
  })
}
