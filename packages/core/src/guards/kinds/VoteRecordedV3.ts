// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfMemberVote } from '../parts/ListOfMemberVote.js'
import { isRequirement } from '../parts/Requirement.js'
import { isTally } from '../parts/Tally.js'
import { isVotedOn } from '../parts/VotedOn.js'

export const isVoteRecordedV3 = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { on, tally, requirement, members } = it
  return (
    isVotedOn(on) &&
    (tally === undefined || isTally(tally)) &&
    (requirement === undefined || isRequirement(requirement)) &&
    (members === undefined || isListOfMemberVote(members))
  )
}
