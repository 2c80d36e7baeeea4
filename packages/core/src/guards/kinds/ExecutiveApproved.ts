// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isExecutiveApproved = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, presentedOn, deadlineRule } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (presentedOn === undefined || isUncertainDate(presentedOn)) &&
    (deadlineRule === undefined || (typeof deadlineRule === 'string' && isText(deadlineRule)))
  )
}
