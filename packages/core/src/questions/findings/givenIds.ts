import { inNewestShape } from '../../events/earlierVersion.js'
import { newestOf } from '../../events/raised.js'
import { givenId, idGivenBefore } from '../idGivenBefore.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** Ids that were given twice, to different things. */
export const givenIds: Finder = ({ register, horizon, events }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    const { event, kind: readAs } = entry
    if (readAs?.among.gives === undefined) return none
    const kind = newestOf(readAs)
    const data = inNewestShape(readAs, event).data as Readonly<Record<string, unknown>>
    const before = idGivenBefore(register, horizon, { kind, data, seq: event.seq })
    if (before === null) return none
    return [
      {
        code: 'id-used-again',
        severity: 'conflict',
        subject: subjectOf(entry),
        sentence: `${givenId(kind, data) ?? 'The municipality'} is recorded by event ${before.seq} (${before.type}), and as another by event ${event.seq}; an id is never used again.`,
        events: [before.id, event.id],
        settledBy:
          'Retracting the one that is wrong, or retracting it and recording it under an id of its own.',
      },
    ]
  })

const none: ReadonlyArray<never> = []
