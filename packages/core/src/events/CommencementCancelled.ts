import { never } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'
import { inPortions, Portions } from './Portions.js'

/**
 * The commencement was called off before it was reached: the policy never starts, and what it was to replace stays.
 * Once it was reached there is nothing to call off.
 */
export const CommencementCancelled = defineKind({
  type: 'CommencementCancelled',
  version: 1,
  nature: 'act',
  payload: payload(
    'CommencementCancelled',
    { policy: open(PolicyId) },
    { portions: open(Portions), reason: withholdable(Text) },
  ),
  doc: {
    who: 'whoever enacted it',
    effect: 'It never starts, if it had not started.',
    rests: 'domain §1.8, §4',
  },
  example: { policy: 'policy:noise-bylaw' },
  among: { worksOn: 'making' },
  names: (data) => ({ acts: [data.policy] }),
  effects: ({ data: { policy, portions } }, { base }) =>
    inPortions(base(policy), portions).map((common) => ({
      _tag: 'begins' as const,
      mode: 'move' as const,
      when: never,
      ...common,
    })),
})
