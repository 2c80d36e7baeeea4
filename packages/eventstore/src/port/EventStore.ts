import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import type { Position } from './Position.js'
import type { Appended, Head } from './results.js'
import type { EventToAppend, StoredEvent } from './StoredEvent.js'

/**
 * Events as they are read: chunk by chunk, each with at least 1 and at most 1000 of them. A problem is the last
 * thing such a sequence gives. Nothing is read before the first chunk is asked for.
 */
export type EventChunks = AsyncIterable<Either<StoreProblem, ReadonlyArray<StoredEvent>>>

/** The same of leaves alone. */
export type LeafChunks = AsyncIterable<Either<StoreProblem, ReadonlyArray<string>>>

/** Which part of a ledger to read. */
export interface ReadOptions {
  /** At most so many events, a whole number from 0; all there are where absent. */
  readonly limit?: number
  /** `forward`, from older to newer, where absent. */
  readonly direction?: 'forward' | 'backward'
}

/** How a ledger is read. */
export interface Reading {
  (ledger: string, from: number, options?: ReadOptions): EventChunks
  /**
   * The leaves of one ledger from number `from` on, forward to the newest and nothing else of its events: for whoever
   * reads a whole ledger, where a store is quicker that way. It tells the same problems. It is part of `read`, so that
   * nobody who puts another `read` in its place leaves this one standing beside it.
   */
  readonly leaves?: (ledger: string, from: number) => LeafChunks
}

/**
 * Where ledgers are kept.
 *
 * A ledger is a sequence of events numbered 0, 1, 2 …; a store holds any number of ledgers, and one log in which
 * the events of all of them stand in the order in which they were committed. Events are only ever added.
 *
 * All stores behave alike: the kit in `@minutebook/eventstore/conformance` says exactly how. Nothing here throws;
 * what goes wrong is a {@link StoreProblem}.
 */
export interface EventStore {
  /**
   * Adds events at the end of a ledger that has exactly `expected` events: all of them, or none.
   *
   * Where the ledger has another size, nothing is stored and the `revision-conflict` says which size that is.
   * There is no way to append whatever the size, nor to two ledgers at once: in a legal record, what is added was
   * decided in full view of what stood before.
   *
   * An append may be repeated after a crash or a lost answer: the same ids with the same bytes at the same
   * `expected` give the result of the original, whatever was added since. An id that stands elsewhere or with
   * other bytes is `id-reused`. All events of one append carry one `recordedAt`, later than any before it in the
   * ledger, else `recorded-at-regression`. Appending no events changes nothing and asks nothing of `expected`.
   *
   * When the answer is there, the events are as durable as the store makes them.
   *
   * @example
   * const recorded = await store.append('ocd-division/country:ca/csd:4811049', 0, [
   *   { id: '01990a3e-5c6e-7c0f-9d39-6f3a2f6f1b11', recordedAt: '2026-03-07T19:04:11.000001Z', leaf: '{"v":1}' },
   * ])()
   */
  readonly append: (
    ledger: string,
    expected: number,
    events: ReadonlyArray<EventToAppend>,
  ) => TaskEither<StoreProblem, Appended>

  /**
   * The events of one ledger from number `from` on, that one included: forward to the newest, or backward to the
   * first. Backward from {@link newest} with a limit of n gives the n newest, the newest first.
   *
   * What is past the end is empty, and so is a ledger that does not exist: `head` tells the two apart.
   */
  readonly read: Reading

  /** The events of all ledgers in the order of commit: those after the position, to the end of the log. */
  readonly readAll: (after: Position) => EventChunks

  /**
   * Like `readAll`, but at the end of the log it waits for more: each event once, in order, none left out between
   * reading what is old and hearing of what is new. It ends when the signal aborts; leaving a `for await` ends it
   * at the next chunk. To resume, subscribe after the position of the last event that was dealt with.
   */
  readonly subscribe: (after: Position, signal: AbortSignal) => EventChunks

  /** How far a ledger has come; a size of 0 where there is none of that name. */
  readonly head: (ledger: string) => TaskEither<StoreProblem, Head>

  /** The names of all ledgers, in the order in which they began. */
  readonly ledgers: () => TaskEither<StoreProblem, ReadonlyArray<string>>

  /**
   * Waits for the appends under way and lets go of the store. Whatever is asked afterwards is `store-closed`, and
   * so do subscriptions end; closing again does nothing.
   */
  readonly close: () => TaskEither<StoreProblem, void>
}

/** Where a backward reading begins when it begins with the newest event. */
export const newest: number = Number.MAX_SAFE_INTEGER
