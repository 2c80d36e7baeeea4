// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'

export const isMotionDeferred = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, mode, until } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    (mode === 'tabled' || mode === 'postponed' || mode === 'referred') &&
    (until === undefined || isUncertainDate(until))
  )
}
