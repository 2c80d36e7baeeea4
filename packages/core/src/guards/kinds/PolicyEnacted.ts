// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isApplicability } from '../parts/Applicability.js'
import { isCommencement } from '../parts/Commencement.js'
import { isListOfDatedIdentifier } from '../parts/ListOfDatedIdentifier.js'
import { isListOfPolicyId } from '../parts/ListOfPolicyId.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isPolicyKind } from '../parts/PolicyKind.js'
import { isSunset } from '../parts/Sunset.js'
import { isAuthorityId, isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isDigest, isText } from '../../values/text.js'

export const isPolicyEnacted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const {
    policy,
    kind,
    title,
    commencement,
    identifiers,
    topic,
    intendedReplacementOf,
    related,
    summary,
    authority,
    replaces,
    version,
    textDigest,
    contents,
    alignment,
    consultations,
    awaits,
    sunset,
    territory,
    applicability,
    sameActAs,
  } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isPolicyKind(kind) &&
    typeof title === 'string' &&
    isText(title) &&
    isCommencement(commencement) &&
    (identifiers === undefined || isListOfDatedIdentifier(identifiers)) &&
    (topic === undefined || (typeof topic === 'string' && isText(topic))) &&
    (intendedReplacementOf === undefined || isListOfPolicyId(intendedReplacementOf)) &&
    (related === undefined || isListOfPolicyId(related)) &&
    (summary === undefined || (typeof summary === 'string' && isText(summary))) &&
    (authority === undefined ||
      (typeof authority === 'string' && isSubjectId(authority) && isAuthorityId(authority))) &&
    (replaces === undefined || isListOfPolicyId(replaces)) &&
    (version === undefined || (typeof version === 'string' && isText(version))) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (contents === undefined || isListOfText(contents)) &&
    (alignment === undefined || isListOfText(alignment)) &&
    (consultations === undefined || isListOfText(consultations)) &&
    (awaits === undefined || awaits === 'final-passage') &&
    (sunset === undefined || isSunset(sunset)) &&
    (territory === undefined || (typeof territory === 'string' && isText(territory))) &&
    (applicability === undefined || isApplicability(applicability)) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
