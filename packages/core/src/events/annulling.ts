import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Annuls, Ending } from '../law/Effect.js'
import type { EventId } from '../values/ids.js'
import type { PolicyId, SubjectId } from '../values/SubjectId.js'
import { isAbout } from './isAbout.js'
import type { Reading } from './Kind.js'
import { inPortions, type Portions } from './Portions.js'
import { doubted, isTooEarly } from './tooEarly.js'

interface Further {
  readonly portions?: Portions | undefined
  readonly reason?: Ending
  /** The policy the annulment says it is about. */
  readonly policy?: PolicyId
}

/**
 * The annulment of an event, told to all that event touched: what it did is silenced from the start, and so is what
 * followed from it; what a void act had ended was never ended (R13).
 */
export const annulling = (
  event: Pick<RecordedEvent, 'decidedOn'>,
  act: EventId,
  reading: Pick<Reading, 'base' | 'cited' | 'day'>,
  also: Further = {},
): ReadonlyArray<Annuls> =>
  reading.cited
    .filter(({ id }) => id === act)
    .flatMap((undone) => {
      const isMeant = also.policy === undefined || isAbout(also.policy, undone)
      const doubt = isMeant && !isTooEarly(event, undone, reading) ? {} : doubted
      return undone.subjects.flatMap(({ id }: { readonly id: SubjectId }) =>
        inPortions(reading.base(id), also.portions).map((common) => ({
          _tag: 'annuls' as const,
          annulled: undone.seq,
          ...(also.reason === undefined ? {} : { reason: also.reason }),
          ...doubt,
          ...common,
        })),
      )
    })
