import * as t from 'io-ts'
import { startOf } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { namingSame, sameActAs } from './sameAct.js'

/**
 * A policy is replaced by another, by express words or by implication: it ends on the day the other starts, and not
 * before; a successor that never commences ends nothing, and one that was made for an area ends it there only (R22b).
 * "Supersedes all previous policies" names no policy and is no such event.
 */
export const PolicySuperseded = defineKind({
  type: 'PolicySuperseded',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicySuperseded',
    {
      policy: open(PolicyId),
      by: open(PolicyId),
      manner: open(t.keyof({ express: null, implied: null })),
    },
    { words: open(Text), ...sameActAs },
  ),
  doc: {
    who: 'whoever enacted the successor, with power over both',
    effect: 'Ends on the day the successor starts.',
    rests: 'domain §1.8, §4, R15b',
  },
  example: { policy: 'policy:6030', by: 'policy:customer-experience', manner: 'express' },
  among: { worksOn: 'making', once: true, sorts: ['ending'] },
  names: (data) => ({
    acts: [data.policy],
    mentions: [data.by],
    waits: data.by === data.policy ? [] : [[data.by, data.policy]],
    ...namingSame(data),
  }),
  effects: ({ data: { policy, by } }, { base }) =>
    by === policy ? [] : [{ _tag: 'ends', when: startOf(by), reason: 'superseded', ...base(policy) }],
})
