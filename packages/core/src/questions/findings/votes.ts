import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { isReached } from '../../events/Requirement.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { tallyOf, voteOf, votesByMotion } from './tallyOf.js'

/**
 * Votes that do not add up: more or fewer names than counted, a motion that carried with fewer
 * votes for than against, or with fewer than were required.
 */
export const votes: Finder = ({ events }) => {
  const recorded = ofType(events, VoteRecorded)
  const miscounted = recorded.flatMap(({ id, data, subjects }): ReadonlyArray<Finding> => {
    const { members, tally } = data
    if (members === undefined || tally === undefined) return []
    const named = (vote: string): number => members.filter((member) => member.vote === vote).length
    if (named('for') === tally.for && named('against') === tally.against) return []
    return [
      {
        code: 'vote-counts-differ',
        severity: 'conflict',
        subject: subjects[0]?.id ?? null,
        sentence: `The count says ${tally.for} for and ${tally.against} against; the names say ${named('for')} and ${named('against')}.`,
        events: [id],
        settledBy: 'Correcting the count, or the names, to what the minutes of the vote say.',
      },
    ]
  })
  const byMotion = votesByMotion(events)
  const implausible = ofType(events, ResolutionPassed).flatMap((passed): ReadonlyArray<Finding> => {
    const { id, data } = passed
    const vote = voteOf(passed, byMotion)
    const tally = tallyOf(passed, byMotion)
    if (tally === undefined) return []
    const requirement = vote?.data.requirement
    if (requirement !== undefined && isReached(requirement, tally) === false)
      return [
        {
          code: 'requirement-not-met',
          severity: 'conflict',
          subject: data.resolution,
          sentence: `The resolution is recorded as passed with ${tally.for} for and ${tally.against} against, which is less than was required (${requirement.words}).`,
          events: [id, ...(vote === undefined ? [] : [vote.id])],
          settledBy: carriedOrNot,
        },
      ]
    if (tally.for > tally.against) return []
    return [
      {
        code: 'passed-without-majority',
        severity: 'conflict',
        subject: data.resolution,
        sentence: `The resolution is recorded as passed with ${tally.for} for and ${tally.against} against.`,
        events: [id, ...(vote === undefined ? [] : [vote.id])],
        settledBy: carriedOrNot,
      },
    ]
  })
  return [...miscounted, ...implausible]
}

const carriedOrNot =
  'Correcting the count to what the minutes of the vote say; if the motion did not carry, retracting the resolution and recording MotionDefeated.'
