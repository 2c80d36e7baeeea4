import { failure, type Failure } from '@minutebook/eventstore'
import type { Database, Rows, Statement } from '../driver/database.js'
import { functionsOf } from './functions.js'
import { schemaVersion } from './schema.js'
import { constraints, triggers } from './tables.js'

/** What stands in a schema: nothing, something else, or a store of some version. */
export type Standing =
  | { readonly _tag: 'Nothing' | 'SomethingElse' }
  | { readonly _tag: 'Store'; readonly version: number }

/** Asks by a way of running SQL, so that it can be asked inside a transaction as well. */
export const standingIn = async (schema: string, run: (sql: string) => Promise<Rows>): Promise<Standing> => {
  const [[there, isStore, hasMore] = []] = await run(
    `SELECT to_regnamespace('${schema}') IS NOT NULL,
       to_regnamespace('${schema}') IS NOT NULL AND to_regclass('${schema}.schema_version') IS NOT NULL
         AND to_regclass('${schema}.turns') IS NOT NULL,
       EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('${schema}'))`,
  )
  if (there !== true || (isStore !== true && hasMore !== true)) return { _tag: 'Nothing' }
  if (isStore !== true) return { _tag: 'SomethingElse' }
  const [[version] = []] = await run(`SELECT coalesce(max(version), 0) FROM "${schema}".schema_version`)
  return { _tag: 'Store', version: Number(version) }
}

/** Why what stands there cannot be used by this program; `null` where it can, or where there is nothing. */
export const unusable = (standing: Standing, schema: string, address: string): Failure | null => {
  if (standing._tag === 'SomethingElse') {
    const sentence = `The schema "${schema}" holds tables of another program, and no store of Minutebook.`
    return failure('not-a-store', address, sentence)
  }
  return standing._tag === 'Store' && standing.version > schemaVersion
    ? failure(
        'store-newer',
        address,
        `This store was made by a newer version of Minutebook (its schema is ${standing.version}, this program knows ${schemaVersion}). Use the newer version.`,
      )
    : null
}

/** Why a database is not a store that may be used; `null` when it is one. */
export const strangeness = async (
  database: Database,
  schema: string,
  address: string,
): Promise<Failure | null> => {
  const standing = await standingIn(schema, (text) => database.ask({ name: '', text }))
  const reason = unusable(standing, schema, address)
  if (reason !== null) return reason
  if (standing._tag !== 'Store') {
    const sentence = `There is no store in the schema "${schema}". Its owner makes one with installPostgresSchema.`
    return failure('store-unavailable', address, sentence)
  }
  if (standing.version < schemaVersion) {
    const sentence = `This store was made by an older version of Minutebook. Its owner brings it up with installPostgresSchema.`
    return failure('store-unavailable', address, sentence)
  }
  const missing = await missingFrom(database, schema)
  return missing.length === 0
    ? null
    : failure(
        'store-damaged',
        address,
        `This store was altered: ${missing.join(', ')} is not as it was made.`,
      )
}

/** The functions, triggers and constraints that are gone or were changed. What somebody added is theirs. */
export const missingFrom = async (database: Database, schema: string): Promise<ReadonlyArray<string>> => {
  const found = new Map(
    (await database.ask<readonly [name: string, made: string]>(partsIn(schema))).map(([name, made]) => [
      name,
      made,
    ]),
  )
  const expected = [
    ...Object.entries(functionsOf(schema)).map(([name, { body }]) => [`function ${name}`, body] as const),
    ...Object.entries(triggers).map(
      ([name, { table }]) => [`trigger ${name}`, `${table} A ${name}`] as const,
    ),
    ...constraints.map((name) => [`constraint ${name}`, 't'] as const),
  ]
  return expected.flatMap(([name, made]) => (found.get(name) === made ? [] : [name]))
}

/** Triggers somebody put on the tables of the store: they can keep out or change what is to be written. */
export const addedTriggers = async (database: Database, schema: string): Promise<ReadonlyArray<string>> =>
  (await database.ask<readonly [name: string, made: string]>(partsIn(schema))).flatMap(([name]) => {
    const trigger = name.startsWith('trigger ') ? name.slice('trigger '.length) : null
    return trigger === null || Object.hasOwn(triggers, trigger) ? [] : [trigger]
  })

/** The parts of a schema, and of each what has to be as it was made. */
const partsIn = (schema: string): Statement => ({
  name: 'parts',
  text: `SELECT 'function ' || proname, prosrc FROM pg_proc WHERE pronamespace = to_regnamespace('${schema}')
    UNION ALL
    SELECT 'trigger ' || tgname, concat_ws(' ', relname, tgenabled, proname)
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
      WHERE relnamespace = to_regnamespace('${schema}') AND NOT tgisinternal
    UNION ALL
    SELECT 'constraint ' || conname, left(convalidated::text, 1) FROM pg_constraint
      WHERE connamespace = to_regnamespace('${schema}')
    ORDER BY 1`,
})
