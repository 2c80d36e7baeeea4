// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isMotionWithdrawn = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, reason } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason)))
  )
}
