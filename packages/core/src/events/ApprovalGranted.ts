import { Text } from '../values/text.js'
import { approval, approvalNames, approvalSettles } from './approvals.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Somebody whose approval the policy needs gave it: a minister, the voters, a majority of lower-tier councils (Durham,
 * Ont.). It satisfies the condition `approval:<approver>` on the day it was given; that is not by itself the day the
 * policy takes effect, which its commencement says. An enactment that waits for it names it so: `approval:minister`
 * where the `approver` is `minister`. Where it waits for something in other words, nobody can say whether this is it.
 */
export const ApprovalGranted = defineKind({
  type: 'ApprovalGranted',
  version: 1,
  nature: 'act',
  payload: payload('ApprovalGranted', approval, { subjectTo: open(Text) }),
  doc: {
    who: 'a minister, the voters, a lower tier',
    effect:
      'Satisfies the condition `approval:` with the name of the approver (`approval:minister`); one in other words is in doubt.',
    rests: 'domain §3 (Durham, Ont.), §4',
  },
  example: { policy: 'policy:regional-waste', approver: 'lower-tiers' },
  among: { once: true },
  names: approvalNames,
  effects: (event, reading) => [approvalSettles(event.data, 'met', event.seq, reading)],
})
