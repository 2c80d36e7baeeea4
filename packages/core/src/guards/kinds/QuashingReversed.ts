// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'

export const isQuashingReversed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, quashing } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof quashing === 'string' &&
    isEventId(quashing)
  )
}
