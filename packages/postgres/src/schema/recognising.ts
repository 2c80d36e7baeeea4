import { failure, type Failure } from '@minutebook/eventstore'
import type { Database, Rows } from '../driver/database.js'
import { alterationsOf } from './altering.js'
import { schemaVersion } from './schema.js'

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
  const { missing, added } = await alterationsOf(database, schema)
  const inTheWay = added.filter(({ isInTheWay }) => isInTheWay)
  const altered = [
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} is not as it was made`]),
    ...(inTheWay.length === 0 ? [] : [`somebody added ${inTheWay.map(({ what }) => what).join(', ')}`]),
  ]
  return altered.length === 0
    ? null
    : failure('store-damaged', address, `This store was altered: ${altered.join('; ')}.`)
}
