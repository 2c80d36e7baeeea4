// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isDigest, isText } from '../../values/text.js'

export const isPolicyConsolidated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, asAt, versions, textDigest, title } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isUncertainDate(asAt) &&
    (versions === undefined || isListOfText(versions)) &&
    (textDigest === undefined || (typeof textDigest === 'string' && isDigest(textDigest))) &&
    (title === undefined || (typeof title === 'string' && isText(title)))
  )
}
