// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfWording } from '../parts/ListOfWording.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isAuthorityId, isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isDirectionIssued = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, key, addressee, task, authority, wordings, due } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    typeof key === 'string' &&
    isText(key) &&
    typeof addressee === 'string' &&
    isText(addressee) &&
    typeof task === 'string' &&
    isText(task) &&
    (authority === undefined ||
      (typeof authority === 'string' && isSubjectId(authority) && isAuthorityId(authority))) &&
    (wordings === undefined || isListOfWording(wordings)) &&
    (due === undefined || isUncertainDate(due))
  )
}
