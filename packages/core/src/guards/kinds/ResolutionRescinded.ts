// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'

export const isResolutionRescinded = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, effectOnAdopted, effectiveOn } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (effectOnAdopted === 'ceases' || effectOnAdopted === 'unaffected' || effectOnAdopted === 'unknown') &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn))
  )
}
