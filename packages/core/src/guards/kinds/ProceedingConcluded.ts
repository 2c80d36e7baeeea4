// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'

export const isProceedingConcluded = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, proceeding, outcome } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof proceeding === 'string' &&
    isEventId(proceeding) &&
    (outcome === 'dismissed' || outcome === 'withdrawn' || outcome === 'settled' || outcome === 'allowed')
  )
}
