// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPolicyRevived = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, words, effectiveOn } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof words === 'string' &&
    isText(words) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn))
  )
}
