import { failure, type Failure } from '@minutebook/eventstore'
import type { Database, Rows, Statement } from '../driver/database.js'
import { functionsOf, searchPath } from './functions.js'
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

/** Why a database is not a store that may be used, or be examined; `null` when it is one. */
export const strangeness = async (
  database: Database,
  schema: string,
  address: string,
  toExamine: boolean,
): Promise<Failure | null> => {
  const standing = await standingIn(schema, (text) => database.ask({ name: '', text }))
  const reason = unusable(standing, schema, address)
  if (reason !== null) return reason
  if (standing._tag !== 'Store') {
    const sentence = `There is no store in the schema "${schema}". Its owner makes one with minutebook install-schema, or with installPostgresSchema.`
    return failure('no-store', address, sentence)
  }
  if (standing.version < schemaVersion) {
    const sentence = `This store was made by an older version of Minutebook. Its owner brings it up with minutebook install-schema, or with installPostgresSchema.`
    return failure('store-older', address, sentence)
  }
  if (toExamine) return null
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
  const found = new Set((await partsOf(database, schema)).map(wordsOf))
  return expectedIn(schema)
    .filter((part) => !found.has(wordsOf(part)))
    .map(({ kind, name }) => `${kind} ${name}`)
}

/** Triggers somebody put on the tables of the store: they can keep out or change what is to be written. */
export const addedTriggers = async (database: Database, schema: string): Promise<ReadonlyArray<string>> =>
  (await partsOf(database, schema)).flatMap(({ kind, name }) =>
    kind === 'trigger' && !Object.hasOwn(triggers, name) ? [name] : [],
  )

/** A part of a schema, and of it what has to be as it was made. */
interface Part {
  readonly kind: string
  readonly name: string
  readonly made: string
}

/** Functions by what they take as well: another of the same name is another function. */
const expectedIn = (schema: string): ReadonlyArray<Part> => [
  ...Object.entries(functionsOf(schema)).map(([name, { signature, returns, body }]) => ({
    kind: 'function',
    name,
    made: ['plpgsql', signature, returns, true, searchPath, body].join('\n'),
  })),
  ...Object.entries(triggers).map(([name, { table, type, only = '' }]) => ({
    kind: 'trigger',
    name,
    made: plain([table, 'A', type, schema, name, '', only].join('\n')),
  })),
  ...Object.entries(constraints).map(([name, made]) => ({ kind: 'constraint', name, made: plain(made) })),
]

const wordsOf = ({ kind, name, made }: Part): string => [kind, name, made].join('\n')

/** How PostgreSQL writes an expression depends on its version; which words are in it, and in what order, does not. */
const plain = (definition: string): string => definition.replaceAll(/[\s"()]|::[a-z ]+|pg_catalog\./g, '')

const partsOf = async (database: Database, schema: string): Promise<ReadonlyArray<Part>> =>
  (await database.ask<readonly [kind: string, name: string, made: string]>(partsIn(schema))).map(
    ([kind, name, made]) => ({ kind, name, made: kind === 'function' ? made : plain(made) }),
  )

const partsIn = (schema: string): Statement => ({
  name: 'parts',
  text: `SELECT 'function', proname::text, concat_ws(E'\\n', lanname, pg_get_function_identity_arguments(pg_proc.oid),
      pg_get_function_result(pg_proc.oid), prosecdef::text, coalesce(array_to_string(proconfig, ';'), ''), prosrc)
      FROM pg_proc JOIN pg_language ON pg_language.oid = prolang WHERE pronamespace = to_regnamespace('${schema}')
    UNION ALL
    SELECT 'trigger', tgname::text, concat_ws(E'\\n', relname, tgenabled, tgtype, nspname, proname,
      array_to_string(tgattr::int2[], ' '), CASE WHEN tgqual IS NULL THEN '' ELSE substring(pg_get_triggerdef(pg_trigger.oid) FROM 'WHEN (.*) EXECUTE') END)
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
        JOIN pg_namespace ON pg_namespace.oid = pronamespace
      WHERE relnamespace = to_regnamespace('${schema}') AND NOT tgisinternal
    UNION ALL
    SELECT 'constraint', conname::text, concat_ws(' ', relname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE connamespace = to_regnamespace('${schema}')
    ORDER BY 1, 2`,
})
