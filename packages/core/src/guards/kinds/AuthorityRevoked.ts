// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isOnRevocation } from '../parts/OnRevocation.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isAuthorityId, isSubjectId } from '../../values/SubjectId.js'

export const isAuthorityRevoked = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { authority, effectiveOn, replacedBy, onRevocation } = it
  return (
    typeof authority === 'string' &&
    isSubjectId(authority) &&
    isAuthorityId(authority) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (replacedBy === undefined ||
      (typeof replacedBy === 'string' && isSubjectId(replacedBy) && isAuthorityId(replacedBy))) &&
    (onRevocation === undefined || isOnRevocation(onRevocation))
  )
}
