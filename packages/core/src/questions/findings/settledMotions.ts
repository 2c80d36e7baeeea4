import { inNewestShape } from '../../events/earlierVersion.js'
import { dayIn } from '../../values/TimeZone.js'
import { settledBefore } from '../settledBefore.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Motions that were brought up again when they had been settled. */
export const settledMotions: Finder = ({ register, horizon, events }) => {
  const zone = zoneOf(register)
  return events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    if (kind === null) return none
    const { id, type, data, decidedOn, recordedAt } = inNewestShape(kind, event)
    const said = { type, data, decidedOn, recordedOn: dayIn(zone, recordedAt) }
    const found = settledBefore(register, horizon, said)
    return found === null
      ? none
      : [
          {
            code: 'motion-already-settled',
            severity: 'conflict',
            subject: found.motion,
            sentence: `${type} is recorded of ${found.motion}, which had been settled on “${found.settled.decidedOn?.text ?? ''}”.`,
            events: [found.settled.id, id],
            settledBy:
              'Recording the reconsideration; if it was moved anew, retracting this and recording it as another motion; correcting a wrong day.',
          },
        ]
  })
}

const none: ReadonlyArray<never> = []
