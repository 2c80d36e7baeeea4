// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isCommencementConditionSatisfied = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, condition, settledOn, certificate } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof condition === 'string' &&
    isText(condition) &&
    isUncertainDate(settledOn) &&
    (certificate === undefined || (typeof certificate === 'string' && isText(certificate)))
  )
}
