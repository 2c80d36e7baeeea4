import type { Annuls, Ending } from '../law/Effect.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Reading } from './Kind.js'
import { inPortions, type Portions } from './Portions.js'

/**
 * The annulment of an event, told to all that event touched: what it did is silenced from the start, and so is what
 * followed from it; what a void act had ended was never ended (R13).
 */
export const annulling = (
  act: EventId,
  { base, cited }: Pick<Reading, 'base' | 'cited'>,
  also: { readonly portions?: Portions | undefined; readonly reason?: Ending } = {},
): ReadonlyArray<Annuls> =>
  cited
    .filter(({ id }) => id === act)
    .flatMap(({ seq, subjects }) =>
      subjects.flatMap(({ id }: { readonly id: SubjectId }) =>
        inPortions(base(id), also.portions).map((common) => ({
          _tag: 'annuls' as const,
          annulled: seq,
          ...(also.reason === undefined ? {} : { reason: also.reason }),
          ...common,
        })),
      ),
    )
