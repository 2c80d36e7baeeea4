import { Text } from '../values/text.js'
import { condition, conditionNames, conditionSettles } from './conditions.js'
import { defineKind } from './Kind.js'
import { payload, withholdable } from './payload.js'

/**
 * Something the enactment made its commencement depend on can no longer come about (the voters said no, the time for it
 * ran out on `settledOn`): it never commences by it.
 */
export const CommencementConditionFailed = defineKind({
  type: 'CommencementConditionFailed',
  version: 1,
  nature: 'act-or-observation',
  payload: payload('CommencementConditionFailed', condition, { reason: withholdable(Text) }),
  doc: {
    who: 'whoever certifies it',
    effect: 'What waits on the condition never starts by it.',
    rests: 'domain §4',
  },
  example: {
    policy: 'policy:regional-waste',
    condition: 'majority of lower tiers',
    settledOn: { edtf: '2023-12-31', text: 'end of 2023' },
  },
  days: { seen: '/data/settledOn' },
  among: { once: true },
  names: conditionNames,
  effects: (event, reading) => [conditionSettles(event.data, 'failed', reading)],
})
