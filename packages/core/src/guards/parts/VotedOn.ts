// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMotionId, isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isWhole } from '../../values/text.js'

export const isVotedOn = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['matter']) {
    case 'motion': {
      const { motion } = it
      return typeof motion === 'string' && isSubjectId(motion) && isMotionId(motion)
    }
    case 'reading': {
      const { policy, reading, motion } = it
      return (
        typeof policy === 'string' &&
        isSubjectId(policy) &&
        isPolicyId(policy) &&
        (reading === undefined || (typeof reading === 'number' && isWhole(reading))) &&
        (motion === undefined || (typeof motion === 'string' && isSubjectId(motion) && isMotionId(motion)))
      )
    }
    case 'unknown': {
      return true
    }
    default:
      return false
  }
}
