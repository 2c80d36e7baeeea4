import { RecordCorrected } from '../../events/RecordCorrected.js'
import { isAgainstItsWords } from '../../values/daysInWords.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { datesIn } from '../datesIn.js'
import { fieldInWords } from '../explain/fieldInWords.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/**
 * Days taken for others than the source's own words beside them say: a slip of the pen, or a correction of half of it
 * (R7).
 */
export const wordsOfDays: Finder = ({ events, register, horizon }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    // What a correction says it put there, the event it corrected says.
    if (kind === null || kind.type === RecordCorrected.type) return none
    const odd = datesIn(event).filter(({ date }) => isAgainstItsWords(date, hemisphere))
    return odd.map(({ date, path }) => ({
      code: 'day-not-as-worded',
      severity: 'doubt',
      subject: event.subjects[0]?.id ?? null,
      sentence: `Of event ${event.seq} (${event.type}), ${fieldInWords(path)} is taken to be ${date.edtf}, and the source is said to write “${date.text}”.`,
      events: [event.id],
      settledBy:
        'Correcting the day, or the words beside it; where the source itself is wrong, words that say so, such as “May 13 (read: May 31)”.',
    }))
  })
}

const none: ReadonlyArray<never> = []
