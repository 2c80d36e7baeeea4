import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { reclassified } from './reclassified.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'

/**
 * Several policies became one from `effectiveOn` (start of that day; the day of decision where left out): they end then,
 * and what they were merged `into` begins. Merged into one of themselves, that one goes on.
 */
export const PolicyMerged = defineKind({
  type: 'PolicyMerged',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyMerged',
    { policies: open(t.readonlyArray(PolicyId)), into: open(SuccessorPolicy) },
    { effectiveOn: open(UncertainDate) },
  ),
  doc: {
    who: 'whoever may enact them',
    effect: 'The old policies end and the new one begins, on one day.',
    rests: 'domain §4',
  },
  example: {
    policies: ['policy:parks-use', 'policy:parks-naming'],
    into: { policy: 'policy:parks', kind: 'council-policy', title: 'Parks' },
    effectiveOn: { edtf: '2024-07-01', text: 'July 1, 2024' },
  },
  names: (data) => ({ acts: [...new Set([...data.policies, data.into.policy])] }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policies, into } = event.data
    const when = effectiveFrom(event, reading)
    return [
      ...policies
        .filter((policy) => policy !== into.policy)
        .map((policy) => ({
          _tag: 'ends' as const,
          when,
          reason: 'superseded' as const,
          ...reading.base(policy),
        })),
      policies.includes(into.policy)
        ? reclassified(into.kind, when, reading.base(into.policy))
        : succeeding(into, when, event, reading),
    ]
  },
  describes: (event, reading) =>
    successorDescribed(event.data.into, effectiveFrom(event, reading), reading, '/data/into'),
})
