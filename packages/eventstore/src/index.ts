// The ports: what a ledger asks of the place it is kept in.
export {
  newest,
  type EventChunks,
  type EventStore,
  type LeafChunks,
  type Reading,
  type ReadOptions,
} from './port/EventStore.js'
export { beginning, positionOf, type Position, type PositionBrand } from './port/Position.js'
export type { Appended, Head } from './port/results.js'
export type { EventToAppend, StoredEvent } from './port/StoredEvent.js'
export type { TextStore } from './port/TextStore.js'

// What can go wrong.
export type { Problem } from './problem/Problem.js'
export type { StoreProblem, StoreProblemCode } from './problem/StoreProblem.js'
export {
  failure,
  inlineFailed,
  storeClosed,
  type Failure,
  type InlineFailed,
  type NoStore,
  type NotAStore,
  type StoreBusy,
  type StoreClosed,
  type StoreDamaged,
  type StoreForbidden,
  type StoreFull,
  type StoreNewer,
  type StoreOlder,
  type StoreReadOnly,
  type StoreUnavailable,
} from './problem/Failure.js'
export {
  appendTooLarge,
  badEvent,
  badLedgerName,
  badOption,
  badRange,
  duplicateId,
  idReused,
  leafTooLarge,
  recordedAtRegression,
  revisionConflict,
  unknownMember,
  type AppendTooLarge,
  type BadEvent,
  type BadLedgerName,
  type BadOption,
  type BadRange,
  type DuplicateId,
  type IdReused,
  type LeafTooLarge,
  type RecordedAtRegression,
  type Refusal,
  type RevisionConflict,
  type UnknownMember,
} from './problem/Refusal.js'
export { shownAddress } from './problem/shownAddress.js'

// Moving a ledger to another store.
export { copyLedger, type Copied } from './copying/copyLedger.js'
export type { CopyOptions, CopyProgress } from './copying/CopyOptions.js'
export type {
  CopyCancelled,
  CopyAppendCut,
  CopyDiverged,
  CopyLonger,
  CopyLedgerMissing,
  CopyProblem,
  CopyStoreFailed,
} from './copying/CopyProblem.js'

// The reference.
export { memoryStore, type MemoryOptions } from './memory/memoryStore.js'
export { memoryTexts } from './memory/memoryTexts.js'

// For those who write a store: the rules and the loops that all stores share.
export { arrivals, type Arrivals } from './reading/arrivals.js'
export {
  chunkSize,
  readingLeaves,
  readingLedger,
  readingLog,
  type FirstLeaves,
  type FirstOfRange,
  type NextOfLog,
  type Pages,
} from './reading/chunks.js'
export { anotherHistory, following, type IdBefore } from './reading/following.js'
export type { Range } from './reading/range.js'
export { eventOf, gap, leavesOf, unbroken, type EventRow } from './reading/rows.js'
export { whileWaiting } from './reading/whileWaiting.js'
export { checkedAppend, type AppendRequest } from './rules/appending.js'
export { asStored } from './rules/asStored.js'
export { backOff, type Pauses } from './rules/backOff.js'
export { countBefore, densePosition } from './rules/densePosition.js'
export { gathering } from './rules/gathering.js'
export { appended, fits, judged, unchanged, type Find } from './rules/judging.js'
export { inOneGo } from './rules/inOneGo.js'
export { checkedLedgerName } from './rules/ledgerName.js'
export { once } from './rules/once.js'
export { telling } from './rules/telling.js'
