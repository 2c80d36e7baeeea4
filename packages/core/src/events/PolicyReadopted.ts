import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Effect } from '../law/Effect.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { defeated, type Lapse } from './lapses.js'
import { open, payload } from './payload.js'

/**
 * A policy was adopted again, from `effectiveOn` (start of that day; the day of decision where left out). It is the
 * same policy: one that has ended begins anew, and one that was to lapse does not, if it is re-adopted after what
 * triggered the lapse and before it.
 */
export const PolicyReadopted = defineKind({
  type: 'PolicyReadopted',
  version: 1,
  nature: 'act',
  payload: payload('PolicyReadopted', { policy: open(PolicyId) }, { effectiveOn: open(UncertainDate) }),
  doc: {
    who: 'whoever may enact it',
    effect: 'Begins anew, or defeats a lapse that was to come.',
    rests: 'domain §3 (NSW), §4, R14',
  },
  example: { policy: 'policy:local-approvals' },
  among: { worksOn: 'endings', sorts: ['making'] },
  names: (data) => ({ acts: [data.policy], restsOn: [[data.policy, ['LapsedByLaw']]] }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policy } = event.data
    const lapses = reading.cited.filter(
      (other): other is RecordedEvent<Lapse> =>
        other.type === 'LapsedByLaw' && (other.data as Lapse).policies.includes(policy),
    )
    return [
      {
        _tag: 'begins',
        mode: 'revive',
        when: effectiveFrom(event, reading),
        ...reading.base(policy),
      },
      ...lapses.flatMap(({ data }) =>
        defeated(data, policy, event, reading.day('/data/triggeredOn', data.triggeredOn), reading),
      ),
    ]
  },
})
