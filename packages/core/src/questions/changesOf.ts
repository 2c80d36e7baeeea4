import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DoneToPolicy } from '../events/AmongActs.js'
import type { Kind } from '../events/Kind.js'
import { isPolicyId, type PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { firstDay } from './firstDay.js'

/** What an act does to a policy that has to be there for it. */
export interface ChangeOfPolicy extends DoneToPolicy {
  readonly policy: PolicyId
  /** The first day of the change; null where it has none. */
  readonly from: UncertainDate | null
  /** The last day it gives the policy, where it names one. */
  readonly lastDay: UncertainDate | null
}

/** The changes an act makes, each of one policy. What is void from the start has no day. */
export const changesOf = (act: RecordedEvent, kind: Kind): ReadonlyArray<ChangeOfPolicy> => {
  const { policy, policies, void: voided, sunset } = act.data as Readonly<Record<string, unknown>>
  const { does } = kind.among
  if (does === undefined || voided !== undefined) return []
  const from = firstDay(act, kind) ?? act.decidedOn
  const last = (sunset as { readonly on?: unknown } | undefined)?.on
  return (Array.isArray(policies) ? policies : [policy]).filter(isPolicyId).map((one) => ({
    policy: one,
    from,
    lastDay: UncertainDate.is(last) ? last : null,
    ...does,
  }))
}
