// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfIntendedEffect } from '../parts/ListOfIntendedEffect.js'
import { isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isOpaqueId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isMotionMoved = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { motion, mover, seconder, text, intendedEffects } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    (mover === undefined || (typeof mover === 'string' && isOpaqueId(mover))) &&
    (seconder === undefined || (typeof seconder === 'string' && isOpaqueId(seconder))) &&
    (text === undefined || (typeof text === 'string' && isText(text))) &&
    (intendedEffects === undefined || isListOfIntendedEffect(intendedEffects))
  )
}
