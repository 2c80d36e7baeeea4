import * as t from 'io-ts'
import type { Effect, EffectBase, Ends } from '../law/Effect.js'
import { startOf, type When } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { reclassified } from './reclassified.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'

/**
 * One policy became several from `effectiveOn` (start of that day; the day of decision where left out): the old one
 * ends once all have begun, and each of `parts` begins where it held. What is left of it while only some have, or where
 * one never does, no law says. A part that is the old policy itself goes on under its id.
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
  among: {
    worksOn: 'making',
    does: { done: 'split', is: 'ending' },
    once: true,
    sorts: ['making', 'ending'],
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
      ...(own === undefined
        ? endsWith(othersIn(event.data), when, reading.base(policy))
        : [reclassified(own.kind, when, reading.base(policy))]),
      ...others.map((part) => ({ outOf: [policy], ...succeeding(part, when, event, reading) })),
    ]
  },
  describes: (event, reading) =>
    event.data.parts.flatMap((part, at) =>
      successorDescribed(part, effectiveFrom(event, reading), reading, `/data/parts/${at}`),
    ),
})

/**
 * What has not commenced ends nothing, so the old policy has ended once all its parts have begun. How much of it each
 * of them takes the record does not say: once one has begun and another has not, it may have ended, or go on for the
 * rest (R22).
 */
const endsWith = (parts: ReadonlyArray<PolicyId>, when: When, base: EffectBase): ReadonlyArray<Ends> => {
  const onceBegun = (these: ReadonlyArray<PolicyId>): Ends => ({
    _tag: 'ends',
    when: { _tag: 'latest', of: [when, ...these.map(startOf)] },
    reason: 'superseded',
    ...base,
  })
  const all = onceBegun(parts)
  return parts.length < 2
    ? [all]
    : [all, ...parts.map((part): Ends => ({ ...onceBegun([part]), doubt: 'effect-unknown' }))]
}

/** The parts that are not the old policy itself. */
const othersIn = ({
  policy,
  parts,
}: {
  readonly policy: PolicyId
  readonly parts: ReadonlyArray<SuccessorPolicy>
}): ReadonlyArray<PolicyId> =>
  [...new Set(parts.map((part) => part.policy))].filter((part) => part !== policy)
