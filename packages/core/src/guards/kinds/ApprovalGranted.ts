// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isApprovalGranted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, approver, subjectTo } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof approver === 'string' &&
    isText(approver) &&
    (subjectTo === undefined || (typeof subjectTo === 'string' && isText(subjectTo)))
  )
}
