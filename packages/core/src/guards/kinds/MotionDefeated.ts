// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isTally } from '../parts/Tally.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'

export const isMotionDefeated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, cause, tally } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    (cause === undefined ||
      cause === 'vote' ||
      cause === 'tie' ||
      cause === 'no-seconder' ||
      cause === 'threshold') &&
    (tally === undefined || isTally(tally))
  )
}
