// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfMemberVote } from '../parts/ListOfMemberVote.js'
import { isTally } from '../parts/Tally.js'
import { isMotionId, isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText, isWhole } from '../../values/text.js'

export const isVoteRecorded = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, policy, reading, tally, requirement, members } = it
  return (
    (motion === undefined || (typeof motion === 'string' && isSubjectId(motion) && isMotionId(motion))) &&
    (policy === undefined || (typeof policy === 'string' && isSubjectId(policy) && isPolicyId(policy))) &&
    (reading === undefined || (typeof reading === 'number' && isWhole(reading))) &&
    (tally === undefined || isTally(tally)) &&
    (requirement === undefined || (typeof requirement === 'string' && isText(requirement))) &&
    (members === undefined || isListOfMemberVote(members))
  )
}
