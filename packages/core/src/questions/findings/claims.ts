import { theMunicipality } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/**
 * What an older register claims of its own recording and cannot have done as it says: after this ledger had it from
 * there, or before it was decided. What was known when is told by such claims, where somebody asks for them (R5).
 */
export const claims: Finder = ({ events, horizon, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap(({ event }): ReadonlyArray<Finding> => {
    const { claimed, decidedOn } = event
    if (claimed === null) return none
    const { recordedAt, register: name } = claimed
    const common = { subject: event.subjects[0]?.id ?? null, events: [event.id] } as const
    const what = `event ${event.seq} (${event.type})`
    if (recordedAt > event.recordedAt)
      return [
        {
          ...common,
          code: 'claimed-after-recorded',
          severity: 'conflict',
          sentence: `“${name}” is said to have recorded ${what} at ${recordedAt}, and it was in this ledger at ${event.recordedAt}.`,
          settledBy: 'Retracting the event and recording it again with the moment that register gives.',
        },
      ]
    const claimedOn = dayIn(zoneOf(register), recordedAt)
    return decidedOn === null || daysOf(decidedOn, hemisphere).earliest <= claimedOn
      ? none
      : [
          {
            ...common,
            code: 'claimed-before-decided',
            severity: 'doubt',
            sentence: `“${name}” is said to have recorded ${what} at ${recordedAt}, before it was decided (“${decidedOn.text}”): it was entered ahead of the decision, or one of the two is a slip.`,
            settledBy:
              'Correcting the day of the decision, where that is the slip; else retracting the event and recording it again with the moment that register gives.',
          },
        ]
  })
}

const none: ReadonlyArray<never> = []
