import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { failureOf } from './driver/failures.js'
import { pgDatabase } from './driver/pgDatabase.js'
import { checkedPlace, type PostgresPlace } from './options.js'
import type { StoreRoles } from './schema/grants.js'
import { install } from './schema/installing.js'

/** Where a store is made, and the roles that may use it. */
export interface InstallOptions extends PostgresPlace, StoreRoles {}

const members: Readonly<Record<keyof InstallOptions, true>> = {
  connection: true,
  schema: true,
  busyTimeoutMs: true,
  writers: true,
  readers: true,
}

/**
 * Makes the store in that schema of a database where there is none, brings one of an older version up, and gives the
 * roles their rights. Whoever connects owns it from then on, and can do what the roles cannot: it should be nobody who
 * uses the store day by day. Doing it again changes nothing; two that do it at once take turns.
 *
 * @example
 * await installPostgresSchema({ connection: 'postgresql://owner@db.example.org/records', writers: ['clerk_app'] })()
 */
export const installPostgresSchema =
  (options: InstallOptions): TaskEither<StoreProblem, void> =>
  async () => {
    const place = checkedPlace(options, members)
    if (E.isLeft(place)) return place
    const { connection, schema, address, patience } = place.right
    const database = pgDatabase(connection, {
      connections: 1,
      patience,
      readOnly: false,
      synchronous: 'full',
    })
    const reason = await install(database, schema, address, options).catch(failureOf(address))
    // What was done is done, whatever happens to a connection nobody needs any more.
    await database.close().catch(() => undefined)
    return reason === null ? E.right(undefined) : E.left(reason)
  }
