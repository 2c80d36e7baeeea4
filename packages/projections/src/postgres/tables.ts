import type { Run } from '@minutebook/postgres/driver'
import { identifier } from '@minutebook/postgres/driver'
import { modelName } from '../model/schema.js'
import type { Place } from './keeping.js'
import { furtherOf, tableNames, tables, type NameOf } from './schema.js'

/** The tables everybody reads. */
export const inUse = (schema: string): Place => ({
  entry: modelName,
  nameOf: (name) => `${identifier(schema)}.${name}`,
})

/** The tables beside them, in which the read model is rebuilt. */
export const beside = (schema: string): Place => ({
  entry: `${modelName} (being rebuilt)`,
  nameOf: (name) =>
    `${identifier(schema)}.${(tableNames as ReadonlyArray<string>).includes(name) ? `rebuilt_${name}` : name}`,
})

export const createTables = async (run: Run, nameOf: NameOf): Promise<void> => {
  for (const name of tableNames) await run(`CREATE TABLE ${nameOf(name)} ${tables[name]}`)
}

export const createFurther = async (run: Run, nameOf: NameOf): Promise<void> => {
  for (const sql of furtherOf(nameOf)) await run(sql)
}

export const dropTables = async (run: Run, nameOf: NameOf): Promise<void> => {
  for (const name of tableNames) await run(`DROP TABLE IF EXISTS ${nameOf(name)}`)
}

/** The rights of those who only read; they are kept where a rebuild leaves the tables in place. */
export const grant = async (run: Run, schema: string, readers: ReadonlyArray<string>): Promise<void> => {
  for (const reader of readers.map(identifier)) {
    await run(`GRANT USAGE ON SCHEMA ${identifier(schema)} TO ${reader}`)
    await run(`GRANT SELECT ON ALL TABLES IN SCHEMA ${identifier(schema)} TO ${reader}`)
  }
}
