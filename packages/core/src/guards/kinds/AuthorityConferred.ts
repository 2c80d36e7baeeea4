// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isGrantee } from '../parts/Grantee.js'
import { isListOfDatedIdentifier } from '../parts/ListOfDatedIdentifier.js'
import { isOnRevocation } from '../parts/OnRevocation.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isAuthorityId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isAuthorityConferred = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { authority, grantee, title, identifiers, scope, reference, onRevocation, effectiveOn } = it
  return (
    typeof authority === 'string' &&
    isSubjectId(authority) &&
    isAuthorityId(authority) &&
    isGrantee(grantee) &&
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (identifiers === undefined || isListOfDatedIdentifier(identifiers)) &&
    (scope === undefined || (typeof scope === 'string' && isText(scope))) &&
    (reference === undefined || reference === 'ambulatory' || reference === 'fixed') &&
    (onRevocation === undefined || isOnRevocation(onRevocation)) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn))
  )
}
