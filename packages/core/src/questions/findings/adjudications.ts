import { ConflictAdjudicated } from '../../events/ConflictAdjudicated.js'
import { namedBy } from '../../events/namedBy.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Whole } from '../../values/text.js'
import { areAtOdds } from '../atOdds.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/**
 * Adjudications between events that were at odds in nothing: the one that was rejected is gone from the record all the
 * same.
 */
export const adjudications: Finder = ({ register, events, knownOn }) =>
  ofType(events, ConflictAdjudicated).flatMap(({ id, seq, data }): ReadonlyArray<Finding> => {
    const { book } = register
    // As it was known when it was adjudicated: since then nothing speaks against what was chosen.
    const horizon = horizonOf(book, { seq: (seq - 1) as Whole })
    if (areAtOdds({ register, horizon, today: knownOn }, data.chosen, data.rejected)) return []
    const [chosen, rejected] = [data.chosen, data.rejected].map((one) => book.at(book.seqOf(one) ?? -1))
    if (chosen === undefined || rejected === undefined) return []
    const { event, kind } = rejected
    return [
      {
        code: 'no-conflict',
        severity: 'conflict',
        subject:
          (kind === null ? undefined : namedBy(kind, event.data).acts[0]) ?? event.subjects[0]?.id ?? null,
        sentence: `Event ${event.seq} (${event.type}) was rejected for event ${chosen.event.seq} (${chosen.event.type}); the two are no records of one act, and nothing on record made them contradict each other (R21). It is left out all the same.`,
        events: [id, data.chosen, data.rejected],
        settledBy:
          'Retracting the adjudication, if both events are right; retracting the rejected event instead, if it is wrong.',
      },
    ]
  })
