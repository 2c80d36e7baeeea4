import { ApprovalGranted } from '../../events/ApprovalGranted.js'
import { ApprovalWithheld } from '../../events/ApprovalWithheld.js'
import { CommencementConditionFailed } from '../../events/CommencementConditionFailed.js'
import { CommencementConditionSatisfied } from '../../events/CommencementConditionSatisfied.js'
import { approvalOf } from '../../events/approvals.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** A condition of a policy, and how it was settled. */
interface Settled {
  readonly event: RecordedEvent
  readonly policy: PolicyId
  readonly condition: string
  readonly on: UncertainDate | null
}

/** Conditions that are recorded as failed when they were met already: what is met stays met. */
export const conditions: Finder = ({ events, register, horizon }) => {
  const failures = failed(events)
  if (failures.length === 0) return []
  const successes = met(events)
  return failures.flatMap((failure): ReadonlyArray<Finding> => {
    const { policy, condition } = failure
    const { course } = register.study(policy, horizon)
    const { hemisphere } = course.setting
    const isSooner = (one: Settled, other: Settled): boolean =>
      one.on !== null &&
      other.on !== null &&
      daysOf(one.on, hemisphere).latest < daysOf(other.on, hemisphere).earliest
    const stands = ({ event }: Settled): boolean => undoneBy(course, event.seq) === undefined
    const before = successes.find(
      (one) => one.policy === policy && one.condition === condition && stands(one) && !isSooner(failure, one),
    )
    return before === undefined || !stands(failure)
      ? []
      : [
          {
            code: 'condition-failed-after-met',
            severity: 'conflict',
            subject: policy,
            sentence: `The condition “${condition}” of ${policy} is recorded as failed, and as met (event ${before.event.seq}) before that or perhaps before; what was met is not undone by that.`,
            events: [before.event.id, failure.event.id],
            settledBy: 'Correcting the day of the one or the other, or retracting what is wrong.',
          },
        ]
  })
}

const failed = (events: ReadonlyArray<ReadEvent>): ReadonlyArray<Settled> => [
  ...ofType(events, CommencementConditionFailed).map(ofCondition),
  ...ofType(events, ApprovalWithheld).map(ofApproval),
]

const met = (events: ReadonlyArray<ReadEvent>): ReadonlyArray<Settled> => [
  ...ofType(events, CommencementConditionSatisfied).map(ofCondition),
  ...ofType(events, ApprovalGranted).map(ofApproval),
]

const ofCondition = (
  event: RecordedEvent<{
    readonly policy: PolicyId
    readonly condition: string
    readonly settledOn: UncertainDate
  }>,
): Settled => {
  const { policy, condition, settledOn } = event.data
  return { event, policy, condition, on: settledOn }
}

const ofApproval = (
  event: RecordedEvent<{ readonly policy: PolicyId; readonly approver: string }>,
): Settled => {
  const { policy, approver } = event.data
  return { event, policy, condition: approvalOf(approver), on: event.decidedOn }
}
