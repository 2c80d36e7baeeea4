import { failure, type Failure } from '@minutebook/eventstore'
import type { Database } from '../driver/database.js'
import { applicationId, schema, schemaVersion } from './schema.js'

/** The tables; what is in them can be read without anything else of the schema. */
const tables: ReadonlySet<string> = new Set(['events', 'texts'])

/** Why a database is not a store that may be used, or be examined; `null` when it is one. */
export const strangeness = (database: Database, file: string, toExamine: boolean): Failure | null => {
  if (pragma(database, 'application_id') !== applicationId) {
    return failure('not-a-store', file, 'This is a database of another program, not a store of Minutebook.')
  }
  const version = versionIn(database)
  if (version > schemaVersion) {
    return failure(
      'store-newer',
      file,
      `This store was written by a newer version of Minutebook (its schema is ${version}, this program knows ${schemaVersion}). Use the newer version.`,
    )
  }
  const missing = missingFrom(database).filter((name) => !toExamine || tables.has(name))
  return missing.length === 0
    ? null
    : failure('store-damaged', file, `This store was altered: ${missing.join(', ')} is not as it was made.`)
}

/** The version of the schema as the file gives it. */
export const versionIn = (database: Database): number => pragma(database, 'user_version')

/**
 * The tables, triggers and other parts that are gone or were changed. What somebody added keeps nobody from using the
 * store.
 */
export const missingFrom = (database: Database): ReadonlyArray<string> => {
  const found = database.prepare('SELECT name, sql FROM sqlite_schema').all() as ReadonlyArray<SchemaRow>
  const sqlOf = new Map(found.map(({ name, sql }) => [name, sql]))
  return Object.entries(schema).flatMap(([name, sql]) => (sqlOf.get(name) === sql ? [] : [name]))
}

/** Something somebody put into the file of a store. */
export interface AddedPart {
  readonly type: 'table' | 'index' | 'view' | 'trigger'
  readonly name: string
  /** Whether it is a trigger on a table of the store: it can keep out or change what is to be written. */
  readonly interferes: boolean
}

/**
 * What stands in the file and is no part of the schema. SQLite keeps tables and indexes of its own there: one for each
 * UNIQUE of ours, and what ANALYZE found (https://sqlite.org/fileformat2.html#intschema). Whoever writes into the
 * schema itself can give such names to anything else, so no other is passed over, but for those that the tables
 * somebody added bring along.
 */
export const addedParts = (database: Database): ReadonlyArray<AddedPart> => {
  const found = database
    .prepare(
      `SELECT type, name, type = 'trigger' AND tbl_name IN ('events', 'texts') AS interferes FROM sqlite_schema
       WHERE NOT (type = 'index' AND sql IS NULL AND (tbl_name NOT IN ('events', 'texts')
           OR name IN ('sqlite_autoindex_events_1', 'sqlite_autoindex_events_2', 'sqlite_autoindex_texts_1')))
         AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY name`,
    )
    .all() as ReadonlyArray<Omit<AddedPart, 'interferes'> & { readonly interferes: number }>
  return found
    .filter(({ name }) => !Object.hasOwn(schema, name))
    .map((part) => ({ ...part, interferes: part.interferes === 1 }))
}

interface SchemaRow {
  readonly name: string
  readonly sql: string | null
}

const pragma = (database: Database, name: 'application_id' | 'user_version'): number => {
  const row = database.prepare(`PRAGMA ${name}`).get() as Readonly<Record<string, number>>
  return row[name] ?? 0
}
