import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Suspends } from '../law/Effect.js'
import { decided, plusDays, type When } from '../law/When.js'
import type { Bounds } from '../values/edtf.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import { daysIn } from './daysIn.js'
import type { Reading } from './Kind.js'
import { doubted, isTooEarly } from './tooEarly.js'

interface Reinstatement {
  readonly policy: SubjectId
  readonly suspension?: EventId
  readonly effectiveOn?: UncertainDate
}

/** When and how a policy was reinstated. */
interface Again {
  readonly first: When
  readonly days: Bounds
  /** Whether it says which hold it lifts. */
  readonly isNamed: boolean
  /** Whether it was decided before that hold was, or names one of another policy. */
  readonly isDoubtful: boolean
}

/**
 * A hold as a reinstatement leaves it: its last day is the day before `again`. Whether it had begun by then, and was
 * not over, is told world by world. A reinstatement from before the hold was decided and began lifted another one,
 * unless it names this one; where its days are at odds with those of the hold, nobody can say.
 */
export const lifted = (
  hold: Suspends,
  began: Bounds,
  reinstatement: number,
  { first, days, isNamed, isDoubtful }: Again,
): ReadonlyArray<Suspends> => {
  // One that names no hold, and may be from before this one, may have lifted another.
  const mayBeOther = !isNamed && days.earliest < began.latest
  if (isDoubtful && !isNamed && days.latest < began.earliest) return []
  return [
    {
      ...hold,
      decided: decided(reinstatement),
      lastDay: plusDays(first, -1),
      lifts: { by: reinstatement, isNamed },
      ...(isDoubtful ? (mayBeOther ? unknown : doubted) : {}),
    },
  ]
}

const unknown = { doubt: 'effect-unknown' } as const

/**
 * What of a hold reinstatements leave that were recorded before it; of several the earliest counts, and so comes last.
 */
export const liftedBefore = (
  hold: Suspends,
  policy: SubjectId,
  began: Bounds,
  held: RecordedEvent,
  reading: Pick<Reading, 'backing' | 'cited' | 'day'>,
): ReadonlyArray<Suspends> =>
  reading.cited
    .filter((other): other is RecordedEvent<Reinstatement> => {
      if (other.type !== 'PolicyReinstated') return false
      const data = other.data as Reinstatement
      return data.policy === policy && (data.suspension === undefined || data.suspension === held.id)
    })
    .map((other) => ({ other, days: daysIn(other.data.effectiveOn ?? other.decidedOn, reading) }))
    .toSorted((a, b) => b.days.earliest - a.days.earliest)
    .flatMap(({ other, days }) => {
      const { effectiveOn } = other.data
      // Named for the event it stands in, so that it is not taken for a day of this one.
      const first =
        effectiveOn === undefined ? decided(other.seq) : reading.day(`${other.seq} effectiveOn`, effectiveOn)
      // It has the power of whoever did it, and stands and falls with its own resolution, not with that of the hold.
      const { adoptedBy: _, followsFrom: __, law: ___, ...lifting } = hold
      const isNamed = other.data.suspension !== undefined
      const again = { first, days, isNamed, isDoubtful: isTooEarly(other, held, reading) }
      return lifted({ ...lifting, ...reading.backing(other) }, began, other.seq, again)
    })
