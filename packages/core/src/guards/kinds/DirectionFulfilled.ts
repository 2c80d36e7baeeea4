// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isDirectionFulfilled = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, key, policy, assertedBy } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    typeof key === 'string' &&
    isText(key) &&
    (policy === undefined || (typeof policy === 'string' && isSubjectId(policy) && isPolicyId(policy))) &&
    (assertedBy === undefined || (typeof assertedBy === 'string' && isText(assertedBy)))
  )
}
