// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfIntendedEffect } from '../parts/ListOfIntendedEffect.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isMotionAmended = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, text, intendedEffects, scheduledFor } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    typeof text === 'string' &&
    isText(text) &&
    (intendedEffects === undefined || isListOfIntendedEffect(intendedEffects)) &&
    (scheduledFor === undefined || isUncertainDate(scheduledFor))
  )
}
