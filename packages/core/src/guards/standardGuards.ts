// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import type { Guard } from '../codecs/guardOf.js'
import { isApprovalGranted } from './kinds/ApprovalGranted.js'
import { isApprovalWithheld } from './kinds/ApprovalWithheld.js'
import { isAreaAnnexed } from './kinds/AreaAnnexed.js'
import { isAuthorityConferred } from './kinds/AuthorityConferred.js'
import { isAuthorityRevoked } from './kinds/AuthorityRevoked.js'
import { isAuthorityVaried } from './kinds/AuthorityVaried.js'
import { isBecameLawUnsigned } from './kinds/BecameLawUnsigned.js'
import { isCommencementCancelled } from './kinds/CommencementCancelled.js'
import { isCommencementConditionFailed } from './kinds/CommencementConditionFailed.js'
import { isCommencementConditionSatisfied } from './kinds/CommencementConditionSatisfied.js'
import { isCommencementPostponed } from './kinds/CommencementPostponed.js'
import { isConflictAdjudicated } from './kinds/ConflictAdjudicated.js'
import { isDirectionFulfilled } from './kinds/DirectionFulfilled.js'
import { isDirectionIssued } from './kinds/DirectionIssued.js'
import { isEventRetracted } from './kinds/EventRetracted.js'
import { isExecutiveApproved } from './kinds/ExecutiveApproved.js'
import { isLapsedByLaw } from './kinds/LapsedByLaw.js'
import { isMeetingConvened } from './kinds/MeetingConvened.js'
import { isMinutesAdopted } from './kinds/MinutesAdopted.js'
import { isMotionAmended } from './kinds/MotionAmended.js'
import { isMotionDefeated } from './kinds/MotionDefeated.js'
import { isMotionDeferred } from './kinds/MotionDeferred.js'
import { isMotionLapsed } from './kinds/MotionLapsed.js'
import { isMotionMoved } from './kinds/MotionMoved.js'
import { isMotionNoticeGiven } from './kinds/MotionNoticeGiven.js'
import { isMotionProposed } from './kinds/MotionProposed.js'
import { isMotionWithdrawn } from './kinds/MotionWithdrawn.js'
import { isMunicipalityAmalgamated } from './kinds/MunicipalityAmalgamated.js'
import { isMunicipalityCreated } from './kinds/MunicipalityCreated.js'
import { isMunicipalityDissolved } from './kinds/MunicipalityDissolved.js'
import { isMunicipalityRenamed } from './kinds/MunicipalityRenamed.js'
import { isPersonalDataErased } from './kinds/PersonalDataErased.js'
import { isPetitionFiled } from './kinds/PetitionFiled.js'
import { isPoliciesInherited } from './kinds/PoliciesInherited.js'
import { isPolicyAmended } from './kinds/PolicyAmended.js'
import { isPolicyCommenced } from './kinds/PolicyCommenced.js'
import { isPolicyConsolidated } from './kinds/PolicyConsolidated.js'
import { isPolicyDisallowed } from './kinds/PolicyDisallowed.js'
import { isPolicyEnacted } from './kinds/PolicyEnacted.js'
import { isPolicyExpired } from './kinds/PolicyExpired.js'
import { isPolicyImported } from './kinds/PolicyImported.js'
import { isPolicyMerged } from './kinds/PolicyMerged.js'
import { isPolicyPublished } from './kinds/PolicyPublished.js'
import { isPolicyQuashed } from './kinds/PolicyQuashed.js'
import { isPolicyReadopted } from './kinds/PolicyReadopted.js'
import { isPolicyRedesignated } from './kinds/PolicyRedesignated.js'
import { isPolicyReinstated } from './kinds/PolicyReinstated.js'
import { isPolicyRescinded } from './kinds/PolicyRescinded.js'
import { isPolicyRevived } from './kinds/PolicyRevived.js'
import { isPolicySplit } from './kinds/PolicySplit.js'
import { isPolicySuperseded } from './kinds/PolicySuperseded.js'
import { isPolicySuspended } from './kinds/PolicySuspended.js'
import { isProceedingCommenced } from './kinds/ProceedingCommenced.js'
import { isProceedingConcluded } from './kinds/ProceedingConcluded.js'
import { isProfileAdopted } from './kinds/ProfileAdopted.js'
import { isQuashingReversed } from './kinds/QuashingReversed.js'
import { isRecordCorrected } from './kinds/RecordCorrected.js'
import { isRegisterCoverageDeclared } from './kinds/RegisterCoverageDeclared.js'
import { isResolutionAmended } from './kinds/ResolutionAmended.js'
import { isResolutionPassed } from './kinds/ResolutionPassed.js'
import { isResolutionReconsidered } from './kinds/ResolutionReconsidered.js'
import { isResolutionRescinded } from './kinds/ResolutionRescinded.js'
import { isResolutionVetoed } from './kinds/ResolutionVetoed.js'
import { isReviewCompleted } from './kinds/ReviewCompleted.js'
import { isReviewScheduled } from './kinds/ReviewScheduled.js'
import { isSigningKeyRotated } from './kinds/SigningKeyRotated.js'
import { isStatusAttested } from './kinds/StatusAttested.js'
import { isSunsetExtended } from './kinds/SunsetExtended.js'
import { isSunsetSet } from './kinds/SunsetSet.js'
import { isVetoOverridden } from './kinds/VetoOverridden.js'
import { isVoteRecorded } from './kinds/VoteRecorded.js'
import { isVoteRecordedV2 } from './kinds/VoteRecordedV2.js'
import { isVoteRecordedV3 } from './kinds/VoteRecordedV3.js'

