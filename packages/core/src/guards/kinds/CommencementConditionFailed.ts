// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isCommencementConditionFailed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, condition, settledOn, reason } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof condition === 'string' &&
    isText(condition) &&
    isUncertainDate(settledOn) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason)))
  )
}
