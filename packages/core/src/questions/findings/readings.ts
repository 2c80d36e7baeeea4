import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import { gather } from '../../values/gather.js'
import { theMunicipality, type PolicyId } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

interface Reading {
  readonly reading: number
  readonly event: RecordedEvent
}

/** A reading is taken after those with lower numbers; of those of one day the order is not looked at. */
export const readings: Finder = (look) => {
  const read = new Map<PolicyId, Array<Reading>>()
  for (const event of ofType(look.events, VoteRecorded)) {
    const { on } = event.data
    if (on.matter === 'reading' && on.reading !== undefined)
      gather(read, on.policy, { reading: on.reading, event })
  }
  return [...read].flatMap(([policy, all]) =>
    all.flatMap((one): ReadonlyArray<Finding> => {
      const ahead = all.find((other) => other.reading > one.reading && isBefore(other.event, one.event, look))
      return ahead === undefined
        ? none
        : [
            {
              code: 'reading-out-of-order',
              severity: 'doubt',
              subject: policy,
              sentence: `Reading ${one.reading} of ${policy} is recorded as taken on “${one.event.decidedOn?.text ?? ''}”, after reading ${ahead.reading}.`,
              events: [ahead.event.id, one.event.id],
              settledBy: 'Correcting the day or the number of the one or the other.',
            },
          ]
    }),
  )
}

const isBefore = (first: RecordedEvent, second: RecordedEvent, { horizon, register }: Look): boolean => {
  if (first.decidedOn === null || second.decidedOn === null) return false
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return daysOf(first.decidedOn, hemisphere).latest < daysOf(second.decidedOn, hemisphere).earliest
}

const none: ReadonlyArray<never> = []
