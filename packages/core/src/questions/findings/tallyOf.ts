import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { DataOfKind } from '../../events/Kind.js'
import type { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { Tally } from '../../events/Tally.js'
import { motionIn } from '../../events/VotedOn.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import { ofType } from './ofType.js'

type Passed = RecordedEvent<DataOfKind<typeof ResolutionPassed>>
type Vote = RecordedEvent<DataOfKind<typeof VoteRecorded>>

/**
 * The last recorded vote on the motion a resolution came of. A vote on a reading names the motion too, and is another
 * vote.
 */
export const voteOf = ({ data }: Passed, events: ReadonlyArray<ReadEvent>): Vote | undefined =>
  data.motion === undefined
    ? undefined
    : ofType(events, VoteRecorded).findLast(
        ({ data: { on } }) => on.matter === 'motion' && motionIn(on) === data.motion,
      )

/**
 * How a resolution carried. The record of the vote says more than the resolution repeats: who abstained, who was away.
 */
export const tallyOf = (passed: Passed, events: ReadonlyArray<ReadEvent>): Tally | undefined =>
  voteOf(passed, events)?.data.tally ?? passed.data.tally
