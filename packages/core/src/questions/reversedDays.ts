import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { valueAt } from '../record/corrected.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'

/** An act whose own days are looked at: on record, or about to be. */
export interface ActWithDays {
  readonly type: string
  readonly data: unknown
  readonly decidedOn?: RecordedEvent['decidedOn'] | undefined
}

/** Two days an act names, of which the second cannot come before the first, and does for certain. */
export interface ReversedDays {
  /** Where the second stands in the act (a JSON Pointer). */
  readonly path: string
  readonly first: UncertainDate
  readonly second: UncertainDate
  /** What their order is, and why. */
  readonly order: string
}

interface Order {
  /** The first of these that is stated comes no later than the second. */
  readonly first: ReadonlyArray<string>
  readonly second: string
  readonly order: string
}

const since = (second: string, order: string, ...first: ReadonlyArray<string>): Order => ({
  first: first.length === 0 ? ['/decidedOn'] : first,
  second,
  order,
})

const presented = since(
  '/decidedOn',
  'the executive acts, or lets its time run out, on what was presented to it before',
  '/data/presentedOn',
)

const lasting = since(
  '/data/sunset/on',
  'a policy has its last day after its first',
  '/data/commencement/on',
  '/decidedOn',
)

/** The order of the days that acts of a kind name (domain §4). That of what works back in time is free (R12). */
const orders: Readonly<Record<string, ReadonlyArray<Order>>> = {
  MotionNoticeGiven: [since('/data/intendedFor', 'notice is given of a motion that is to come')],
  MotionAmended: [since('/data/scheduledFor', 'a motion is put to a day that is to come')],
  MotionDeferred: [since('/data/until', 'a motion is put off to a day that is to come')],
  ResolutionVetoed: [since('/data/overrideBy', 'a veto is overridden once it was given')],
  ExecutiveApproved: [presented],
  BecameLawUnsigned: [
    presented,
    since('/data/returnedOn', 'a paper is returned once it was presented', '/data/presentedOn'),
  ],
  DirectionIssued: [since('/data/due', 'a direction is to be followed once it was given')],
  PolicyEnacted: [lasting],
  PolicyImported: [lasting],
  CommencementPostponed: [since('/data/until', 'a commencement is put off to a day that is to come')],
  PetitionFiled: [since('/data/lastDay', 'a petition holds from the day on which it was filed')],
  PolicySuspended: [
    since('/data/lastDay', 'a suspension has its last day after its first', '/data/from', '/decidedOn'),
  ],
  PolicyQuashed: [
    since(
      '/data/operation/takesEffectOn',
      'a quashing that is suspended works from a day after the judgment',
    ),
  ],
  PoliciesInherited: [
    since(
      '/data/until',
      'what is inherited has its last day after its first',
      '/data/effectiveOn',
      '/decidedOn',
    ),
  ],
  ReviewScheduled: [since('/data/due', 'a review is set for a day that is to come')],
  ReviewCompleted: [
    since('/data/nextDue', 'the next review is after the last', '/data/completedOn', '/decidedOn'),
  ],
}

/** The days of an act that come in an order in which they cannot, whatever of what is known of them is so. */
export const reversedDays = (act: ActWithDays, hemisphere: Hemisphere): ReadonlyArray<ReversedDays> =>
  (orders[act.type] ?? []).flatMap(({ first: places, second: path, order }) => {
    const first = places.map((place) => valueAt(act, place)).find(UncertainDate.is)
    const second = valueAt(act, path)
    return first !== undefined &&
      UncertainDate.is(second) &&
      daysOf(second, hemisphere).latest < daysOf(first, hemisphere).earliest
      ? [{ path, first, second, order }]
      : []
  })
