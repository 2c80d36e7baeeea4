// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPolicyCommenced = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, commencedOn, portions, order } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isUncertainDate(commencedOn) &&
    (portions === undefined || isPortions(portions)) &&
    (order === undefined || (typeof order === 'string' && isText(order)))
  )
}
