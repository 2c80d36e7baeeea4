// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isReviewScheduled = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, due, reviewer, basis } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isUncertainDate(due) &&
    (reviewer === undefined || (typeof reviewer === 'string' && isText(reviewer))) &&
    (basis === undefined || (typeof basis === 'string' && isText(basis)))
  )
}
