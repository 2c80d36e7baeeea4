import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { PetitionFiled } from '../../events/PetitionFiled.js'
import { ReviewCompleted } from '../../events/ReviewCompleted.js'
import { ReviewScheduled } from '../../events/ReviewScheduled.js'
import { isPolicyId, type PolicyId } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { isOver } from '../isOver.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

interface Done {
  readonly event: RecordedEvent
  readonly policy: PolicyId
  readonly what: string
  readonly on: UncertainDate | null
}

/**
 * Reviews of, and petitions against, what had ended by then as had been decided by then. They can be: a policy is looked
 * back upon, and electors file what they like. They do nothing, and another policy or another day may be meant.
 */
export const afterTheEnd: Finder = (look) =>
  [...reviews(look), ...petitions(look)].flatMap(({ event, policy, what, on }): ReadonlyArray<Finding> => {
    if (on === null) return []
    const studied = look.register.study(policy, look.horizon)
    // What is reviewed and ended on one day was there to be reviewed.
    const before = daysOf(on, studied.course.setting.hemisphere).earliest - 1
    const { status, reason } = studied.verdicts(before, look.knownOn).at(before)
    return isOver({ status, reason })
      ? [
          {
            code: 'after-its-end',
            severity: 'doubt',
            subject: policy,
            sentence: `${what} ${policy} is recorded of “${on.text}”, when it was ${String(reason)} already; it does nothing.`,
            events: [event.id],
            settledBy: 'Correcting the day or the policy, if one is wrong; nothing, if it was so.',
          },
        ]
      : []
  })

const reviews = ({ events }: Look): ReadonlyArray<Done> => [
  ...ofType(events, ReviewScheduled).map((event) => ({
    event,
    policy: event.data.policy,
    what: 'Scheduling a review of',
    on: event.decidedOn,
  })),
  ...ofType(events, ReviewCompleted).map((event) => ({
    event,
    policy: event.data.policy,
    what: 'A review of',
    on: event.data.completedOn ?? event.decidedOn,
  })),
]

const petitions = ({ events }: Look): ReadonlyArray<Done> =>
  ofType(events, PetitionFiled).flatMap((event) => {
    const { against } = event.data
    return isPolicyId(against)
      ? [{ event, policy: against, what: 'A petition against', on: event.decidedOn }]
      : []
  })
