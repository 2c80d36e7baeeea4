import { createRequire } from 'node:module'

interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => { readonly get: (...values: ReadonlyArray<unknown>) => unknown }
  readonly close: () => void
}

type Driver = new (file: string) => Database

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
