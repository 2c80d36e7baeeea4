import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Suspends } from '../law/Effect.js'
import { daysNamed, decided, plusDays, type When } from '../law/When.js'
import { anyDay, type Bounds } from '../values/edtf.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

interface Reinstatement {
  readonly policy: SubjectId
  readonly suspension?: EventId
  readonly effectiveOn?: UncertainDate
}

/** The days a date can be; any day where there is none. */
export const daysIn = (date: UncertainDate | null | undefined, { day }: Pick<Reading, 'day'>): Bounds => {
  return date === null || date === undefined ? anyDay : daysNamed(day('', date))
}

/**
 * A hold as a reinstatement leaves it: its last day is the day before `again`. A reinstatement from before the hold began
 * lifted another one; what was over by itself before is not lifted, for that would prolong it. Where the days do not say
 * whether it began before, neither is known.
 */
export const lifted = (
  hold: Suspends,
  began: Bounds,
  reinstatement: number,
  { first, days }: { readonly first: When; readonly days: Bounds },
): ReadonlyArray<Suspends> => {
  const overBefore = hold.lastDay !== null && daysNamed(hold.lastDay).latest < days.earliest
  if (days.latest < began.earliest || overBefore) return []
  return [
    {
      ...hold,
      decided: decided(reinstatement),
      lastDay: plusDays(first, -1),
      lifts: true,
      ...(days.earliest < began.latest ? { doubt: 'effect-unknown' } : {}),
    },
  ]
}

/** What of a hold reinstatements leave that were recorded before it; of several the earliest counts, and so comes last. */
export const liftedBefore = (
  hold: Suspends,
  policy: SubjectId,
  began: Bounds,
  reading: Pick<Reading, 'backing' | 'cited' | 'day'>,
  of: EventId,
): ReadonlyArray<Suspends> =>
  reading.cited
    .filter((other): other is RecordedEvent<Reinstatement> => {
      if (other.type !== 'PolicyReinstated') return false
      const data = other.data as Reinstatement
      return data.policy === policy && (data.suspension === undefined || data.suspension === of)
    })
    .map((other) => ({ other, days: daysIn(other.data.effectiveOn ?? other.decidedOn, reading) }))
    .toSorted((a, b) => b.days.earliest - a.days.earliest)
    .flatMap(({ other, days }) => {
      const { effectiveOn } = other.data
      // Named for the event it stands in, so that it is not taken for a day of this one.
      const first =
        effectiveOn === undefined ? decided(other.seq) : reading.day(`${other.seq} effectiveOn`, effectiveOn)
      // It has the power of whoever did it, and stands and falls with its own resolution, not with that of the hold.
      const { adoptedBy: _, ...lifting } = hold
      return lifted({ ...lifting, ...reading.backing(other) }, began, other.seq, { first, days })
    })
