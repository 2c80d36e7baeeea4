import { PolicyRevived } from '../../events/PolicyRevived.js'
import { unendedBy } from '../unendedBy.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Revivals of what had not ended. */
export const revivals: Finder = ({ register, horizon, events, knownOn }) =>
  ofType(events, PolicyRevived).flatMap((event): ReadonlyArray<Finding> => {
    const { policy } = event.data
    if (undoneBy(register.study(policy, horizon).course, event.seq) !== undefined) return []
    const found = unendedBy({ register, horizon, today: knownOn }, event)
    return found === null
      ? []
      : [
          {
            code: 'revives-nothing',
            severity: 'conflict',
            subject: policy,
            sentence: `${policy} is recorded as revived from “${found.on.text}” on, when it had not ended (it was ${found.how}); it revives nothing (R14).`,
            events: [event.id],
            settledBy: 'Correcting the day, recording what had ended it, or retracting what is wrong.',
          },
        ]
  })
