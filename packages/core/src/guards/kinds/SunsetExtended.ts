// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isSunset } from '../parts/Sunset.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isSunsetExtended = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, sunset, key, sameActAs } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isSunset(sunset) &&
    (key === undefined || (typeof key === 'string' && isText(key))) &&
    (sameActAs === undefined || (typeof sameActAs === 'string' && isEventId(sameActAs)))
  )
}
