import { inNewestShape } from '../../events/earlierVersion.js'
import { undoneBefore } from '../undoneBefore.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** What undoes what had been undone before. */
export const undoneAgain: Finder = ({ register, horizon, events }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    if (entry.kind === null) return none
    const event = inNewestShape(entry.kind, entry.event)
    const { id, seq, type } = event
    const data = event.data as Readonly<Record<string, unknown>>
    const found = undoneBefore(register, horizon, { type, data, seq })
    return found === null
      ? none
      : [
          {
            code: 'already-undone',
            severity: 'conflict',
            subject: subjectOf(entry),
            sentence: `${type} is recorded of event ${found.undone.seq} (${found.undone.type}), which event ${found.before.seq} (${found.before.type}) had undone already; it does nothing more.`,
            events: [found.before.id, id],
            settledBy: 'Retracting the record that is wrong, or correcting the event it names.',
          },
        ]
  })

const none: ReadonlyArray<never> = []
