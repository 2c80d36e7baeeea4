// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isPolicySuperseded = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, by, manner, words, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof by === 'string' &&
    isSubjectId(by) &&
    isPolicyId(by) &&
    (manner === 'express' || manner === 'implied') &&
    (words === undefined || (typeof words === 'string' && isText(words))) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
