// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import type { Guard } from '../codecs/guardOf.js'
import { isAuthorityConferred } from './kinds/AuthorityConferred.js'
import { isAuthorityRevoked } from './kinds/AuthorityRevoked.js'
import { isDirectionFulfilled } from './kinds/DirectionFulfilled.js'
import { isDirectionIssued } from './kinds/DirectionIssued.js'
import { isEventRetracted } from './kinds/EventRetracted.js'
import { isMeetingConvened } from './kinds/MeetingConvened.js'
import { isMotionDefeated } from './kinds/MotionDefeated.js'
import { isMotionDeferred } from './kinds/MotionDeferred.js'
import { isMotionMoved } from './kinds/MotionMoved.js'
import { isMotionProposed } from './kinds/MotionProposed.js'
import { isMotionWithdrawn } from './kinds/MotionWithdrawn.js'
import { isMunicipalityCreated } from './kinds/MunicipalityCreated.js'
import { isPolicyAmended } from './kinds/PolicyAmended.js'
import { isPolicyEnacted } from './kinds/PolicyEnacted.js'
import { isPolicyImported } from './kinds/PolicyImported.js'
import { isPolicyRescinded } from './kinds/PolicyRescinded.js'
import { isProfileAdopted } from './kinds/ProfileAdopted.js'
import { isRecordCorrected } from './kinds/RecordCorrected.js'
import { isRegisterCoverageDeclared } from './kinds/RegisterCoverageDeclared.js'
import { isResolutionPassed } from './kinds/ResolutionPassed.js'
import { isResolutionRescinded } from './kinds/ResolutionRescinded.js'
import { isStatusAttested } from './kinds/StatusAttested.js'
import { isVoteRecorded } from './kinds/VoteRecorded.js'

/** The guards of the standard kinds, by type and version. */
export const standardGuards: Readonly<Record<string, Readonly<Record<number, Guard>>>> = {
  AuthorityConferred: { 1: isAuthorityConferred },
  AuthorityRevoked: { 1: isAuthorityRevoked },
  DirectionFulfilled: { 1: isDirectionFulfilled },
  DirectionIssued: { 1: isDirectionIssued },
  EventRetracted: { 1: isEventRetracted },
  MeetingConvened: { 1: isMeetingConvened },
  MotionDefeated: { 1: isMotionDefeated },
  MotionDeferred: { 1: isMotionDeferred },
  MotionMoved: { 1: isMotionMoved },
  MotionProposed: { 1: isMotionProposed },
  MotionWithdrawn: { 1: isMotionWithdrawn },
  MunicipalityCreated: { 1: isMunicipalityCreated },
  PolicyAmended: { 1: isPolicyAmended },
  PolicyEnacted: { 1: isPolicyEnacted },
  PolicyImported: { 1: isPolicyImported },
  PolicyRescinded: { 1: isPolicyRescinded },
  ProfileAdopted: { 1: isProfileAdopted },
  RecordCorrected: { 1: isRecordCorrected },
  RegisterCoverageDeclared: { 1: isRegisterCoverageDeclared },
  ResolutionPassed: { 1: isResolutionPassed },
  ResolutionRescinded: { 1: isResolutionRescinded },
  StatusAttested: { 1: isStatusAttested },
  VoteRecorded: { 1: isVoteRecorded },
}
