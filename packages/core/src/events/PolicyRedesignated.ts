import * as t from 'io-ts'
import type { Sets } from '../law/Effect.js'
import type { Facet, FacetValue } from '../law/Facet.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { PolicyKind } from './PolicyKind.js'
import { reclassified } from './reclassified.js'

/**
 * A policy was renumbered, renamed or put into another class from `effectiveOn` on. It is the same policy: nothing ends
 * and nothing begins. `former` are the numbers it gives up; they may be given to another.
 */
export const PolicyRedesignated = defineKind({
  type: 'PolicyRedesignated',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'PolicyRedesignated',
    { policy: open(PolicyId), effectiveOn: open(UncertainDate) },
    {
      former: open(t.readonlyArray(Text)),
      identifiers: open(t.readonlyArray(Text)),
      title: open(Text),
      kind: open(PolicyKind),
    },
  ),
  doc: {
    who: 'whoever enacted it, or the clerk',
    effect:
      'Other numbers, another title or class from then on; force unchanged. Later acts need the power over its class then.',
    rests: 'domain §1.11, §4, R15b, R23',
  },
  example: {
    policy: 'policy:6030',
    effectiveOn: { edtf: '2022-06-01', text: 'June 1, 2022' },
    former: ['6,030'],
    identifiers: ['CP-1030-22'],
  },
  among: { sorts: ['change'] },
  names: (data) => ({ acts: [data.policy] }),
  effects: ({ data }, { base, day }) =>
    data.kind === undefined
      ? none
      : [reclassified(data.kind, day('/data/effectiveOn', data.effectiveOn), base(data.policy))],
  describes: ({ data }, { base, day }) => {
    const when = day('/data/effectiveOn', data.effectiveOn)
    const set = (facet: Facet, value: FacetValue): Sets => ({
      _tag: 'sets',
      facet,
      value,
      when,
      ...base(data.policy),
    })
    return [
      ...(data.former ?? []).map((text) => set('identifier', { _tag: 'withdrawn', text })),
      ...(data.identifiers ?? []).map((text) => set('identifier', { _tag: 'plain', text })),
      ...(data.title === undefined ? [] : [set('title', { _tag: 'plain', text: data.title })]),
    ]
  },
})

const none: ReadonlyArray<never> = []
