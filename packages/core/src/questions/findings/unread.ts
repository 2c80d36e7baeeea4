import { excessKeys } from '../../codecs/excess.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Events kept but not understood, and members nobody knows in events that are. */
export const unread: Finder = ({ events }) =>
  events.flatMap(({ event, kind, problems }): ReadonlyArray<Finding> => {
    const subject = event.subjects[0]?.id ?? null
    if (kind === null) {
      return [
        {
          code: 'event-not-understood',
          severity: 'conflict',
          subject,
          sentence: `${event.type} version ${event.version} is not understood (${problems[0]?.sentence ?? 'unknown kind'})`,
          events: [event.id],
          settledBy: 'A version of this library, or a catalogue, that knows the event.',
        },
      ]
    }
    return excessKeys(kind.codec, event.data).map((path) => ({
      code: 'unknown-member',
      severity: 'doubt',
      subject,
      sentence: `${event.type} holds ${path}, which its kind does not know; it is kept and not used.`,
      events: [event.id],
      settledBy: 'A version of this library that knows the member.',
    }))
  })
