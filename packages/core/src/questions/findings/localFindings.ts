import type { Course } from '../../timeline/Course.js'
import { isFor } from '../../timeline/isFor.js'
import { powerOf } from '../../timeline/power.js'
import type { EventId } from '../../values/ids.js'
import type { Finding } from './Finding.js'

const none: ReadonlyArray<Finding> = []

/** What an instrument's own slice shows: acts without power (R15b), events nobody can read, records that clash. */
export const localFindings = (course: Course): ReadonlyArray<Finding> => {
  const { instrument: subject, legal } = course
  if (course.ends.length === 0 && legal.unread.length === 0) return none
  const idOf = (seq: number): ReadonlyArray<EventId> =>
    legal.events.filter(({ event }) => event.seq === seq).map(({ event }) => event.id)
  const ofPower = course.ends
    .filter(({ target }) => isFor(target, subject, course))
    .flatMap((end): ReadonlyArray<Finding> => {
      const power = powerOf(end, course)
      if (power === 'enough') return none
      const events = idOf(end.event)
      return power === 'none'
        ? [
            {
              code: 'no-power',
              severity: 'conflict',
              subject,
              sentence: 'Whoever ended this policy ranks below it; the ending has no effect (R15b).',
              events,
              settledBy: 'A decision of the body that made the policy, or of a higher one.',
            },
          ]
        : [
            {
              code: 'power-unknown',
              severity: 'doubt',
              subject,
              sentence:
                'The record does not say by what body and instrument this policy was ended; the ending is taken as it stands (R15b).',
              events,
              settledBy: 'Recording who ended it, and by what.',
            },
          ]
    })
  const unread = legal.unread.map(({ event, problems }): Finding => ({
    code: 'event-not-understood',
    severity: 'conflict',
    subject,
    sentence: `${event.type} version ${event.version} is not understood (${problems[0]?.sentence ?? 'unknown kind'}); what it does to the policy is unknown.`,
    events: [event.id],
    settledBy: 'A version of this library, or a catalogue, that knows the event.',
  }))
  return [...ofPower, ...unread]
}
