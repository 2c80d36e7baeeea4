// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../codecs/isRecord.js'
import { isEventType } from '../envelope/Envelope.js'
import { isActor } from './parts/Actor.js'
import { isAtMeeting } from './parts/AtMeeting.js'
import { isClaimed } from './parts/Claimed.js'
import { isEvidence } from './parts/Evidence.js'
import { isListOfAttachment } from './parts/ListOfAttachment.js'
import { isListOfEventId } from './parts/ListOfEventId.js'
import { isListOfText } from './parts/ListOfText.js'
import { isListOfTouchedSubject } from './parts/ListOfTouchedSubject.js'
import { isSource } from './parts/Source.js'
import { isUncertainDate } from './parts/UncertainDate.js'
import { isInstant } from '../values/Instant.js'
import { isMunicipalityId } from '../values/MunicipalityId.js'
import { isCommandId, isEventId, isOpaqueId } from '../values/ids.js'
import { isWhole } from '../values/text.js'

export const isEnvelope = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const {
    v,
    typ,
    ledger,
    seq,
    subjects,
    recordedAt,
    id,
    command,
    type,
    version,
    causedBy,
    cites,
    claimed,
    recordedBy,
    by,
    decidedOn,
    meeting,
    evidence,
    source,
    data,
    _sd,
    attachments,
  } = it
  return (
    v === 1 &&
    typ === 'event' &&
    typeof ledger === 'string' &&
    isMunicipalityId(ledger) &&
    typeof seq === 'number' &&
    isWhole(seq) &&
    isListOfTouchedSubject(subjects) &&
    typeof recordedAt === 'string' &&
    isInstant(recordedAt) &&
    typeof id === 'string' &&
    isEventId(id) &&
    typeof command === 'string' &&
    isCommandId(command) &&
    typeof type === 'string' &&
    isEventType(type) &&
    typeof version === 'number' &&
    isWhole(version) &&
    isListOfEventId(causedBy) &&
    isListOfEventId(cites) &&
    (claimed === null || isClaimed(claimed)) &&
    typeof recordedBy === 'string' &&
    isOpaqueId(recordedBy) &&
    (by === null || isActor(by)) &&
    (decidedOn === null || isUncertainDate(decidedOn)) &&
    (meeting === null || isAtMeeting(meeting)) &&
    (evidence === null || isEvidence(evidence)) &&
    (source === null || isSource(source)) &&
    isRecord(data) &&
    isListOfText(_sd) &&
    isListOfAttachment(attachments)
  )
}
