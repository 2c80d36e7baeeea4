// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isApprovalWithheld = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, approver, reason } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof approver === 'string' &&
    isText(approver) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason)))
  )
}
