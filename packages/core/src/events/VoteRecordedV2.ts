import * as t from 'io-ts'
import { Text } from '../values/text.js'
import { earlierVersion } from './earlierVersion.js'
import { MemberVote } from './MemberVote.js'
import { open, payload, withholdable } from './payload.js'
import { Tally } from './Tally.js'
import { VotedOn } from './VotedOn.js'
import { VoteRecorded } from './VoteRecorded.js'

/** What a vote needed to carry was words only, which nobody could hold a count against. */
export const VoteRecordedV2 = earlierVersion(VoteRecorded, {
  payload: payload(
    'VoteRecordedV2',
    { on: open(VotedOn) },
    { tally: open(Tally), requirement: open(Text), members: withholdable(t.readonlyArray(MemberVote)) },
  ),
  example: {
    on: { matter: 'motion', motion: 'motion:rescind-6030' },
    tally: { for: 5, against: 2 },
    requirement: 'two thirds of those voting',
  },
  raise: ({ requirement, ...same }) =>
    requirement === undefined ? same : { ...same, requirement: { words: requirement } },
})
