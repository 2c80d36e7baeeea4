// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isTally } from '../parts/Tally.js'
import { isMotionId, isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isOpaqueId } from '../../values/ids.js'
import { isDigest, isText } from '../../values/text.js'

export const isResolutionPassed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const {
    resolution,
    motion,
    number,
    title,
    operativeText,
    operativeDigest,
    recitals,
    mover,
    seconder,
    tally,
  } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (motion === undefined || (typeof motion === 'string' && isSubjectId(motion) && isMotionId(motion))) &&
    (number === undefined || (typeof number === 'string' && isText(number))) &&
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (operativeText === undefined || (typeof operativeText === 'string' && isText(operativeText))) &&
    (operativeDigest === undefined || (typeof operativeDigest === 'string' && isDigest(operativeDigest))) &&
    (recitals === undefined || isListOfText(recitals)) &&
    (mover === undefined || (typeof mover === 'string' && isOpaqueId(mover))) &&
    (seconder === undefined || (typeof seconder === 'string' && isOpaqueId(seconder))) &&
    (tally === undefined || isTally(tally))
  )
}
