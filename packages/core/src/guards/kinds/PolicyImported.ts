// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isApplicability } from '../parts/Applicability.js'
import { isCommencement } from '../parts/Commencement.js'
import { isListOfDatedIdentifier } from '../parts/ListOfDatedIdentifier.js'
import { isListOfPolicyId } from '../parts/ListOfPolicyId.js'
import { isPolicyKind } from '../parts/PolicyKind.js'
import { isSunset } from '../parts/Sunset.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isDigest, isText } from '../../values/text.js'

export const isPolicyImported = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const {
    policy,
    kind,
    title,
    identifiers,
    topic,
    intendedReplacementOf,
    related,
    summary,
    commencement,
    version,
    textDigest,
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
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (identifiers === undefined || isListOfDatedIdentifier(identifiers)) &&
    (topic === undefined || (typeof topic === 'string' && isText(topic))) &&
    (intendedReplacementOf === undefined || isListOfPolicyId(intendedReplacementOf)) &&
    (related === undefined || isListOfPolicyId(related)) &&
    (summary === undefined || (typeof summary === 'string' && isText(summary))) &&
    (commencement === undefined || isCommencement(commencement)) &&
    (version === undefined || (typeof version === 'string' && isText(version))) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (sunset === undefined || isSunset(sunset)) &&
    (territory === undefined || (typeof territory === 'string' && isText(territory))) &&
    (applicability === undefined || isApplicability(applicability)) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
