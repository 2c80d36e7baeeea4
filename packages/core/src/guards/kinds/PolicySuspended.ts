// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'

export const isPolicySuspended = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, from, lastDay, portions, prolongs, basis, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (from === undefined || isUncertainDate(from)) &&
    (lastDay === undefined || isUncertainDate(lastDay)) &&
    (portions === undefined || isPortions(portions)) &&
    (prolongs === undefined || (typeof prolongs === 'string' && isEventId(prolongs))) &&
    (basis === undefined ||
      basis === 'council' ||
      basis === 'court' ||
      basis === 'call-in' ||
      basis === 'statute') &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
