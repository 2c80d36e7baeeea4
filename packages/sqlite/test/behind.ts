import type { EventToAppend } from '@minutebook/eventstore'
import type { OpenTransaction } from '@minutebook/eventstore/conformance'
import { connect, type Database } from '../src/driver/database.js'

/** What another tool tries that has the file open, and the database itself refuses. */
export const statements: ReadonlyArray<string> = [
  `UPDATE events SET leaf = '{"forged":true}' WHERE seq = 1`,
  'UPDATE events SET position = position + 10',
  'UPDATE OR REPLACE events SET seq = 0 WHERE seq = 2',
  'DELETE FROM events',
  'DELETE FROM events WHERE seq = 2',
  'INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1',
  `UPDATE texts SET bytes = x'00'`,
  'DELETE FROM texts',
  `INSERT OR REPLACE INTO texts SELECT sha256, x'00' FROM texts`,
]

/** Begins a ledger behind the back of the store. */
export const insertFirst = (database: Database, ledger: string, event: EventToAppend): void => {
  database
    .prepare(
      `INSERT INTO events (position, ledger, seq, id, recorded_at, leaf)
       SELECT coalesce(max(position), 0) + 1, ?, 0, ?, ?, ? FROM events`,
    )
    .run(ledger, event.id, event.recordedAt, event.leaf)
}

/** A transaction of another tool, in which it does something first. */
export const openTransaction = (file: string, first: (database: Database) => void): OpenTransaction => {
  const database = connect(file, false)
  database.exec('BEGIN')
  first(database)
  const end = (how: string) => async (): Promise<void> => {
    database.exec(how)
    database.close()
  }
  return { commit: end('COMMIT'), rollBack: end('ROLLBACK') }
}
