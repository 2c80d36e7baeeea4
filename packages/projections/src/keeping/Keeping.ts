import type { EventStore, StoredEvent } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint, Reached } from '../runner/Projection.js'

/** Works out what the next events change, in order; it may read, and it may remember what it read. */
export type HandlerOf<Write> = (events: ReadonlyArray<StoredEvent>) => TaskEither<ProjectionProblem, Write>

/** What makes a projection, whatever its rows are kept in. */
export interface Source<Write> {
  readonly name: string
  /** Of what its rows are: where it changes, the projection has to be rebuilt. */
  readonly version: string
  /** Begins anew, remembering nothing: for each run, and after something failed or somebody else moved on. */
  readonly begin: (store: EventStore) => HandlerOf<Write>
}

/** What is to be written, and the first of the events it comes from: it is named where that cannot be written. */
interface Writing<Write> {
  readonly first: StoredEvent
  readonly write: Write
}

/** Where the rows of a projection are kept, with the place in the log they are made up to. */
export interface Keeping<Write> {
  /** The place and by what version of the projection it was reached; null where it was never begun. */
  readonly place: () => TaskEither<ProjectionProblem, (Checkpoint & { readonly version: string }) | null>
  /** The ledgers that were put aside. */
  readonly parked: () => TaskEither<ProjectionProblem, ReadonlySet<string>>
  /** Moves the place, if it is still the one that was given, and writes: both or neither. */
  readonly move: (
    from: Checkpoint,
    to: Reached,
    writing: Writing<Write> | null,
  ) => TaskEither<ProjectionProblem, Checkpoint>
  /** Moves the place and puts a ledger aside from that event on: both or neither. */
  readonly putAside: (
    event: StoredEvent,
    sentence: string,
    from: Checkpoint,
    to: Reached,
  ) => TaskEither<ProjectionProblem, Checkpoint>
}
