import { reviewsDueIn } from '../reviewsDue.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/** Reviews that were to be done and, by what is on record, were not. */
export const reviews: Finder = (look) =>
  reviewsDueIn(look)
    .filter(({ state }) => state === 'overdue')
    .map(({ policy, due, lapsesBy, event }): Finding => ({
      code: 'review-overdue',
      severity: 'gap',
      subject: policy,
      sentence:
        lapsesBy === null
          ? `The review of ${policy} was due on ${due.text} and is not on record. That ends nothing (R6).`
          : `The review of ${policy} was due on ${due.text} and is not on record. By ${lapsesBy} it lapses in time, once that is recorded.`,
      events: [event.event],
      settledBy:
        lapsesBy === null
          ? 'Recording ReviewCompleted, or ReviewScheduled where it was put off.'
          : 'Recording ReviewCompleted, or LapsedByLaw once it has lapsed.',
    }))
