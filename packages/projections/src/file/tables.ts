import type { Database } from '@minutebook/sqlite/driver'
import { entryBeside, type Place, type TableNames } from '../keeping/Place.js'
import type { Definition } from './Definition.js'

/** The tables everybody reads. */
export const inUse = ({ name }: Definition): Place => ({ entry: name, nameOf: (table) => table })

/** The tables beside them, in which it is rebuilt. */
export const beside = ({ name }: Definition): Place => ({
  entry: entryBeside(name),
  nameOf: (table) => `rebuilt_${table}`,
})

/** The names of all it consists of. */
export const partsOf = ({ tables, further = {} }: Definition): ReadonlyArray<string> => [
  ...Object.keys(tables),
  ...Object.keys(further),
]

export const createTables = (database: Database, { tables }: Definition, nameOf: TableNames): void => {
  for (const [table, body] of Object.entries(tables)) database.exec(`CREATE TABLE "${nameOf(table)}" ${body}`)
}

export const createFurther = (database: Database, { further = {} }: Definition): void => {
  for (const sql of Object.values(further)) database.exec(sql)
}

/** Drops whatever there is of those names: views first, since they stand on the tables; indexes go with theirs. */
export const drop = (database: Database, parts: ReadonlyArray<string>): void => {
  const typeOf = database.prepare('SELECT type FROM sqlite_schema WHERE name = ?')
  for (const type of ['view', 'table']) {
    for (const part of parts) {
      const found = typeOf.get(part) as { readonly type: string } | undefined
      if (found?.type === type) database.exec(`DROP ${type} "${part}"`)
    }
  }
}

/** Puts the tables that were rebuilt in place of those in use, and makes what stands on them anew. */
export const replaceTables = (
  database: Database,
  definition: Definition,
  before: ReadonlyArray<string>,
): void => {
  const { nameOf } = beside(definition)
  drop(database, before)
  for (const table of Object.keys(definition.tables))
    database.exec(`ALTER TABLE "${nameOf(table)}" RENAME TO "${table}"`)
  createFurther(database, definition)
}
