// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isBodyKind } from '../parts/BodyKind.js'
import { isClockTime } from '../parts/ClockTime.js'
import { isCivilDate } from '../../values/CivilDate.js'
import { isMeetingId, isSubjectId } from '../../values/SubjectId.js'

export const isMeetingConvened = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { meeting, body, heldOn, startsAt, public: public_, quorum } = it
  return (
    typeof meeting === 'string' &&
    isSubjectId(meeting) &&
    isMeetingId(meeting) &&
    isBodyKind(body) &&
    typeof heldOn === 'string' &&
    isCivilDate(heldOn) &&
    (startsAt === undefined || isClockTime(startsAt)) &&
    (public_ === undefined || typeof public_ === 'boolean') &&
    (quorum === undefined || typeof quorum === 'boolean')
  )
}
