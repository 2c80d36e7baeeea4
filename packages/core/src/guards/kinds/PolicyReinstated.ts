// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'

export const isPolicyReinstated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, suspension, effectiveOn, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (suspension === undefined || (typeof suspension === 'string' && isEventId(suspension))) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
