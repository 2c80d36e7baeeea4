import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { Profile } from '../profiles/Profile.js'
import type { CitedEvent } from '../record/Book.js'
import type { CivilDate } from '../values/CivilDate.js'
import { theMunicipality, type PolicyId } from '../values/SubjectId.js'
import { classesOn } from '../timeline/classesOn.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { dueState, type DueState } from './dueState.js'
import type { Look } from './findings/Look.js'
import { isOver } from './isOver.js'
import { lookFrom, type LookTimes } from './lookFrom.js'
import { openReviews } from './openReviews.js'
import type { Register } from './Register.js'

/** A review of a policy that is to be done. That it is overdue ends nothing by itself (R6). */
export interface ReviewDue {
  readonly policy: PolicyId
  readonly due: UncertainDate
  readonly state: DueState
  /**
   * The rule of the profile, by its id, by which the policy lapses if the review is missed; null where there is none.
   */
  readonly lapsesBy: string | null
  /** The event that says by when. */
  readonly event: CitedEvent
}

const members: Members<LookTimes> = { on: true, knownAt: true }

/**
 * The reviews that are due and overdue on a day, of policies that have not ended, in the order of the days they are
 * due.
 */
export const reviewsDue =
  (register: Register, today: CivilDate) =>
  (times: LookTimes = {}): E.Either<ReadonlyArray<Problem>, ReadonlyArray<ReviewDue>> => {
    const strange = unknownMembers(members, times)
    if (strange.length > 0) return E.left(strange)
    const look = lookFrom(register, today, times)
    return E.isLeft(look) ? look : E.right(reviewsDueIn(look.right))
  }

/** The same where the record has been read. */
export const reviewsDueIn = ({ register, horizon, events, on, knownOn }: Look): ReadonlyArray<ReviewDue> => {
  const { hemisphere, adoptedOn } = register.study(theMunicipality, horizon).course.setting
  const found = [...openReviews(events, hemisphere, on)].flatMap(([policy, { due, seq }]) => {
    const studied = register.study(policy, horizon)
    if (isOver(studied.verdictOn({ on, decidedBy: Infinity, knownOn }))) return []
    const days = daysOf(due, hemisphere)
    const review: ReviewDue = {
      policy,
      due,
      state: dueState(days, on),
      lapsesBy: lapseOf(
        adoptedOn(on).profile,
        classesOn(studied.course, { on, decidedBy: Infinity, knownOn }),
      ),
      event: register.book.cited(seq),
    }
    return [{ review, day: days.earliest }]
  })
  return found.toSorted((a, b) => a.day - b.day).map(({ review }) => review)
}

/** The rule by which what is of a class lapses; of what may be of several, one that is about each of them. */
const lapseOf = ({ lapses = {} }: Profile, classes: ReadonlyArray<string | null>): string | null =>
  Object.entries(lapses).find(
    ([, { value }]) =>
      value.since === 'review-due' &&
      (value.kinds === undefined ||
        classes.every((kind) => kind !== null && value.kinds?.includes(kind) === true)),
  )?.[0] ?? null
