// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMeetingId, isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isOpaqueId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isMotionNoticeGiven = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, text, meeting, intendedFor, member } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    typeof text === 'string' &&
    isText(text) &&
    (meeting === undefined ||
      (typeof meeting === 'string' && isSubjectId(meeting) && isMeetingId(meeting))) &&
    (intendedFor === undefined || isUncertainDate(intendedFor)) &&
    (member === undefined || (typeof member === 'string' && isOpaqueId(member)))
  )
}
