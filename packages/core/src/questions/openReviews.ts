import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { ReviewCompleted } from '../events/ReviewCompleted.js'
import { ReviewScheduled } from '../events/ReviewScheduled.js'
import type { Day } from '../values/Day.js'
import { anyDay, type Bounds, type Hemisphere } from '../values/edtf.js'
import type { PolicyId } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'

/** A review that is to be done, and the event that says by when. */
export interface OpenReview {
  readonly due: UncertainDate
  readonly seq: number
}

/** What is known of the reviews of one policy as its events are gone through. */
interface Reviews {
  open: (OpenReview & { readonly scheduled: Bounds }) | null
  /** The latest day on which it is certain that a review had been done. */
  done: Day
}

/**
 * The review of each policy that is open on a day. A policy has one next review: a later schedule puts it off, and a
 * review done since it was scheduled, or on or after the day it was due, is that review.
 */
export const openReviews = (
  events: ReadonlyArray<ReadEvent>,
  hemisphere: Hemisphere,
  on: Day,
): ReadonlyMap<PolicyId, OpenReview> => {
  const days = (date: UncertainDate | null): Bounds => (date === null ? anyDay : daysOf(date, hemisphere))
  const all = new Map<PolicyId, Reviews>()
  const reviewsOf = (policy: PolicyId): Reviews => {
    const held = all.get(policy) ?? { open: null, done: -Infinity }
    all.set(policy, held)
    return held
  }
  for (const entry of events) {
    const { event } = entry
    const scheduling = payloadOf(ReviewScheduled, entry)
    const completion = payloadOf(ReviewCompleted, entry)
    if (scheduling !== undefined) {
      const { policy, due } = scheduling
      const scheduled = days(event.decidedOn)
      const reviews = reviewsOf(policy)
      if (scheduled.earliest <= on && days(due).latest > reviews.done)
        reviews.open = { due, seq: event.seq, scheduled }
    } else if (completion !== undefined) {
      const { policy, completedOn, nextDue } = completion
      const completed = days(completedOn ?? event.decidedOn)
      if (completed.earliest > on) continue
      const reviews = reviewsOf(policy)
      if (reviews.open !== null && completed.latest >= reviews.open.scheduled.earliest) reviews.open = null
      reviews.done = Math.max(reviews.done, completed.earliest)
      if (nextDue !== undefined) reviews.open = { due: nextDue, seq: event.seq, scheduled: completed }
    }
  }
  return new Map(
    [...all].flatMap(([policy, { open }]) =>
      open === null ? [] : [[policy, { due: open.due, seq: open.seq }] as const],
    ),
  )
}
