import type { StoredEvent } from '@minutebook/eventstore'
import type { Database } from '@minutebook/sqlite/driver'
import type { HandlerOf, Source } from '../keeping/Keeping.js'
import type { TableNames } from '../keeping/Place.js'

/** Writes rows; it runs inside the transaction that moves the checkpoint, and what it throws undoes both. */
export type WriteRows = (database: Database, nameOf: TableNames) => void

/** Works out what the next events change, in order; it may read, and it may remember what it read. */
export type Handler = HandlerOf<WriteRows>

/** A projection as whoever writes one says what it is. */
export interface Definition extends Source<WriteRows> {
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
}
