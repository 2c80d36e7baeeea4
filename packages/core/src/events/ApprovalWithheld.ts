import { Text } from '../values/text.js'
import { approval, approvalNames, approvalSettles } from './approvals.js'
import { defineKind } from './Kind.js'
import { payload, withholdable } from './payload.js'

/**
 * Somebody whose approval the policy needs refused it. The condition `approval:<approver>` fails: the policy does not
 * commence, and from that day the reason is `approval-refused` while the refusal stands. A later approval settles it
 * anew.
 */
export const ApprovalWithheld = defineKind({
  type: 'ApprovalWithheld',
  version: 1,
  nature: 'act',
  payload: payload('ApprovalWithheld', approval, { reason: withholdable(Text) }),
  doc: {
    who: 'a minister, the voters, a lower tier',
    effect: 'The condition `approval:` with the name of the approver fails; the policy does not commence.',
    rests: 'domain §2, §4',
  },
  example: { policy: 'policy:regional-waste', approver: 'lower-tiers' },
  among: { once: true },
  names: approvalNames,
  effects: (event, reading) => [approvalSettles(event.data, 'failed', event.seq, reading)],
})
