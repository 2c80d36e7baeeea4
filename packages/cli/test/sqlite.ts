import { createRequire } from 'node:module'

interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => { readonly get: (...values: ReadonlyArray<unknown>) => unknown }
  readonly close: () => void
}

export type Driver = new (file: string) => Database

/** SQLite itself, for tests that do to a file what the library never would; null where this computer has none. */
export const sqlite = (): Driver | null => {
  try {
    const driver: unknown =
      process.getBuiltinModule('node:sqlite') ??
      createRequire(new URL('../../sqlite/package.json', import.meta.url))('@photostructure/sqlite')
    return (driver as { readonly DatabaseSync: Driver }).DatabaseSync
  } catch {
    return null
  }
}

/** Does to a file what its triggers forbid, and puts the triggers back as they were. */
export const altered = (driver: Driver, file: string, ...statements: ReadonlyArray<string>): void => {
  const database = new driver(file)
  const { sql } = database
    .prepare(`SELECT group_concat(sql, ';\n') AS sql FROM sqlite_schema WHERE type = 'trigger'`)
    .get() as { readonly sql: string }
  for (const name of sql.match(/(?<=CREATE TRIGGER )\w+/g) ?? []) database.exec(`DROP TRIGGER ${name}`)
  for (const statement of statements) database.exec(statement)
  for (const trigger of sql.split(/(?<=\nEND);\n/)) database.exec(trigger)
  database.close()
}
