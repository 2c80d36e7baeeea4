// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isProceedingCommenced = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, court, reference, grounds } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (court === undefined || (typeof court === 'string' && isText(court))) &&
    (reference === undefined || (typeof reference === 'string' && isText(reference))) &&
    (grounds === undefined || (typeof grounds === 'string' && isText(grounds)))
  )
}