/** The guards of the standard kinds, by type and version. */
export const standardGuards: Readonly<Record<string, Readonly<Record<number, Guard>>>> = {
  ApprovalGranted: { 1: isApprovalGranted },
  ApprovalWithheld: { 1: isApprovalWithheld },
  AreaAnnexed: { 1: isAreaAnnexed },
  AuthorityConferred: { 1: isAuthorityConferred },
  AuthorityRevoked: { 1: isAuthorityRevoked },
  AuthorityVaried: { 1: isAuthorityVaried },
  BecameLawUnsigned: { 1: isBecameLawUnsigned },
  CommencementCancelled: { 1: isCommencementCancelled },
  CommencementConditionFailed: { 1: isCommencementConditionFailed },
  CommencementConditionSatisfied: { 1: isCommencementConditionSatisfied },
  CommencementPostponed: { 1: isCommencementPostponed },
  ConflictAdjudicated: { 1: isConflictAdjudicated },
  DirectionFulfilled: { 1: isDirectionFulfilled },
  DirectionIssued: { 1: isDirectionIssued },
  EventRetracted: { 1: isEventRetracted },
  ExecutiveApproved: { 1: isExecutiveApproved },
  LapsedByLaw: { 1: isLapsedByLaw },
  MeetingConvened: { 1: isMeetingConvened },
  MinutesAdopted: { 1: isMinutesAdopted },
  MotionAmended: { 1: isMotionAmended },
  MotionDefeated: { 1: isMotionDefeated },
  MotionDeferred: { 1: isMotionDeferred },
  MotionLapsed: { 1: isMotionLapsed },
  MotionMoved: { 1: isMotionMoved },
  MotionNoticeGiven: { 1: isMotionNoticeGiven },
  MotionProposed: { 1: isMotionProposed },
  MotionWithdrawn: { 1: isMotionWithdrawn },
  MunicipalityAmalgamated: { 1: isMunicipalityAmalgamated },
  MunicipalityCreated: { 1: isMunicipalityCreated },
  MunicipalityDissolved: { 1: isMunicipalityDissolved },
  MunicipalityRenamed: { 1: isMunicipalityRenamed },
  PersonalDataErased: { 1: isPersonalDataErased },
  PetitionFiled: { 1: isPetitionFiled },
  PoliciesInherited: { 1: isPoliciesInherited },
  PolicyAmended: { 1: isPolicyAmended },
  PolicyCommenced: { 1: isPolicyCommenced },
  PolicyConsolidated: { 1: isPolicyConsolidated },
  PolicyDisallowed: { 1: isPolicyDisallowed },
  PolicyEnacted: { 1: isPolicyEnacted },
  PolicyExpired: { 1: isPolicyExpired },
  PolicyImported: { 1: isPolicyImported },
  PolicyMerged: { 1: isPolicyMerged },
  PolicyPublished: { 1: isPolicyPublished },
  PolicyQuashed: { 1: isPolicyQuashed },
  PolicyReadopted: { 1: isPolicyReadopted },
  PolicyRedesignated: { 1: isPolicyRedesignated },
  PolicyReinstated: { 1: isPolicyReinstated },
  PolicyRescinded: { 1: isPolicyRescinded },
  PolicyRevived: { 1: isPolicyRevived },
  PolicySplit: { 1: isPolicySplit },
  PolicySuperseded: { 1: isPolicySuperseded },
  PolicySuspended: { 1: isPolicySuspended },
  ProceedingCommenced: { 1: isProceedingCommenced },
  ProceedingConcluded: { 1: isProceedingConcluded },
  ProfileAdopted: { 1: isProfileAdopted },
  QuashingReversed: { 1: isQuashingReversed },
  RecordCorrected: { 1: isRecordCorrected },
  RegisterCoverageDeclared: { 1: isRegisterCoverageDeclared },
  ResolutionAmended: { 1: isResolutionAmended },
  ResolutionPassed: { 1: isResolutionPassed },
  ResolutionReconsidered: { 1: isResolutionReconsidered },
  ResolutionRescinded: { 1: isResolutionRescinded },
  ResolutionVetoed: { 1: isResolutionVetoed },
  ReviewCompleted: { 1: isReviewCompleted },
  ReviewScheduled: { 1: isReviewScheduled },
  SigningKeyRotated: { 1: isSigningKeyRotated },
  StatusAttested: { 1: isStatusAttested },
  SunsetExtended: { 1: isSunsetExtended },
  SunsetSet: { 1: isSunsetSet },
  VetoOverridden: { 1: isVetoOverridden },
  VoteRecorded: { 1: isVoteRecorded, 2: isVoteRecordedV2, 3: isVoteRecordedV3 },
}
