// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isPolicyKind } from '../parts/PolicyKind.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPolicyRedesignated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, effectiveOn, former, identifiers, title, kind } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isUncertainDate(effectiveOn) &&
    (former === undefined || isListOfText(former)) &&
    (identifiers === undefined || isListOfText(identifiers)) &&
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (kind === undefined || isPolicyKind(kind))
  )
}
