// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'

export const isPolicyReadopted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, effectiveOn } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn))
  )
}
