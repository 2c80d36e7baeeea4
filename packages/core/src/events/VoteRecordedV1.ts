import * as t from 'io-ts'
import { MotionId, PolicyId } from '../values/SubjectId.js'
import { Text, Whole } from '../values/text.js'
import { earlierVersion } from './earlierVersion.js'
import { MemberVote } from './MemberVote.js'
import { open, payload, withholdable } from './payload.js'
import { Tally } from './Tally.js'
import type { VotedOn } from './VotedOn.js'
import { VoteRecordedV2 } from './VoteRecordedV2.js'

interface Matter {
  readonly motion?: MotionId
  readonly policy?: PolicyId
  readonly reading?: Whole
}

/** What was voted on stood in three members of which any could be missing, so that a vote could be on nothing. */
export const VoteRecordedV1 = earlierVersion(VoteRecordedV2, {
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
  example: { motion: 'motion:rescind-6030', tally: { for: 5, against: 2 } },
  raise: ({ motion, policy, reading, ...same }) => ({
    ...same,
    on: votedOn({
      ...(motion === undefined ? {} : { motion }),
      ...(policy === undefined ? {} : { policy }),
      ...(reading === undefined ? {} : { reading }),
    }),
  }),
})

/** A reading of nothing that is named says nothing. */
const votedOn = ({ policy, ...matter }: Matter): VotedOn => {
  if (policy !== undefined) return { matter: 'reading', policy, ...matter }
  return matter.motion === undefined ? { matter: 'unknown' } : { matter: 'motion', motion: matter.motion }
}
