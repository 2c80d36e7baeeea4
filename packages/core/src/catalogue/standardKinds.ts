import { AuthorityConferred } from '../events/AuthorityConferred.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import { DirectionFulfilled } from '../events/DirectionFulfilled.js'
import { DirectionIssued } from '../events/DirectionIssued.js'
import { EventRetracted } from '../events/EventRetracted.js'
import type { DataOfKind } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import { MotionDefeated } from '../events/MotionDefeated.js'
import { MotionDeferred } from '../events/MotionDeferred.js'
import { MotionMoved } from '../events/MotionMoved.js'
import { MotionProposed } from '../events/MotionProposed.js'
import { MotionWithdrawn } from '../events/MotionWithdrawn.js'
import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { PolicyAmended } from '../events/PolicyAmended.js'
import { PolicyEnacted } from '../events/PolicyEnacted.js'
import { PolicyImported } from '../events/PolicyImported.js'
import { PolicyRescinded } from '../events/PolicyRescinded.js'
import { ProfileAdopted } from '../events/ProfileAdopted.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { RegisterCoverageDeclared } from '../events/RegisterCoverageDeclared.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { ResolutionRescinded } from '../events/ResolutionRescinded.js'
import { StatusAttested } from '../events/StatusAttested.js'
import { VoteRecorded } from '../events/VoteRecorded.js'
import { guarded } from '../guards/guarded.js'
import { catalogueOf, type Catalogue } from './Catalogue.js'

/** Every kind that comes with the library, in the order of a policy's life. This list is the only one. */
const kinds = [
  MunicipalityCreated,
  ProfileAdopted,
  RegisterCoverageDeclared,
  MeetingConvened,
  MotionProposed,
  MotionMoved,
  MotionDeferred,
  MotionWithdrawn,
  MotionDefeated,
  VoteRecorded,
  ResolutionPassed,
  ResolutionRescinded,
  DirectionIssued,
  DirectionFulfilled,
  AuthorityConferred,
  AuthorityRevoked,
  PolicyEnacted,
  PolicyImported,
  PolicyAmended,
  PolicyRescinded,
  StatusAttested,
  RecordCorrected,
  EventRetracted,
] as const

/** The same, each with its generated guard. */
export const standardKinds: typeof kinds = guarded(kinds)

/** The kinds of this library; extend with `catalogueOf([...standardKinds, mine])`. */
export const standardCatalogue: Catalogue = catalogueOf(standardKinds)

type StandardKind = (typeof standardKinds)[number]

/** The names of the standard event kinds. */
export type StandardType = StandardKind['type']

/** The payload of each standard event kind, by name. */
export type StandardData = { readonly [K in StandardKind as K['type']]: DataOfKind<K> }
