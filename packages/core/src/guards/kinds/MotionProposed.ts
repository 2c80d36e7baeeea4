// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfIntendedEffect } from '../parts/ListOfIntendedEffect.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMeetingId, isMotionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isMotionProposed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const {
    motion,
    text,
    intendedEffects,
    title,
    scheduledFor,
    meeting,
    sponsorUnit,
    recommendation,
    rationale,
    alternatives,
    financial,
    savings,
  } = it
  return (
    typeof motion === 'string' &&
    isSubjectId(motion) &&
    isMotionId(motion) &&
    typeof text === 'string' &&
    isText(text) &&
    isListOfIntendedEffect(intendedEffects) &&
    (title === undefined || (typeof title === 'string' && isText(title))) &&
    (scheduledFor === undefined || isUncertainDate(scheduledFor)) &&
    (meeting === undefined ||
      (typeof meeting === 'string' && isSubjectId(meeting) && isMeetingId(meeting))) &&
    (sponsorUnit === undefined || (typeof sponsorUnit === 'string' && isText(sponsorUnit))) &&
    (recommendation === undefined ||
      recommendation === 'adopt' ||
      recommendation === 'reject' ||
      recommendation === 'none') &&
    (rationale === undefined || (typeof rationale === 'string' && isText(rationale))) &&
    (alternatives === undefined || isListOfText(alternatives)) &&
    (financial === undefined || (typeof financial === 'string' && isText(financial))) &&
    (savings === undefined || (typeof savings === 'string' && isText(savings)))
  )
}
