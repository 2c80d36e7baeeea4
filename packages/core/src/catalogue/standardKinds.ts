import { ApprovalGranted } from '../events/ApprovalGranted.js'
import { ApprovalWithheld } from '../events/ApprovalWithheld.js'
import { AreaAnnexed } from '../events/AreaAnnexed.js'
import { AuthorityConferred } from '../events/AuthorityConferred.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import { AuthorityVaried } from '../events/AuthorityVaried.js'
import { BecameLawUnsigned } from '../events/BecameLawUnsigned.js'
import { CommencementCancelled } from '../events/CommencementCancelled.js'
import { CommencementConditionFailed } from '../events/CommencementConditionFailed.js'
import { CommencementConditionSatisfied } from '../events/CommencementConditionSatisfied.js'
import { CommencementPostponed } from '../events/CommencementPostponed.js'
import { ConflictAdjudicated } from '../events/ConflictAdjudicated.js'
import { DirectionFulfilled } from '../events/DirectionFulfilled.js'
import { DirectionIssued } from '../events/DirectionIssued.js'
import { EventRetracted } from '../events/EventRetracted.js'
import { ExecutiveApproved } from '../events/ExecutiveApproved.js'
import type { DataOfKind, Kind } from '../events/Kind.js'
import { LapsedByLaw } from '../events/LapsedByLaw.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import { MinutesAdopted } from '../events/MinutesAdopted.js'
import { MotionAmended } from '../events/MotionAmended.js'
import { MotionDefeated } from '../events/MotionDefeated.js'
import { MotionDeferred } from '../events/MotionDeferred.js'
import { MotionLapsed } from '../events/MotionLapsed.js'
import { MotionMoved } from '../events/MotionMoved.js'
import { MotionNoticeGiven } from '../events/MotionNoticeGiven.js'
import { MotionProposed } from '../events/MotionProposed.js'
import { MotionWithdrawn } from '../events/MotionWithdrawn.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { MunicipalityDissolved } from '../events/MunicipalityDissolved.js'
import { MunicipalityRenamed } from '../events/MunicipalityRenamed.js'
import { PersonalDataErased } from '../events/PersonalDataErased.js'
import { PetitionFiled } from '../events/PetitionFiled.js'
import { PoliciesInherited } from '../events/PoliciesInherited.js'
import { PolicyAmended } from '../events/PolicyAmended.js'
import { PolicyCommenced } from '../events/PolicyCommenced.js'
import { PolicyConsolidated } from '../events/PolicyConsolidated.js'
import { PolicyDisallowed } from '../events/PolicyDisallowed.js'
import { PolicyEnacted } from '../events/PolicyEnacted.js'
import { PolicyExpired } from '../events/PolicyExpired.js'
import { PolicyImported } from '../events/PolicyImported.js'
import { PolicyMerged } from '../events/PolicyMerged.js'
import { PolicyPublished } from '../events/PolicyPublished.js'
import { PolicyQuashed } from '../events/PolicyQuashed.js'
import { PolicyReadopted } from '../events/PolicyReadopted.js'
import { PolicyRedesignated } from '../events/PolicyRedesignated.js'
import { PolicyReinstated } from '../events/PolicyReinstated.js'
import { PolicyRescinded } from '../events/PolicyRescinded.js'
import { PolicyRevived } from '../events/PolicyRevived.js'
import { PolicySplit } from '../events/PolicySplit.js'
import { PolicySuperseded } from '../events/PolicySuperseded.js'
import { PolicySuspended } from '../events/PolicySuspended.js'
import { ProceedingCommenced } from '../events/ProceedingCommenced.js'
import { ProceedingConcluded } from '../events/ProceedingConcluded.js'
import { ProfileAdopted } from '../events/ProfileAdopted.js'
import { QuashingReversed } from '../events/QuashingReversed.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { RegisterCoverageDeclared } from '../events/RegisterCoverageDeclared.js'
import { ResolutionAmended } from '../events/ResolutionAmended.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { ResolutionReconsidered } from '../events/ResolutionReconsidered.js'
import { ResolutionRescinded } from '../events/ResolutionRescinded.js'
import { ResolutionVetoed } from '../events/ResolutionVetoed.js'
import { ReviewCompleted } from '../events/ReviewCompleted.js'
import { ReviewScheduled } from '../events/ReviewScheduled.js'
import { SigningKeyRotated } from '../events/SigningKeyRotated.js'
import { StatusAttested } from '../events/StatusAttested.js'
import { SunsetExtended } from '../events/SunsetExtended.js'
import { SunsetSet } from '../events/SunsetSet.js'
import { VetoOverridden } from '../events/VetoOverridden.js'
import { VoteRecorded } from '../events/VoteRecorded.js'
import { VoteRecordedV1 } from '../events/VoteRecordedV1.js'
import { VoteRecordedV2 } from '../events/VoteRecordedV2.js'
import { guarded } from '../guards/guarded.js'
import { catalogueOf, type Catalogue } from './Catalogue.js'

