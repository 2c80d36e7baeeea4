// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'

export const isCommencementPostponed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, until, portions } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (until === undefined || isUncertainDate(until)) &&
    (portions === undefined || isPortions(portions))
  )
}
