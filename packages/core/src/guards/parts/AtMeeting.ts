// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMeetingId, isSubjectId } from '../../values/SubjectId.js'
import { isWhole } from '../../values/text.js'

export const isAtMeeting = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { id, item } = it
  return (
    typeof id === 'string' &&
    isSubjectId(id) &&
    isMeetingId(id) &&
    (item === null || (typeof item === 'number' && isWhole(item)))
  )
}
