import type { EventStore, StoreProblem, TextStore } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** A store in a KurrentDB. Any number of programs may have it open at once, and write to the same ledgers. */
export interface KurrentDbStore {
  readonly events: EventStore
  readonly texts: TextStore
  /** The same as closing `events`. */
  readonly close: () => TaskEither<StoreProblem, void>
}
