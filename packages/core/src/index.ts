export * from './problem/Problem.js'
export { decoded, decodedExactly } from './codecs/decoding.js'
export { excessKeys } from './codecs/excess.js'
export { guardOf, type Guard } from './codecs/guardOf.js'
export { didYouMean, nearest } from './problem/nearest.js'
export { unknownMembers, type Members } from './problem/unknownMembers.js'
export { CivilDate, fromDay, toDay } from './values/CivilDate.js'
export type { Day } from './values/Day.js'
export { dateMeant } from './values/dateMeant.js'
export { monthName, monthNamed, months } from './values/months.js'
export type { Bounds, Hemisphere } from './values/edtf.js'
export { daysOf, isDoubtful, onDay, UncertainDate, EdtfText } from './values/UncertainDate.js'
export { fromMicroseconds, Instant, justAfter, toMicroseconds, withAllDigits } from './values/Instant.js'
export { dayIn, endOfDay, TimeZone } from './values/TimeZone.js'
export { longestSpan, Span } from './values/Span.js'
export { Digest, longestInlineText, Text, Whole } from './values/text.js'
export { CommandId, EventId, OpaqueId } from './values/ids.js'
export {
  AuthorityId,
  kindOf as subjectKindOf,
  MeetingId,
  MotionId,
  PolicyId,
  ResolutionId,
  SubjectId,
  subjectKinds,
  theMunicipality,
  type SubjectKind,
} from './values/SubjectId.js'
export { MunicipalityId } from './values/MunicipalityId.js'
export { DatedIdentifier, sameNumber } from './values/DatedIdentifier.js'
export { Evidence, Source, SourceKind } from './values/Source.js'
export { Actor, BodyKind, Instrument } from './values/Actor.js'
export type { TextProvision } from './text/TextProvision.js'
export type { TextChange, TextComparison } from './text/TextChange.js'
export type { WordPart } from './text/words.js'
export { provisionsOf } from './text/provisionsOf.js'
export { compareTexts } from './text/compareTexts.js'
export { canonical, type Json } from './envelope/canonical.js'
export * from './envelope/Envelope.js'
export type { RecordedEvent } from './envelope/RecordedEvent.js'
export { mostLeafBytes, seal, type LedgerHead, type Sealed, type SealProblem } from './envelope/seal.js'
export { misspelt } from './envelope/spelling.js'
export type * from './law/Effect.js'
export type { Ending } from './law/Ending.js'
export type * from './law/Facet.js'
export type * from './law/Target.js'
export * from './law/When.js'
export type { OnRevocation, Profile, Provision } from './profiles/Profile.js'
export { core as coreProfile } from './profiles/core.js'
export { standardProfiles, type Profiles } from './profiles/profiles.js'
export {
  defineKind,
  type DataOfKind,
  type Kind,
  type KindDoc,
  type KindSpec,
  type Nature,
  type Reading,
} from './events/Kind.js'
export type { AmongActs, DoneToPolicy, NamedEvent, SortOfAct, WorksOn } from './events/AmongActs.js'
export type { Named } from './events/Named.js'
export type { DayOrder, NamedDays } from './events/NamedDays.js'
export type { Place } from './events/Place.js'
export { earlierVersion, inNewestShape } from './events/earlierVersion.js'
export { open, payload, withholdable, type Disclosure } from './events/payload.js'
export { PolicyKind } from './events/PolicyKind.js'
export { Commencement } from './events/Commencement.js'
export { IntendedEffect } from './events/IntendedEffect.js'
export { catalogueOf, type Catalogue } from './catalogue/Catalogue.js'
export { readEvent, type ReadEvent } from './catalogue/readEvent.js'
export { schemasOf } from './catalogue/schemasOf.js'
export {
  standardCatalogue,
  standardKinds,
  type StandardData,
  type StandardType,
} from './catalogue/standardKinds.js'
export { bookOf, emptyBook, type Book, type CitedEvent } from './record/Book.js'
export { emptyPages, pagesOf, type Pages } from './record/Pages.js'
export type { Columns } from './record/Columns.js'
export type { LeafSource } from './record/Shelf.js'
export { byPolicy } from './record/byPolicy.js'
export type { Linked, LinkedRecord } from './record/Linked.js'
export type { Corrections } from './record/corrections.js'
export type { Links } from './record/Links.js'
export { touches, type Touched } from './record/touches.js'
export { examining, type Examined } from './record/examining.js'
export type { GrowingRecord } from './record/readSoFar.js'
export { verify, type Verification } from './record/verify.js'
export { KnownAt } from './record/KnownAt.js'
export type { NotInForceReason, UndeterminedReason } from './timeline/reasons.js'
export type { Fate } from './timeline/fatesOf.js'
export type { Possibility } from './timeline/possibilities.js'
export { registerOf, type Register } from './questions/Register.js'
export type { HeldRoll } from './questions/HeldRoll.js'
export type { RegisterEntry } from './questions/RegisterEntry.js'
export type { StatusTimes, Times } from './questions/Times.js'
export { readSubject } from './questions/readSubject.js'
export { zoneOf } from './questions/zoneOf.js'
export type { Applying } from './questions/applicability.js'
export type { Assumption, DayRange, Flag, StatusAnswer } from './questions/StatusAnswer.js'
export type { Finding, Severity } from './questions/findings/Finding.js'
export type { FindingCode, FindingKind } from './questions/findings/codes.js'
export type { Said } from './questions/stretches.js'
export type { Where } from './questions/readWhere.js'
export { statusOf } from './questions/statusOf.js'
export { policiesInForce, type PoliciesInForce, type PoliciesQuestion } from './questions/policiesInForce.js'
export { versionInForce, type PolicyVersion, type VersionAnswer } from './questions/versionInForce.js'
export {
  versionsToCompare,
  type ComparedVersions,
  type VersionOnDay,
  type VersionsQuestion,
} from './questions/versionsToCompare.js'
export {
  timelineOf,
  type Timeline,
  type TimelinePeriod,
  type TimelineQuestion,
  type TimelineTimes,
} from './questions/timelineOf.js'
export {
  municipalityRecord,
  type CompleteDays,
  type MunicipalityRecord,
} from './questions/municipalityRecord.js'
export {
  policyRecord,
  type PolicyLife,
  type PolicyRecord,
  type RecordedPeriod,
} from './questions/policyRecord.js'
export type { PolicyDescription } from './questions/describing.js'
export { resolveIdentifier, type ResolvedIdentifier } from './questions/resolveIdentifier.js'
export { authorityFor, type AuthorityAnswer, type PowerFound } from './questions/authorityFor.js'
export { changesBetween, type Change, type ChangesQuestion } from './questions/changesBetween.js'
export {
  consequencesOf,
  type Consequence,
  type Consequences,
  type ConsequencesTimes,
} from './questions/consequencesOf.js'
export { directionsOutstanding, type OutstandingDirection } from './questions/directionsOutstanding.js'
export { reviewsDue, type ReviewDue } from './questions/reviewsDue.js'
export type { DueState } from './questions/dueState.js'
export type { LookTimes } from './questions/lookFrom.js'
export { knowledgeDiff, type KnowledgeChange, type KnowledgeQuestion } from './questions/knowledgeDiff.js'
export { findings, type FindingsQuestion } from './questions/findings/findings.js'
export { faultsOfProfiles } from './profiles/faultsOfProfiles.js'
export { explain, type Explanation, type Step } from './questions/explain/explain.js'
export { english } from './questions/explain/english.js'
export type { CitedInWords, EventNamed, Settles, Words } from './questions/explain/words.js'
export { Act } from './decide/Act.js'
export type {
  ActData,
  ActInput,
  AroundAct,
  EarlierAct,
  OwnAct,
  StandardAct,
  Written,
  WrittenDate,
} from './decide/ActInput.js'
export type { Command } from './decide/Command.js'
export { decide } from './decide/decide.js'
export { correctionMeant } from './decide/correctionMeant.js'
export { namedBefore } from './decide/references.js'
export { readAct, type UnderstoodAct } from './decide/readAct.js'
