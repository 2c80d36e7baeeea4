import type { EventStore, StoredEvent } from '@minutebook/eventstore'
import type { Database } from '@minutebook/sqlite/driver'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'

/** The tables of a projection by the names they were defined under; while it is rebuilt they have others. */
export type TableNames = (table: string) => string

/** Writes rows; it runs inside the transaction that moves the checkpoint, and what it throws undoes both. */
export type WriteRows = (database: Database, nameOf: TableNames) => void

/** Works out what the next events change, in order; it may read, and it may remember what it read. */
export type Handler = (events: ReadonlyArray<StoredEvent>) => TaskEither<ProjectionProblem, WriteRows>

/** A projection as whoever writes one says what it is. */
export interface Definition {
  readonly name: string
  /** Of what its rows are: where it changes, the projection has to be rebuilt. */
  readonly version: string
  /** Each table by its name, with what stands after `CREATE TABLE name`. */
  readonly tables: Readonly<Record<string, string>>
  /** Indexes and views on them by their names, each with the whole of its SQL; made in this order. */
  readonly further?: Readonly<Record<string, string>>
  readonly wants?: (event: StoredEvent) => boolean
  /**
   * Whether its rows are the same where whole ledgers are taken in one after another: then that is how it is rebuilt.
   * Otherwise a rebuild takes all events in the order of the log.
   */
  readonly keepsLedgersApart?: boolean
  /** Begins anew, remembering nothing: the first time, and after something failed or somebody else moved on. */
  readonly begin: (store: EventStore) => Handler
}
