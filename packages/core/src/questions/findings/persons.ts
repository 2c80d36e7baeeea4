import { inNewestShape } from '../../events/earlierVersion.js'
import { personsTwice } from '../personsTwice.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** Members who are said to have voted twice, or to have seconded what they moved. */
export const persons: Finder = ({ events }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    const { event, kind } = entry
    if (kind === null) return []
    const [first] = personsTwice(kind, inNewestShape(kind, event).data)
    return first === undefined
      ? []
      : [
          {
            code: 'person-twice',
            severity: 'conflict',
            subject: subjectOf(entry),
            sentence: `By event ${event.seq} (${event.type}) one member ${first.done}.`,
            events: [event.id],
            settledBy: 'Correcting who did what to what the minutes say.',
          },
        ]
  })
