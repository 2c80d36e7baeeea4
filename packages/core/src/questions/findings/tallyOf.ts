import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { DataOfKind } from '../../events/Kind.js'
import type { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { Tally } from '../../events/Tally.js'
import { motionIn } from '../../events/VotedOn.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import type { MotionId } from '../../values/SubjectId.js'
import { ofType } from './ofType.js'

type Passed = RecordedEvent<DataOfKind<typeof ResolutionPassed>>
type Vote = RecordedEvent<DataOfKind<typeof VoteRecorded>>

/** The last recorded vote on each motion. A vote on a reading names the motion too, and is another vote. */
export type VotesByMotion = ReadonlyMap<MotionId, Vote>

export const votesByMotion = (events: ReadonlyArray<ReadEvent>): VotesByMotion =>
  new Map(
    ofType(events, VoteRecorded).flatMap((vote): ReadonlyArray<readonly [MotionId, Vote]> => {
      const { on } = vote.data
      const motion = on.matter === 'motion' ? motionIn(on) : null
      return motion === null ? [] : [[motion, vote]]
    }),
  )

/** The vote on the motion a resolution came of. */
export const voteOf = ({ data: { motion } }: Passed, votes: VotesByMotion): Vote | undefined =>
  motion === undefined ? undefined : votes.get(motion)

/**
 * How a resolution carried. The record of the vote says more than the resolution repeats: who abstained, who was away.
 */
export const tallyOf = (passed: Passed, votes: VotesByMotion): Tally | undefined =>
  voteOf(passed, votes)?.data.tally ?? passed.data.tally
