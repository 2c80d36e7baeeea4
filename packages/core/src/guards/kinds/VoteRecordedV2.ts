// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfMemberVote } from '../parts/ListOfMemberVote.js'
import { isTally } from '../parts/Tally.js'
import { isVotedOn } from '../parts/VotedOn.js'
import { isText } from '../../values/text.js'

export const isVoteRecordedV2 = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { on, tally, requirement, members } = it
  return (
    isVotedOn(on) &&
    (tally === undefined || isTally(tally)) &&
    (requirement === undefined || (typeof requirement === 'string' && isText(requirement))) &&
    (members === undefined || isListOfMemberVote(members))
  )
}
