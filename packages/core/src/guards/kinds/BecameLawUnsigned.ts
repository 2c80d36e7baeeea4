// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isBecameLawUnsigned = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, presentedOn, returnedOn, deadlineRule } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (presentedOn === undefined || isUncertainDate(presentedOn)) &&
    (returnedOn === undefined || isUncertainDate(returnedOn)) &&
    (deadlineRule === undefined || (typeof deadlineRule === 'string' && isText(deadlineRule)))
  )
}
