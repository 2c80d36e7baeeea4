// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isPolicyDisallowed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, effectiveOn, portions, order, void: void_, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (portions === undefined || isPortions(portions)) &&
    (order === undefined || (typeof order === 'string' && isText(order))) &&
    (void_ === undefined || (typeof void_ === 'string' && isEventId(void_))) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
