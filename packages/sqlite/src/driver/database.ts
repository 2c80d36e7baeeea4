import { createRequire } from 'node:module'
import type * as photostructure from '@photostructure/sqlite'

/** What a column may hold; no number in a store needs more than 53 bits. */
export type Value = null | number | string | Uint8Array

interface Statement {
  readonly run: (...values: ReadonlyArray<Value>) => unknown
  readonly get: (...values: ReadonlyArray<Value>) => unknown
  readonly all: (...values: ReadonlyArray<Value>) => ReadonlyArray<unknown>
  readonly iterate: (...values: ReadonlyArray<Value>) => Iterable<unknown>
  /** Not before Node.js 22.16. */
  readonly setReturnArrays?: (arrays: boolean) => void
}

/** As much of SQLite as a store needs. */
export interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => Statement
  readonly close: () => void
}

/**
 * Node.js brings SQLite from 22.13 on; for Node.js 20 the same interface comes from a package. It is loaded when a
 * store is opened, not when this module is imported: some versions print a warning at that moment.
 */
const driver = (): typeof photostructure =>
  (process.getBuiltinModule('node:sqlite') ??
    createRequire(import.meta.url)('@photostructure/sqlite')) as typeof photostructure

/** Opens a database file. SQLite itself never waits for a lock: it would hold up the whole process meanwhile. */
export const connect = (file: string, readOnly: boolean): Database => {
  const { DatabaseSync } = driver()
  return new DatabaseSync(file, { readOnly, timeout: 0 })
}

/**
 * A query whose rows come as arrays, in the order of its columns. Building no objects that are then copied makes
 * long readings half as fast again.
 */
export const listing = <Row extends ReadonlyArray<Value | undefined>>(
  database: Database,
  sql: string,
): ((...values: ReadonlyArray<Value>) => ReadonlyArray<Row>) => {
  const statement = database.prepare(sql)
  if (statement.setReturnArrays === undefined) {
    return (...values) =>
      statement
        .all(...values)
        .map((row) => Object.values(row as object) as ReadonlyArray<Value | undefined> as Row)
  }
  statement.setReturnArrays(true)
  return (...values) => statement.all(...values) as ReadonlyArray<Row>
}

/**
 * Closes a database so that one plain file is left, without a write-ahead log beside it: it can be copied, and read
 * where nothing may be written. Only the last of several connections can do that, and whoever may not write cannot.
 *
 * It is asked for in words because a close alone does not do it everywhere: the package for Node.js 20 leaves
 * prepared statements to the garbage collector, and SQLite keeps the log until they are gone.
 */
export const disconnect = (database: Database): void => {
  try {
    database.exec('PRAGMA journal_mode = DELETE')
  } catch {
    // Somebody else still uses the store, or it may not be written to.
  }
  database.close()
}
