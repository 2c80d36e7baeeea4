// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isOnRevocation } from '../parts/OnRevocation.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isAuthorityId, isSubjectId } from '../../values/SubjectId.js'
import { isDigest, isText } from '../../values/text.js'

export const isAuthorityVaried = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { authority, effectiveOn, scope, onRevocation, version, textDigest } = it
  return (
    typeof authority === 'string' &&
    isSubjectId(authority) &&
    isAuthorityId(authority) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (scope === undefined || (typeof scope === 'string' && isText(scope))) &&
    (onRevocation === undefined || isOnRevocation(onRevocation)) &&
    (version === undefined || (typeof version === 'string' && isText(version))) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest)))
  )
}
