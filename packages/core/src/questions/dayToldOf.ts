import { toDay, CivilDate } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'
import type { ActWithDays } from './reversedDays.js'

/** The day of which an event tells as of one that has been. */
export interface DayToldOf {
  /** The member of the payload it stands in. */
  readonly member: string
  readonly text: string
  readonly earliest: Day
}

/** Where events that tell of something that happened have its day. What was held, seen or settled is never yet to come. */
const members: Readonly<Record<string, string>> = {
  MeetingConvened: 'heldOn',
  StatusAttested: 'observedOn',
  PolicyPublished: 'publishedOn',
  CommencementConditionSatisfied: 'settledOn',
  CommencementConditionFailed: 'settledOn',
  PolicyExpired: 'lastDay',
  LapsedByLaw: 'triggeredOn',
  ReviewCompleted: 'completedOn',
}

/** A commencement is noticed once it was reached; the decision that fixes it may name a day that is to come. */
const memberOf = ({ type, decidedOn }: ActWithDays): string | undefined =>
  type === 'PolicyCommenced' && (decidedOn === null || decidedOn === undefined)
    ? 'commencedOn'
    : members[type]

export const dayToldOf = (event: ActWithDays, hemisphere: Hemisphere): DayToldOf | null => {
  const member = memberOf(event)
  if (member === undefined) return null
  const day = (event.data as Readonly<Record<string, unknown>>)[member]
  if (UncertainDate.is(day)) return { member, text: day.text, earliest: daysOf(day, hemisphere).earliest }
  return CivilDate.is(day) ? { member, text: day, earliest: toDay(day) } : null
}
