import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { isPolicyId, type PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'

/** What an act does to a policy that has to be there for it. */
export interface ChangeOfPolicy {
  readonly policy: PolicyId
  /** What was done to it, in a word. */
  readonly done: string
  /** The first day of the change; null where it has none. */
  readonly from: UncertainDate | null
  /** The last day it gives the policy, where it names one. */
  readonly lastDay: UncertainDate | null
  readonly is: Bearing
}

/** Whether it ends the policy, sets how long it lasts, or leaves that as it is. */
type Bearing = 'ending' | 'limit' | 'change'

interface Changing {
  readonly done: string
  /** The member of the payload with the first day, if it is not the day of decision. */
  readonly from?: string
  readonly is: Bearing
}

/** The kinds of act that change, hold or end a policy. */
const kinds: Readonly<Record<string, Changing>> = {
  PolicyRescinded: { done: 'ended', from: 'effectiveOn', is: 'ending' },
  PolicyDisallowed: { done: 'disallowed', from: 'effectiveOn', is: 'ending' },
  PolicySplit: { done: 'split', from: 'effectiveOn', is: 'ending' },
  PolicyMerged: { done: 'merged', from: 'effectiveOn', is: 'ending' },
  PolicyAmended: { done: 'amended', from: 'effectiveOn', is: 'change' },
  PolicySuspended: { done: 'suspended', from: 'from', is: 'change' },
  SunsetSet: { done: 'limited', is: 'limit' },
  SunsetExtended: { done: 'extended', is: 'limit' },
}

export const changingKinds: ReadonlySet<string> = new Set(Object.keys(kinds))

/** The changes an act makes, each of one policy. What is void from the start has no day. */
export const changesOf = ({
  type,
  data,
  decidedOn,
}: Pick<RecordedEvent, 'type' | 'data' | 'decidedOn'>): ReadonlyArray<ChangeOfPolicy> => {
  const changing = kinds[type]
  const { policy, policies, void: voided, sunset, ...members } = data as Readonly<Record<string, unknown>>
  if (changing === undefined || voided !== undefined) return []
  const { done, from: member, is } = changing
  const from = member === undefined ? undefined : members[member]
  const last = (sunset as { readonly on?: unknown } | undefined)?.on
  return (Array.isArray(policies) ? policies : [policy]).filter(isPolicyId).map((one) => ({
    policy: one,
    done,
    from: UncertainDate.is(from) ? from : decidedOn,
    lastDay: UncertainDate.is(last) ? last : null,
    is,
  }))
}
