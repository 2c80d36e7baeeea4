import { inNewestShape } from '../../events/earlierVersion.js'
import { saying, unawaited } from '../unawaited.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Conditions that are recorded as met, or as failed, and that nothing waits for under that name. */
export const unawaitedConditions: Finder = ({ register, horizon, events }) =>
  events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    if (kind === null) return []
    const { type, data } = inNewestShape(kind, event)
    const found = unawaited(register, horizon, type, data as Readonly<Record<string, unknown>>)
    return found === null
      ? []
      : [
          {
            code: 'condition-unknown',
            severity: 'doubt',
            subject: found.policy,
            sentence: `${saying(found)} So ${event.type} settles nothing.`,
            events: [event.id],
            settledBy: 'Correcting the condition to the words of the enactment.',
          },
        ]
  })
