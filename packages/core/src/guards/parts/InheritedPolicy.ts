// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfDatedIdentifier } from './ListOfDatedIdentifier.js'
import { isOrigin } from './Origin.js'
import { isPolicyKind } from './PolicyKind.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isDigest, isText } from '../../values/text.js'

export const isInheritedPolicy = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, kind, title, identifiers, version, textDigest, origin } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isPolicyKind(kind) &&
    typeof title === 'string' &&
    isText(title) &&
    (identifiers === undefined || isListOfDatedIdentifier(identifiers)) &&
    (version === undefined || (typeof version === 'string' && isText(version))) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (origin === undefined || isOrigin(origin))
  )
}
