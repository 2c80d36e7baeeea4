import { inNewestShape } from '../../events/earlierVersion.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import { firstDay } from '../firstDay.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** Twenty years: no council decides today what is to begin then. */
const longest = 7305

/** What is to begin so long after it was decided is more often a slip of the year. */
export const farAhead: Finder = ({ events, horizon, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    if (entry.kind === null || entry.event.decidedOn === null) return none
    const event = inNewestShape(entry.kind, entry.event)
    const decided = daysOf(entry.event.decidedOn, hemisphere).latest
    const day = firstDay(event, entry.kind)
    if (day === undefined) return none
    const { earliest } = daysOf(day, hemisphere)
    if (!Number.isFinite(earliest) || earliest - decided <= longest) return none
    return [
      {
        code: 'day-far-ahead',
        severity: 'doubt',
        subject: subjectOf(entry),
        sentence: `${event.type}, decided on “${event.decidedOn?.text ?? ''}”, is to work from “${day.text}”, more than twenty years later.`,
        events: [event.id],
        settledBy: 'Correcting the day, if the year is a slip.',
      },
    ]
  })
}

const none: ReadonlyArray<never> = []
