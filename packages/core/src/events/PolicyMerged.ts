import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { startIfSeen, startOf } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { reclassified } from './reclassified.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'

/**
 * Several policies became one from `effectiveOn` (start of that day; the day of decision where left out): what they
 * were merged `into` begins where each of them held, and they end as it does. Merged into one of themselves, that one
 * goes on, and holds where the others did too.
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
  among: {
    worksOn: 'making',
    does: { done: 'merged', is: 'ending' },
    once: true,
    sorts: ['making', 'ending'],
  },
  names: (data) => {
    const { policy: into } = data.into
    const others = othersIn(data)
    return {
      acts: [...new Set([...data.policies, into])],
      // What they were merged into, and has not commenced, ends nothing.
      waits: others.map((old) => [into, old] as const),
      comesOutOf: others.map((old) => [old, into] as const),
    }
  },
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policies, into } = event.data
    const from = effectiveFrom(event, reading)
    const others = othersIn(event.data)
    const goesOn = policies.includes(into.policy)
    return [
      ...others.map((policy) => ({
        _tag: 'ends' as const,
        when: {
          _tag: 'latest' as const,
          of: [from, goesOn ? startIfSeen(into.policy) : startOf(into.policy)],
        },
        reason: 'superseded' as const,
        ...reading.base(policy),
      })),
      ...(goesOn
        ? [
            reclassified(into.kind, from, reading.base(into.policy)),
            {
              _tag: 'sets' as const,
              facet: 'territory' as const,
              value: { _tag: 'areas-of' as const, policies: others },
              when: from,
              ...reading.base(into.policy),
            },
          ]
        : [{ outOf: others, ...succeeding(into, from, event, reading) }]),
    ]
  },
  describes: (event, reading) =>
    successorDescribed(event.data.into, effectiveFrom(event, reading), reading, '/data/into'),
})

/** What is merged and does not go on. */
const othersIn = ({
  policies,
  into,
}: {
  readonly policies: ReadonlyArray<PolicyId>
  readonly into: SuccessorPolicy
}): ReadonlyArray<PolicyId> => [...new Set(policies)].filter((policy) => policy !== into.policy)
