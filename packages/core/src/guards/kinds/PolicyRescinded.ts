// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isPolicyRescinded = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, effectiveOn, portions, savings, reason, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (portions === undefined || isPortions(portions)) &&
    (savings === undefined || (typeof savings === 'string' && isText(savings))) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason))) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
