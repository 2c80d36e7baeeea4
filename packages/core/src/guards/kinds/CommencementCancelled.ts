// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isCommencementCancelled = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, portions, reason } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    (portions === undefined || isPortions(portions)) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason)))
  )
}
