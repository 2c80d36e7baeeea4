import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { areaHeld, makings } from './areaHeld.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { reclassified } from './reclassified.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'

/**
 * One policy became several from `effectiveOn` (start of that day; the day of decision where left out): the old one ends
 * then, and each of `parts` begins where it held. A part that is the old policy itself goes on under its id.
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
  names: (data) => ({
    acts: [...new Set([data.policy, ...data.parts.map(({ policy }) => policy)])],
    restsOn: [[data.policy, makings]],
  }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policy, parts } = event.data
    const when = effectiveFrom(event, reading)
    const area = areaHeld(policy, reading.cited)
    const others = parts.filter((part) => part.policy !== policy)
    const own = parts.find((part) => part.policy === policy)
    return [
      ...(own !== undefined
        ? [reclassified(own.kind, when, reading.base(policy))]
        : [{ _tag: 'ends' as const, when, reason: 'superseded' as const, ...reading.base(policy) }]),
      ...others.map((part) => ({ ...area, ...succeeding(part, when, event, reading) })),
    ]
  },
  describes: (event, reading) =>
    event.data.parts.flatMap((part, at) =>
      successorDescribed(part, effectiveFrom(event, reading), reading, `/data/parts/${at}`),
    ),
})
