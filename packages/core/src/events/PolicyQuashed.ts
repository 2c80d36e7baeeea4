import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { decided } from '../law/When.js'
import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { annulling, endedPerhaps } from './annulling.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload, withholdable } from './payload.js'
import { inPortions, Portions } from './Portions.js'

/**
 * How a judgment works. `abInitio`: the act (the enactment, or an amendment or rescission) is void from the start, and
 * so is what followed from it. `prospective`: the policy ends on the day of the judgment. `suspended`: on a later day.
 */
const Operation = t.union(
  [
    t.type({ rule: t.literal('abInitio'), act: EventId }, 'abInitio'),
    t.type({ rule: t.literal('prospective') }, 'prospective'),
    t.type({ rule: t.literal('suspended'), takesEffectOn: UncertainDate }, 'suspended'),
  ],
  'Operation',
)
type Operation = t.TypeOf<typeof Operation>

/**
 * A court set a policy, or an act about it, aside; `decidedOn` is the day of the judgment. Void from the start it was
 * never in force, on any day, as known from this record and as decided from the judgment on; what it had replaced was
 * never replaced (R13). The day of the judgment is the end only of what is quashed for the future.
 */
export const PolicyQuashed = defineKind({
  type: 'PolicyQuashed',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyQuashed',
    { policy: open(PolicyId), operation: open(Operation) },
    { portions: open(Portions), grounds: withholdable(Text) },
  ),
  doc: {
    who: 'a court',
    effect: 'Never in force, or not from the judgment (or a later day) on.',
    rests: 'domain §1.7, §3 (MGA ss. 536-538), §4, R13',
  },
  example: {
    policy: 'policy:noise-bylaw',
    operation: { rule: 'abInitio', act: '0194b0c0-0000-7000-8000-000000000001' },
  },
  days: {
    from: '/data/operation/takesEffectOn',
    orders: [
      notBefore(
        '/data/operation/takesEffectOn',
        'a quashing that is suspended works from a day after the judgment',
      ),
    ],
  },
  among: {
    named: { path: '/data/operation/act', isUndone: true },
    worksOn: 'making',
    once: true,
    sorts: ['ending'],
  },
  names: (data) => ({
    acts: [data.policy],
    ...(data.operation.rule === 'abInitio' ? { undoes: data.operation.act } : {}),
  }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policy, operation, portions } = event.data
    if (operation.rule === 'abInitio')
      return [
        ...annulling(event, operation.act, reading, { portions, policy }),
        ...endedPerhaps(operation.act, 'quashed', reading, { portions, policy }),
      ]
    const when =
      operation.rule === 'prospective'
        ? decided(event.seq)
        : reading.day('/data/operation/takesEffectOn', operation.takesEffectOn)
    return inPortions(reading.base(policy), portions).map((common) => ({
      _tag: 'ends',
      when,
      reason: 'quashed',
      ...common,
    }))
  },
})
