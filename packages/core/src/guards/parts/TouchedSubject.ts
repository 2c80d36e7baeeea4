// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isSubjectId } from '../../values/SubjectId.js'
import { isWhole } from '../../values/text.js'

export const isTouchedSubject = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { id, n } = it
  return typeof id === 'string' && isSubjectId(id) && typeof n === 'number' && isWhole(n)
}
