// What both faces share: the types of what goes in and comes out, and what it takes to define event kinds of one's own.
export type { LedgerOptions, LedgerStore } from './open/LedgerOptions.js'
export type { Clock } from './clock/systemClock.js'
export type { Ids } from './record/Ids.js'
export type { Recorded, RecordedAct, RecordOptions } from './record/Recorded.js'
export type { Imported } from './import/Imported.js'
export type { FindingsWanted } from './ask/Questions.js'
export type {
  CommandReused,
  LedgerProblem,
  NotEmpty,
  Overtaken,
  ReadOnly,
  Refused,
  StoreFailed,
  Unreadable,
} from './problem/LedgerProblem.js'
export type { EventStore, Head, StoreProblem, TextStore } from '@minutebook/eventstore'
export {
  catalogueOf,
  defineKind,
  open,
  payload,
  standardKinds,
  standardProfiles,
  withholdable,
  type ActData,
  type ActInput,
  type Assumption,
  type AuthorityAnswer,
  type Catalogue,
  type Change,
  type ChangesQuestion,
  type CitedEvent,
  type DayRange,
  type Explanation,
  type Finding,
  type Flag,
  type Kind,
  type KnowledgeChange,
  type KnowledgeQuestion,
  type NotInForceReason,
  type PoliciesInForce,
  type PoliciesQuestion,
  type PolicyVersion,
  type Possibility,
  type Problem,
  type Profile,
  type Profiles,
  type RecordedEvent,
  type ResolvedIdentifier,
  type Severity,
  type StandardType,
  type StatusAnswer,
  type Step,
  type Timeline,
  type TimelinePeriod,
  type TimelineTimes,
  type Times,
  type UndeterminedReason,
  type VersionAnswer,
  type Words,
} from '@minutebook/core'
