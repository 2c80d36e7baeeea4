import type { Run } from '@minutebook/postgres/driver'
import { identifier } from '@minutebook/postgres/driver'
import { entryBeside, type Place, type TableNames } from '../keeping/Place.js'
import { modelName } from '../model/modelName.js'
import { furtherOf, tableNames, tables } from './schema.js'

/** The tables everybody reads. Names of ours need no quoting, that of the schema may. */
export const inUse = (schema: string): Place => ({
  entry: modelName,
  nameOf: (name) => `${identifier(schema)}.${name}`,
})

/** The tables beside them, in which the read model is rebuilt; all else is where it is. */
export const beside = (schema: string): Place => ({
  entry: entryBeside(modelName),
  nameOf: (name) =>
    `${identifier(schema)}.${(tableNames as ReadonlyArray<string>).includes(name) ? `rebuilt_${name}` : name}`,
})

export const createTables = async (run: Run, nameOf: TableNames): Promise<void> => {
  for (const name of tableNames) await run(`CREATE TABLE ${nameOf(name)} ${tables[name]}`)
}

export const createFurther = async (run: Run, nameOf: TableNames): Promise<void> => {
  for (const sql of furtherOf(nameOf)) await run(sql)
}

export const dropTables = async (run: Run, nameOf: TableNames): Promise<void> => {
  for (const name of tableNames) await run(`DROP TABLE IF EXISTS ${nameOf(name)}`)
}

/** The rights of those who only read; they are kept where a rebuild leaves the tables in place. */
export const grant = async (run: Run, schema: string, readers: ReadonlyArray<string>): Promise<void> => {
  for (const reader of readers.map(identifier)) {
    await run(`GRANT USAGE ON SCHEMA ${identifier(schema)} TO ${reader}`)
    await run(`GRANT SELECT ON ALL TABLES IN SCHEMA ${identifier(schema)} TO ${reader}`)
  }
}
