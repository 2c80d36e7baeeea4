import { inNewestShape } from '../../events/earlierVersion.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { reversedDays } from '../reversedDays.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** Events whose own days come in an order in which they cannot. */
export const reversed: Finder = ({ events, horizon, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    const { event, kind } = entry
    if (kind === null) return none
    return reversedDays(inNewestShape(kind, event), kind, hemisphere).map(({ first, second, because }) => ({
      code: 'days-reversed',
      severity: 'conflict',
      subject: subjectOf(entry),
      sentence: `Event ${event.seq} (${event.type}) gives “${second.text}”, which is before “${first.text}”: ${because}.`,
      events: [event.id],
      settledBy: 'Correcting the day of the one or the other.',
    }))
  })
}

const none: ReadonlyArray<never> = []
