import * as t from 'io-ts'
import { AuthorityId, ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { afterTheVote } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'

const Wording = t.intersection([t.type({ words: Text }), t.partial({ locator: Text })], 'Wording')

/**
 * Council told an office to do something. A direction to make a policy is not a policy. Where sources put the
 * direction in different words, all are kept in `wordings` (finding `wording-variance`).
 */
export const DirectionIssued = defineKind({
  type: 'DirectionIssued',
  version: 1,
  nature: 'act',
  payload: payload(
    'DirectionIssued',
    { resolution: open(ResolutionId), key: open(Text), addressee: open(Text), task: open(Text) },
    { authority: open(AuthorityId), wordings: open(t.readonlyArray(Wording)), due: open(UncertainDate) },
  ),
  doc: { who: 'council', effect: 'None: a direction to enact is not an enactment.', rests: 'domain §4' },
  example: {
    resolution: 'resolution:2023-07-17-customer-experience',
    key: 'customer-experience-policy',
    addressee: 'City Manager',
    task: 'implement a customer experience policy that reflects this commitment',
  },
  days: { orders: [notBefore('/data/due', 'a direction is to be followed once it was given')] },
  among: { worksOn: afterTheVote(), once: true, gives: { id: ['resolution', 'key'], to: ['addressee'] } },
  names: (data) => ({
    acts: [],
    mentions: [data.resolution, ...(data.authority === undefined ? [] : [data.authority])],
    restsOn: [[data.resolution, ['ResolutionPassed']]],
  }),
})
