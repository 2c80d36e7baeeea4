import type { ActInput, RecordedEvent, VersionsQuestion } from '@minutebook/core'
import type { Head } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Asked } from './ask/Asked.js'
import type { Questions } from './ask/Questions.js'
import type { VersionComparison } from './compare/VersionComparison.js'
import type { Imported } from './import/Imported.js'
import type { LedgerProblem } from './problem/LedgerProblem.js'
import type { Batches } from './read/leaves.js'
import type { SnapshotUse, SnapshotWritten } from './snapshot/SnapshotUse.js'
import type { Recorded, RecordOptions } from './record/Recorded.js'

/**
 * The ledger of one municipality: what it decided, in the order in which it was recorded, and what follows from it.
 *
 * What is recorded is never changed or deleted; a correction is recorded too. Several programs may have one ledger
 * open: each record is decided in full view of what stands there, and each question, unless `autoRefresh` is off,
 * first takes in what others have recorded.
 */
export interface Ledger extends Asked<Questions> {
  /**
   * Records one act or several, all of them or none. In a list, an act may refer to an earlier one by its label.
   *
   * Whatever is wrong is told at once (`refused`), with the place in what was handed in. A command given an id of its
   * own may be repeated after a crash or a lost answer: the same acts are recorded once, other acts under the same
   * id are `command-reused`. Acts recorded through one ledger are recorded in the order of the calls.
   *
   * Problems: `refused`, `command-reused`, `overtaken`, `ledger-read-only`, `unreadable`, and what the store says.
   *
   * @example
   * await ledger.record([
   *   { label: 'vote', type: 'ResolutionPassed', decidedOn: '2025-02-03', data: { resolution: 'resolution:25-031' } },
   *   { type: 'PolicyRescinded', causedBy: ['#vote'], decidedOn: '2025-02-03', data: { policy: 'policy:6030' } },
   * ])
   */
  readonly record: (
    acts: ActInput | ReadonlyArray<ActInput>,
    options?: RecordOptions,
  ) => TaskEither<LedgerProblem, Recorded>

  /**
   * The same questions, answered at once from what was read so far: for loops and servers that ask much. The day it
   * is today is taken from the clock once, when this is called; what the ledger reads later is seen. It reads nothing
   * itself: `refresh` does, and every question asked of the ledger.
   */
  readonly now: () => Questions

  /**
   * Takes in what others have recorded; gives the number of events then known. Every question does so by itself
   * unless `autoRefresh` is off: it asks the store how far the ledger has come, one look into an index of a SQLite
   * file, a round trip elsewhere, and reads only what is new.
   */
  readonly refresh: () => TaskEither<LedgerProblem, number>

  /** How far the ledger has come in its store: its size, and when its last append was recorded. */
  readonly head: () => TaskEither<LedgerProblem, Head>

  /**
   * The recorded events from number `from` on (inclusive, 0 where left out), oldest first, up to 1000 a batch. They
   * are the caller's own copies, read from the store as it goes. A problem is the last thing it gives.
   *
   * @example
   * for await (const events of ledger.log()) for (const { seq, type, recordedAt } of events) print(seq, type, recordedAt)
   */
  readonly log: (from?: number) => Batches<RecordedEvent>

  /**
   * Every event as it is stored: canonical JSON, byte for byte, oldest first. One a line, these are the export that
   * `importLeaves` takes back.
   */
  readonly read: () => Batches<string>

  /**
   * Records the leaves of an export of this municipality's ledger exactly as they are, into an empty ledger: the copy
   * has the same bytes, numbers and moments.
   *
   * All leaves are verified before any is written, in the one way in which a ledger is (`minutebook verify`); what is
   * wrong with the first bad one is `refused`, with its index. If the store fails half-way, what it has is the
   * beginning of the import, and importing the same leaves again finishes it. A ledger that holds anything else is
   * `ledger-not-empty`.
   */
  readonly importLeaves: (leaves: ReadonlyArray<string>) => TaskEither<LedgerProblem, Imported>

  /**
   * Keeps a text or document beside the ledger and gives its SHA-256, 64 hexadecimal digits, for acts to cite as
   * `textDigest`. A string is kept as its bytes in UTF-8. Anything else is `refused` (`text-not-bytes`).
   *
   * @example
   * const textDigest = await ledger.putText('1. Quotes\n\n1.1 Two quotes are needed.')
   */
  readonly putText: (text: Uint8Array | string) => TaskEither<LedgerProblem, string>

  /** The text that has this SHA-256, checked against it; null where there is none. */
  readonly getText: (digest: string) => TaskEither<LedgerProblem, Uint8Array | null>

  /**
   * What changed in the text of a policy between two days: the version in force on each, as `versionInForce` tells it,
   * and the difference of their texts, provision by provision. What was only renumbered or moved is told as that.
   *
   * `changes` is null where a text is missing, and `missing` says why: not in force that day, several versions
   * possible, no text on record, not in the text store, or a document that is no plain text. None of that is a problem.
   *
   * Problems: `refused` for an id or a day that is none (as `subject-id-malformed`, `date-not-on-calendar`) and for
   * days the wrong way round (`range-reversed`), and what the store says. It reads texts, so `now` does not have it.
   *
   * @example
   * const { changes, missing } = await ledger.compareVersions('policy:7015', { from: '2024-01-01', to: '2025-01-01' })
   * for (const { change, before, after } of changes ?? []) print(change, before, after) // renumbered 3 > 3.1 4 > 4.1
   */
  readonly compareVersions: (
    policy: string,
    question: VersionsQuestion,
  ) => TaskEither<LedgerProblem, VersionComparison>

  /**
   * Writes what was read of the ledger into a file from which it can be opened again (option `snapshot`) without
   * reading all of it. A snapshot never changes an answer, and is never needed: delete it, or write a new one, whenever
   * you like. It takes the place of an older one when all of it is on the disk.
   *
   * Problems: `snapshot-not-written`, and what the store says.
   *
   * @example
   * await ledger.writeSnapshot('spruce-grove.snapshot')
   * const next = await openLedger({ municipality, file: 'spruce-grove.minutebook', snapshot: 'spruce-grove.snapshot' })
   */
  readonly writeSnapshot: (path: string) => TaskEither<LedgerProblem, SnapshotWritten>

  /** Whether the ledger was opened from its snapshot, and if not, why. */
  readonly snapshot: () => TaskEither<LedgerProblem, SnapshotUse>

  /**
   * Waits for what is being recorded and lets go of the ledger, and of its file; a store that was handed in stays
   * open. Every question afterwards has the problem `store-closed`, except those to `now`, which answers from what
   * was read; a ledger opened from a snapshot has read only what it was asked about until then. Closing again does
   * nothing.
   */
  readonly close: () => TaskEither<LedgerProblem, void>
}
