import { createRequire } from 'node:module'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'

interface Driver {
  readonly DatabaseSync: new (file: string) => DatabaseSyncInstance
}

/** The driver the SQLite store stands on, used bare: the other side of every comparison. */
const driver = (): Driver =>
  (process.getBuiltinModule('node:sqlite') as Driver | undefined) ??
  (createRequire(new URL('../packages/sqlite/package.json', import.meta.url))(
    '@photostructure/sqlite',
  ) as Driver)

/** A file with the same columns and indexes as the store's, without its triggers. */
export const bareFile = (file: string): DatabaseSyncInstance => {
  const { DatabaseSync } = driver()
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE bare (position INTEGER PRIMARY KEY, ledger TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
      recorded_at TEXT NOT NULL, leaf TEXT NOT NULL, UNIQUE (ledger, seq)) STRICT;
    CREATE INDEX begun ON bare (seq) WHERE seq = 0`)
  return database
}

/** Opens an existing file for reading. */
export const openFile = (file: string): DatabaseSyncInstance => {
  const { DatabaseSync } = driver()
  return new DatabaseSync(file)
}
