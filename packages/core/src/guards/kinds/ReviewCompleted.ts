// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'

export const isReviewCompleted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, outcome, completedOn, nextDue } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (outcome === 'confirmed' ||
      outcome === 'amend' ||
      outcome === 'rescind' ||
      outcome === 'replace' ||
      outcome === 'unknown') &&
    (completedOn === undefined || isUncertainDate(completedOn)) &&
    (nextDue === undefined || isUncertainDate(nextDue))
  )
}
