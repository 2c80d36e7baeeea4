// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPortions } from '../parts/Portions.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isDigest, isText } from '../../values/text.js'

export const isPolicyAmended = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, version, effectiveOn, portions, textDigest, summary, title, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    typeof version === 'string' &&
    isText(version) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (portions === undefined || isPortions(portions)) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (summary === undefined || (typeof summary === 'string' && isText(summary))) &&
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