/** Every kind that comes with the library, in the order of a policy's life. This list is the only one. */
const kinds = [
  MunicipalityCreated,
  MunicipalityRenamed,
  MunicipalityAmalgamated,
  AreaAnnexed,
  MunicipalityDissolved,
  PoliciesInherited,
  ProfileAdopted,
  RegisterCoverageDeclared,
  MeetingConvened,
  MinutesAdopted,
  MotionNoticeGiven,
  MotionProposed,
  MotionMoved,
  MotionAmended,
  MotionDeferred,
  MotionWithdrawn,
  MotionDefeated,
  MotionLapsed,
  VoteRecorded,
  ResolutionPassed,
  ResolutionVetoed,
  VetoOverridden,
  ExecutiveApproved,
  BecameLawUnsigned,
  ResolutionReconsidered,
  ResolutionAmended,
  ResolutionRescinded,
  DirectionIssued,
  DirectionFulfilled,
  AuthorityConferred,
  AuthorityVaried,
  AuthorityRevoked,
  PolicyEnacted,
  PolicyImported,
  ApprovalGranted,
  ApprovalWithheld,
  CommencementConditionSatisfied,
  CommencementConditionFailed,
  PolicyPublished,
  PolicyCommenced,
  CommencementPostponed,
  CommencementCancelled,
  PolicyAmended,
  PolicyConsolidated,
  PolicyRedesignated,
  PolicySplit,
  PolicyMerged,
  PolicySuperseded,
  PolicyRescinded,
  PolicyRevived,
  PolicyReadopted,
  SunsetSet,
  SunsetExtended,
  PolicyExpired,
  PolicySuspended,
  PetitionFiled,
  PolicyReinstated,
  ProceedingCommenced,
  ProceedingConcluded,
  PolicyQuashed,
  QuashingReversed,
  PolicyDisallowed,
  LapsedByLaw,
  ReviewScheduled,
  ReviewCompleted,
  StatusAttested,
  RecordCorrected,
  EventRetracted,
  ConflictAdjudicated,
  PersonalDataErased,
  SigningKeyRotated,
] as const

/** The versions of them that are read and no longer recorded, by type and version. */
const earlier = { VoteRecorded: { 1: VoteRecordedV1, 2: VoteRecordedV2 } } as const

const earlierKinds: ReadonlyArray<Kind> = Object.values(earlier).flatMap((versions) =>
  Object.values(versions),
)

type StandardKinds = readonly [...typeof kinds, ...typeof earlierKinds]

/** All of them, each with its generated guard. */
export const standardKinds: StandardKinds = guarded([...kinds, ...earlierKinds])

/** The kinds of this library; extend with `catalogueOf([...standardKinds, mine])`. */
export const standardCatalogue: Catalogue = catalogueOf(standardKinds)

type StandardKind = (typeof kinds)[number]

/** The names of the standard event kinds. */
export type StandardType = StandardKind['type']

/** The payload of each standard event kind, by name. */
export type StandardData = { readonly [K in StandardKind as K['type']]: DataOfKind<K> }

/** Whether a standard event kind tells of a decision, by name. */
export type StandardNature = { readonly [K in StandardKind as K['type']]: K['nature'] }

/** The payload of each earlier version of a standard kind, by name and version. */
export type EarlierData = {
  readonly [T in keyof typeof earlier]: {
    readonly [V in keyof (typeof earlier)[T]]: DataOfKind<(typeof earlier)[T][V]>
  }
}
