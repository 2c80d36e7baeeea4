// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPolicyPublished = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, publishedOn, channel, constitutive, version } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isUncertainDate(publishedOn) &&
    (channel === undefined || (typeof channel === 'string' && isText(channel))) &&
    (constitutive === undefined || typeof constitutive === 'boolean') &&
    (version === undefined || (typeof version === 'string' && isText(version)))
  )
}
