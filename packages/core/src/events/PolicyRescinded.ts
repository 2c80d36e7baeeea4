import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A policy was ended by a body with the power to. It is not in force from the start of `effectiveOn` (the day of
 * decision where left out): rescinded effective D means that D-1 is its last day. Rescinding this rescission later
 * revives nothing (R14).
 */
export const PolicyRescinded = defineKind({
  type: 'PolicyRescinded',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyRescinded',
    { policy: open(PolicyId) },
    { effectiveOn: open(UncertainDate), savings: open(Text), reason: open(Text) },
  ),
  doc: {
    who: 'the body with power over it',
    effect: 'Ends from effectiveOn on, never backwards.',
    rests: 'domain §4, §5, R2, R15b',
  },
  example: { policy: 'policy:6030', effectiveOn: { edtf: '2025-02-03', text: 'February 3, 2025' } },
  expected: { savings: 'what happens to matters begun under it (savings)' },
  names: (data) => ({ acts: [data.policy] }),
  effects: (event, { base, day, decided }) => [
    {
      ...base(event.data.policy),
      _tag: 'ends',
      when: event.data.effectiveOn === undefined ? decided : day('/data/effectiveOn', event.data.effectiveOn),
      reason: 'rescinded',
    },
  ],
})
