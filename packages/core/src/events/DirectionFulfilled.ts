import { PolicyId, ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * What council directed was done, it is said, and by which policy. It has no legal effect, but it tells something about
 * days: what fulfils a direction cannot have been decided before it.
 */
export const DirectionFulfilled = defineKind({
  type: 'DirectionFulfilled',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'DirectionFulfilled',
    { resolution: open(ResolutionId), key: open(Text) },
    { policy: open(PolicyId), assertedBy: open(Text) },
  ),
  doc: {
    who: 'the office directed; often asserted in a report',
    effect: 'None; the enactment is not earlier than the direction.',
    rests: 'domain §4, R8',
  },
  example: {
    resolution: 'resolution:2023-07-17-customer-experience',
    key: 'customer-experience-policy',
    policy: 'policy:customer-experience',
  },
  among: { once: true },
  names: (data) => ({
    acts: [],
    mentions: [data.resolution, ...(data.policy === undefined ? [] : [data.policy])],
    // A direction that is put on record later is told to the policy as well.
    waits: data.policy === undefined ? [] : [[data.resolution, data.policy]],
    restsOn: [[data.resolution, ['ResolutionPassed', 'DirectionIssued']]],
  }),
  effects: ({ data: { policy, resolution } }, { base }) =>
    policy === undefined ? [] : [{ _tag: 'constrains', earlier: resolution, later: policy, ...base(policy) }],
})
