import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { isReached } from '../../events/Requirement.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { tallyOf, voteOf, votesByMotion } from './tallyOf.js'

/**
 * Votes that do not add up: more or fewer names than counted, another count than the resolution says, a motion that
 * carried with fewer votes for than against, or with fewer than were required.
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
    const carried =
      vote?.data.tally === undefined
        ? `The resolution is recorded as passed with ${tally.for} for and ${tally.against} against`
        : `The resolution is recorded as passed, and the vote as ${tally.for} for and ${tally.against} against`
    const requirement = vote?.data.requirement
    if (requirement !== undefined && isReached(requirement, tally) === false)
      return [
        {
          code: 'requirement-not-met',
          severity: 'conflict',
          subject: data.resolution,
          sentence: `${carried}, which is less than was required (${requirement.words}).`,
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
        sentence: `${carried}.`,
        events: [id, ...(vote === undefined ? [] : [vote.id])],
        settledBy: carriedOrNot,
      },
    ]
  })
  const contradicted = ofType(events, ResolutionPassed).flatMap((passed): ReadonlyArray<Finding> => {
    const vote = voteOf(passed, byMotion)
    const [said, counted] = [passed.data.tally, vote?.data.tally]
    if (vote === undefined || said === undefined || counted === undefined) return []
    if (said.for === counted.for && said.against === counted.against) return []
    return [
      {
        code: 'vote-counts-differ',
        severity: 'conflict',
        subject: passed.data.resolution,
        sentence: `The record of the vote counts ${counted.for} for and ${counted.against} against; the resolution says ${said.for} and ${said.against}.`,
        events: [vote.id, passed.id],
        settledBy: 'Correcting the count of the one or the other to what the minutes of the vote say.',
      },
    ]
  })
  return [...miscounted, ...contradicted, ...implausible]
}

const carriedOrNot =
  'Correcting the count to what the minutes of the vote say; if the motion did not carry, retracting the resolution and recording MotionDefeated.'
