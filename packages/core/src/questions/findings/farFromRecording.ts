import { RecordCorrected } from '../../events/RecordCorrected.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { datesIn } from '../datesIn.js'
import { fieldInWords } from '../explain/fieldInWords.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** A hundred years, and two hundred: a register tells of acts older than anyone alive, and of no such plans. */
const ahead = 36_525
const behind = 73_050

/** Days so far from the day they were recorded that the year is more often a slip: 2222 for 2022, 1203 for 2013. */
export const farFromRecording: Finder = ({ events, horizon, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const zone = zoneOf(register)
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    const { event, kind } = entry
    // What a correction says it put there, the event it corrected says.
    if (kind === null || kind.type === RecordCorrected.type) return none
    const recorded = dayIn(zone, event.recordedAt)
    return datesIn(event).flatMap(({ date, path }): ReadonlyArray<Finding> => {
      const { earliest, latest } = daysOf(date, hemisphere)
      const isAhead = Number.isFinite(earliest) && earliest > recorded + ahead
      if (!isAhead && !(Number.isFinite(latest) && latest < recorded - behind)) return none
      return [
        {
          code: isAhead ? 'day-far-ahead' : 'day-far-behind',
          severity: 'doubt',
          subject: subjectOf(entry),
          sentence: isAhead
            ? `Of event ${event.seq} (${event.type}), ${fieldInWords(path)} is “${date.text}”, more than a hundred years after it was recorded.`
            : `Of event ${event.seq} (${event.type}), ${fieldInWords(path)} is “${date.text}”, more than two hundred years before it was recorded.`,
          events: [event.id],
          settledBy: 'Correcting the day, if the year is a slip.',
        },
      ]
    })
  })
}

const none: ReadonlyArray<never> = []
