import { failure, type Failure, type Refusal } from '@minutebook/eventstore'
import type { Database, Rows } from '../driver/database.js'
import { grantsFor, type StoreRoles } from './grants.js'
import { makeSchema } from './making.js'
import { standingIn, unusable } from './recognising.js'
import { migrationsOf } from './schema.js'
import { unknownRole } from './unknownRole.js'

/**
 * Makes the store in a schema where there is none, brings an older one up, and gives the roles their rights: all of it
 * or nothing. Two that install at once take turns. Gives why it cannot be done; throws what the driver throws.
 */
export const install = (
  database: Database,
  schema: string,
  address: string,
  roles: StoreRoles,
): Promise<Failure | Refusal | null> =>
  database.transaction(async (run) => {
    await run(`SELECT pg_advisory_xact_lock(hashtext('minutebook'), hashtext('${schema}'))`)
    const [[encoding] = []] = await run('SHOW server_encoding')
    if (encoding !== 'UTF8') {
      const sentence = `This database is kept in ${String(encoding)}, in which not every event can be written. It has to be UTF8.`
      return failure('store-unavailable', address, sentence)
    }
    const standing = await standingIn(schema, run)
    const reason = unusable(standing, schema, address)
    if (reason !== null) return reason
    const stranger = await unknownRole(run, roles)
    if (stranger !== null) return stranger
    await migrate(run, schema, standing._tag === 'Store' ? standing.version : 0)
    const grants = grantsFor(schema, roles)
    if (grants.length > 0) await run(grants.join(';\n'))
    return null
  })

const migrate = async (run: (sql: string) => Promise<Rows>, schema: string, from: number): Promise<void> => {
  if (from === 0) await makeSchema(run, schema)
  for (const [index, statements] of migrationsOf(schema).entries()) {
    if (index < from) continue
    await run(statements.join(';\n'))
    await run(`INSERT INTO "${schema}".schema_version (version) VALUES (${index + 1})`)
  }
}
