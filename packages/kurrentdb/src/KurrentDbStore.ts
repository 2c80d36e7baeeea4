import type { EventStore, StoreProblem, TextStore } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** A store in a KurrentDB. Any number of programs may have it open at once, and write to the same ledgers. */
export interface KurrentDbStore {
  readonly events: EventStore
  readonly texts: TextStore
  /**
   * Goes through all ledgers and texts and tells what is not as it was left, one sentence each, as far as the server
   * lets it be seen; an empty list where all is well. It reads `$all`. Whether the events are the ones that were
   * recorded is for the proofs to say.
   */
  readonly integrity: () => TaskEither<StoreProblem, ReadonlyArray<string>>
  /** The same as closing `events`. */
  readonly close: () => TaskEither<StoreProblem, void>
}
