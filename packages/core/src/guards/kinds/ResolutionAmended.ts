// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isDigest, isText } from '../../values/text.js'

export const isResolutionAmended = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, effectiveOn, version, operativeText, textDigest } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (version === undefined || (typeof version === 'string' && isText(version))) &&
    (operativeText === undefined || (typeof operativeText === 'string' && isText(operativeText))) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest)))
  )
}
