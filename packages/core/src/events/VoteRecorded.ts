import * as t from 'io-ts'
import { defineKind } from './Kind.js'
import { MemberVote } from './MemberVote.js'
import { open, payload, withholdable } from './payload.js'
import { Requirement } from './Requirement.js'
import { Tally } from './Tally.js'
import { subjectsIn, VotedOn } from './VotedOn.js'

/**
 * A vote was counted: on a motion, or on one reading of a bylaw. A count decides nothing by itself: whether it carried
 * is said by `ResolutionPassed`, `PolicyEnacted` or `MotionDefeated`. A reading before the last leaves the bylaw a
 * candidate, on record but not enacted (R20).
 */
export const VoteRecorded = defineKind({
  type: 'VoteRecorded',
  version: 3,
  nature: 'act',
  payload: payload(
    'VoteRecordedV3',
    { on: open(VotedOn) },
    {
      tally: open(Tally),
      requirement: open(Requirement),
      members: withholdable(t.readonlyArray(MemberVote)),
    },
  ),
  doc: { who: 'the clerk', effect: 'None alone.', rests: 'domain §4, R20' },
  example: { on: { matter: 'motion', motion: 'motion:rescind-6030' }, tally: { for: 5, against: 2 } },
  among: { once: true, atTheTable: true },
  names: ({ on }) => ({ acts: [], mentions: subjectsIn(on) }),
})
