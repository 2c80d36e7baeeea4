import type { Effect } from '../law/Effect.js'
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
  names: (data) => ({
    acts: [],
    mentions: [data.resolution, ...(data.policy === undefined ? [] : [data.policy])],
    restsOn: [
      [data.resolution, ['ResolutionPassed', 'DirectionIssued']],
      ...(data.policy === undefined ? [] : [[data.policy, ['PolicyEnacted', 'PolicyImported']] as const]),
    ],
  }),
  effects: (event, { base, cited }) => {
    const { policy, resolution } = event.data
    if (policy === undefined) return []
    const listing = (type: string, subject: string): ReadonlyArray<number> =>
      cited
        .filter((other) => other.type === type && other.subjects.some(({ id }) => id === subject))
        .map((other) => other.seq)
    const enactments = [...listing('PolicyEnacted', policy), ...listing('PolicyImported', policy)]
    return listing('ResolutionPassed', resolution).flatMap((passed) =>
      enactments.map((enacted): Effect => ({
        _tag: 'constrains',
        earlier: { _tag: 'decided', seq: passed },
        later: { _tag: 'decided', seq: enacted },
        ...base(policy),
      })),
    )
  },
})
