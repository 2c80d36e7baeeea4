import * as t from 'io-ts'
import {
  catalogueOf,
  defineKind,
  EventId,
  open,
  payload,
  PolicyId,
  standardKinds,
  Text,
  UncertainDate,
  type Catalogue,
  type EffectBase,
} from '../../src/index.js'

/**
 * Kinds of an integrator's own, made with what the library exports: acts whose effects the standard kinds do not have
 * yet (sunsets, suspensions, annulments, revivals, conditions met). The timeline knows effects, not kinds.
 */

const policy = { policy: open(PolicyId) }
const names = (data: { readonly policy: PolicyId }) => ({ acts: [data.policy] })
const doc = { who: 'an integrator', effect: 'as its name says', rests: 'tests' }

const Sunset = defineKind({
  type: 'vendor.SunsetSet',
  version: 1,
  nature: 'act',
  payload: payload('vendor.SunsetSet', { ...policy, lastDay: open(UncertainDate) }, { key: open(Text) }),
  doc,
  example: { policy: 'policy:p', lastDay: { edtf: '2024-12-31', text: '2024-12-31' } },
  names,
  effects: ({ data }, { base, day }) => [
    {
      ...base(data.policy),
      _tag: 'limits',
      key: data.key ?? 'sunset',
      lastDay: day('/data/lastDay', data.lastDay),
      reason: 'expired',
    },
  ],
})

const Suspension = defineKind({
  type: 'vendor.PolicySuspended',
  version: 1,
  nature: 'act',
  payload: payload(
    'vendor.PolicySuspended',
    { ...policy, from: open(UncertainDate) },
    { lastDay: open(UncertainDate), key: open(Text) },
  ),
  doc,
  example: { policy: 'policy:p', from: { edtf: '2020-03-20', text: '2020-03-20' } },
  names,
  effects: ({ data }, { base, day }) => [
    {
      ...base(data.policy),
      _tag: 'suspends',
      key: data.key ?? 'suspension',
      from: day('/data/from', data.from),
      lastDay: data.lastDay === undefined ? null : day('/data/lastDay', data.lastDay),
    },
  ],
})

/** An act that voids another event from the start: a quashing, or the reversal of one. */
const annulling = (type: string) =>
  defineKind({
    type,
    version: 1,
    nature: 'act',
    payload: payload(type, { ...policy, target: open(EventId) }, {}),
    doc,
    example: { policy: 'policy:p', target: '0194b0c0-0000-7000-8000-000000000003' },
    names: (data) => ({ acts: [data.policy], undoes: data.target }),
    effects: ({ data }, { base, cited }) =>
      cited
        .filter(({ id }) => id === data.target)
        .flatMap(({ seq, subjects }) =>
          subjects.map(({ id }) => ({ ...base(id), _tag: 'annuls' as const, annulled: seq })),
        ),
  })

const Quashing = annulling('vendor.PolicyQuashed')
const Reversal = annulling('vendor.QuashingReversed')

const Revival = defineKind({
  type: 'vendor.PolicyRevived',
  version: 1,
  nature: 'act',
  payload: payload('vendor.PolicyRevived', policy, { effectiveOn: open(UncertainDate) }),
  doc,
  example: { policy: 'policy:p' },
  names,
  effects: (event, { base, day }) => [
    {
      ...base(event.data.policy),
      _tag: 'begins',
      mode: 'revive',
      when:
        event.data.effectiveOn === undefined
          ? { _tag: 'decided', seq: event.seq }
          : day('/data/effectiveOn', event.data.effectiveOn),
    },
  ],
})

const Postponement = defineKind({
  type: 'vendor.CommencementPostponed',
  version: 1,
  nature: 'act',
  payload: payload('vendor.CommencementPostponed', policy, { until: open(UncertainDate) }),
  doc,
  example: { policy: 'policy:p' },
  names,
  effects: ({ data }, { base, day }) => [
    {
      ...base(data.policy),
      _tag: 'begins',
      mode: 'move',
      when: data.until === undefined ? { _tag: 'never' } : day('/data/until', data.until),
    },
  ],
})

const Fulfilment = defineKind({
  type: 'vendor.ConditionMet',
  version: 1,
  nature: 'observation',
  payload: payload(
    'vendor.ConditionMet',
    {
      ...policy,
      condition: open(Text),
      on: open(UncertainDate),
      outcome: open(t.keyof({ met: null, failed: null })),
    },
    {},
  ),
  doc,
  example: {
    policy: 'policy:p',
    condition: 'publication',
    on: { edtf: '2024-04-12', text: '2024-04-12' },
    outcome: 'met',
  },
  names,
  effects: ({ data }, { base, day }) => [
    {
      ...base(data.policy),
      _tag: 'resolves',
      matter: { of: data.policy, name: data.condition },
      outcome: data.outcome,
      when: day('/data/on', data.on),
    },
  ],
})

/** An act that ends a policy some months after its decision. */
const Lapse = defineKind({
  type: 'vendor.LapsesAfter',
  version: 1,
  nature: 'act',
  payload: payload(
    'vendor.LapsesAfter',
    { ...policy, unit: open(t.keyof({ days: null, months: null, years: null })), n: open(Text) },
    {},
  ),
  doc,
  example: { policy: 'policy:p', unit: 'months', n: '12' },
  names,
  effects: (event, { base }) => [
    {
      ...(base(event.data.policy) satisfies EffectBase),
      _tag: 'ends',
      reason: 'lapsed-by-law',
      when: {
        _tag: 'plus',
        when: { _tag: 'decided', seq: event.seq },
        n: Number(event.data.n),
        unit: event.data.unit,
      },
    },
  ],
})

const vendorKinds = [
  Sunset,
  Suspension,
  Quashing,
  Reversal,
  Revival,
  Postponement,
  Fulfilment,
  Lapse,
] as const

/** The standard kinds and these. */
export const catalogue: Catalogue = catalogueOf([...standardKinds, ...vendorKinds])
