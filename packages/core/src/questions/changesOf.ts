import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { isPolicyId, type PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { firstDay } from './firstDay.js'

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

type Changing = Pick<ChangeOfPolicy, 'done' | 'is'>

/** The kinds of act that change, hold or end a policy. */
const kinds: Readonly<Record<string, Changing>> = {
  PolicyRescinded: { done: 'ended', is: 'ending' },
  PolicyDisallowed: { done: 'disallowed', is: 'ending' },
  PolicySplit: { done: 'split', is: 'ending' },
  PolicyMerged: { done: 'merged', is: 'ending' },
  PolicyAmended: { done: 'amended', is: 'change' },
  PolicySuspended: { done: 'suspended', is: 'change' },
  SunsetSet: { done: 'limited', is: 'limit' },
  SunsetExtended: { done: 'extended', is: 'limit' },
}

export const changingKinds: ReadonlySet<string> = new Set(Object.keys(kinds))

/** The changes an act makes, each of one policy. What is void from the start has no day. */
export const changesOf = (act: RecordedEvent, kind: Kind): ReadonlyArray<ChangeOfPolicy> => {
  const changing = kinds[act.type]
  const { policy, policies, void: voided, sunset } = act.data as Readonly<Record<string, unknown>>
  if (changing === undefined || voided !== undefined) return []
  const from = firstDay(act, kind) ?? act.decidedOn
  const last = (sunset as { readonly on?: unknown } | undefined)?.on
  return (Array.isArray(policies) ? policies : [policy]).filter(isPolicyId).map((one) => ({
    policy: one,
    from,
    lastDay: UncertainDate.is(last) ? last : null,
    ...changing,
  }))
}
