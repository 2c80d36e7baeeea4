import * as t from 'io-ts'
import { OpaqueId } from '../values/ids.js'
import { MotionId, PolicyId } from '../values/SubjectId.js'
import { Text, Whole } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'
import { Tally } from './Tally.js'

const MemberVote = t.type(
  { member: OpaqueId, vote: t.keyof({ for: null, against: null, abstained: null, absent: null }) },
  'MemberVote',
)

/**
 * A vote was counted: on a motion, or on one reading of a bylaw (`policy` and `reading`). A count decides nothing by
 * itself: whether it carried is said by `ResolutionPassed`, `PolicyEnacted` or `MotionDefeated`. A reading before the last
 * leaves the bylaw a candidate, on record but not enacted (R20).
 */
export const VoteRecorded = defineKind({
  type: 'VoteRecorded',
  version: 1,
  nature: 'act',
  payload: payload(
    'VoteRecorded',
    {},
    {
      motion: open(MotionId),
      policy: open(PolicyId),
      reading: open(Whole),
      tally: open(Tally),
      requirement: open(Text),
      members: withholdable(t.readonlyArray(MemberVote)),
    },
  ),
  doc: { who: 'the clerk', effect: 'None alone.', rests: 'domain §4, R20' },
  example: { motion: 'motion:rescind-6030', tally: { for: 5, against: 2 } },
  names: (data) => ({
    acts: [],
    mentions: [
      ...(data.motion === undefined ? [] : [data.motion]),
      ...(data.policy === undefined ? [] : [data.policy]),
    ],
  }),
})
