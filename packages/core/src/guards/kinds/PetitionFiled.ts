// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPetitionFiled = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { against, suspends, condition, lastDay, deadlineRule } = it
  return (
    ((typeof against === 'string' && isSubjectId(against) && isPolicyId(against)) ||
      (typeof against === 'string' && isSubjectId(against) && isResolutionId(against))) &&
    typeof suspends === 'boolean' &&
    (condition === undefined || (typeof condition === 'string' && isText(condition))) &&
    (lastDay === undefined || isUncertainDate(lastDay)) &&
    (deadlineRule === undefined || (typeof deadlineRule === 'string' && isText(deadlineRule)))
  )
}
