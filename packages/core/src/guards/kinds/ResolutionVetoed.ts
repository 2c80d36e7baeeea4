// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isResolutionVetoed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, staysForce, overrideBy, deadlineRule, objections } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (staysForce === undefined || typeof staysForce === 'boolean') &&
    (overrideBy === undefined || isUncertainDate(overrideBy)) &&
    (deadlineRule === undefined || (typeof deadlineRule === 'string' && isText(deadlineRule))) &&
    (objections === undefined || (typeof objections === 'string' && isText(objections)))
  )
}
