import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { inPortions, Portions } from './Portions.js'
import { namingSame, sameActAs } from './sameAct.js'

/**
 * A policy was ended by a body with the power to. It is not in force from the start of `effectiveOn` (the day of
 * decision where left out): rescinded effective D means that D-1 is its last day. Rescinding this rescission later
 * revives nothing (R14). With `portions` it ends those and leaves the rest (R22).
 */
export const PolicyRescinded = defineKind({
  type: 'PolicyRescinded',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyRescinded',
    { policy: open(PolicyId) },
    {
      effectiveOn: open(UncertainDate),
      portions: open(Portions),
      savings: open(Text),
      reason: open(Text),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'the body with power over it',
    effect: 'Ends from effectiveOn on; that is the day of the decision where left out.',
    rests: 'domain §4, §5, R2, R15b, R22',
  },
  example: { policy: 'policy:6030', effectiveOn: { edtf: '2025-02-03', text: 'February 3, 2025' } },
  expected: { savings: 'what happens to matters begun under it (savings)' },
  among: {
    worksOn: 'making',
    does: { done: 'ended', is: 'ending' },
    once: true,
    sorts: ['ending'],
    onceAResolution: ['policy'],
  },
  names: (data) => ({ acts: [data.policy], ...namingSame(data) }),
  effects: (event, reading) =>
    inPortions(reading.base(event.data.policy), event.data.portions).map((base) => ({
      _tag: 'ends' as const,
      when: effectiveFrom(event, reading),
      reason: 'rescinded' as const,
      ...base,
    })),
})
