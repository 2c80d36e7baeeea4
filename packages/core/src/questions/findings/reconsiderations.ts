import { ResolutionReconsidered } from '../../events/ResolutionReconsidered.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/**
 * Votes that were taken up again after the time for it, as the record itself says: valid until set aside (R15), and
 * suspicious.
 */
export const reconsiderations: Finder = ({ events, register }) =>
  ofType(events, ResolutionReconsidered).flatMap(({ id, seq, data, subjects }): ReadonlyArray<Finding> => {
    if (data.withinTime !== false) return []
    const target = register.book.seqOf(data.target)
    return [
      {
        code: 'reconsidered-out-of-time',
        severity: 'doubt',
        subject: subjects[0]?.id ?? null,
        sentence: `The vote of event ${target ?? seq} was reconsidered, and the record says that the time for it was over; it is taken as not taken all the same (R15).`,
        events: [data.target, id],
        settledBy:
          'Correcting whether it was within time, if it was; retracting it and recording ResolutionRescinded, if it was a rescission, which works forward only.',
      },
    ]
  })
