import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { startOf } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { reclassified } from './reclassified.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'

/**
 * One policy became several from `effectiveOn` (start of that day; the day of decision where left out): the old one ends
 * once all have begun, and each of `parts` begins where it held. A part that is the old policy itself goes on under its id.
 */
export const PolicySplit = defineKind({
  type: 'PolicySplit',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicySplit',
    { policy: open(PolicyId), parts: open(t.readonlyArray(SuccessorPolicy)) },
    { effectiveOn: open(UncertainDate) },
  ),
  doc: {
    who: 'whoever may enact it',
    effect: 'The old policy ends and its parts begin, on one day.',
    rests: 'domain §4',
  },
  example: {
    policy: 'policy:parks',
    parts: [
      { policy: 'policy:parks-use', kind: 'council-policy', title: 'Use of Parks' },
      { policy: 'policy:parks-naming', kind: 'council-policy', title: 'Naming of Parks' },
    ],
    effectiveOn: { edtf: '2024-07-01', text: 'July 1, 2024' },
  },
  names: (data) => {
    const others = othersIn(data)
    return {
      acts: [data.policy, ...others],
      waits: others.map((part) => [part, data.policy] as const),
      comesOutOf: others.map((part) => [data.policy, part] as const),
    }
  },
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policy, parts } = event.data
    const when = effectiveFrom(event, reading)
    const others = parts.filter((part) => part.policy !== policy)
    const own = parts.find((part) => part.policy === policy)
    return [
      own === undefined
        ? {
            _tag: 'ends' as const,
            // What is to replace a part of it and has not commenced ends nothing.
            when: { _tag: 'latest' as const, of: [when, ...othersIn(event.data).map(startOf)] },
            reason: 'superseded' as const,
            ...reading.base(policy),
          }
        : reclassified(own.kind, when, reading.base(policy)),
      ...others.map((part) => ({ outOf: [policy], ...succeeding(part, when, event, reading) })),
    ]
  },
  describes: (event, reading) =>
    event.data.parts.flatMap((part, at) =>
      successorDescribed(part, effectiveFrom(event, reading), reading, `/data/parts/${at}`),
    ),
})

/** The parts that are not the old policy itself. */
const othersIn = ({
  policy,
  parts,
}: {
  readonly policy: PolicyId
  readonly parts: ReadonlyArray<SuccessorPolicy>
}): ReadonlyArray<PolicyId> =>
  [...new Set(parts.map((part) => part.policy))].filter((part) => part !== policy)
