// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMeetingId, isSubjectId } from '../../values/SubjectId.js'
import { isDigest, isText } from '../../values/text.js'

export const isMinutesAdopted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { minutesOf, textDigest, changes } = it
  return (
    typeof minutesOf === 'string' &&
    isSubjectId(minutesOf) &&
    isMeetingId(minutesOf) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (changes === undefined || (typeof changes === 'string' && isText(changes)))
  )
}
