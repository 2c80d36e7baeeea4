// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isMotionLapsed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, cause, rule } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    (cause === undefined ||
      cause === 'end-of-term' ||
      cause === 'time-limit' ||
      cause === 'not-moved' ||
      cause === 'deemed-failed') &&
    (rule === undefined || (typeof rule === 'string' && isText(rule)))
  )
}
