import { badOption, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { failureOf } from './driver/failures.js'
import { pgDatabase } from './driver/pgDatabase.js'
import { checkedPlace, type PostgresPlace } from './options.js'
import { postgresStore, type PostgresStore } from './PostgresStore.js'
import { strangeness } from './schema/recognising.js'
import type { Inline } from './writing/appendInline.js'

/** Where a store in PostgreSQL is, and how it is used; `connection` is needed. */
export interface PostgresOptions extends PostgresPlace {
  /**
   * `full`, where absent: an append is answered when the server has it on its disk (and on those of its synchronous
   * standbys). `normal` is faster and may lose the last answers when the server or its machine fails.
   */
  readonly synchronous?: 'full' | 'normal'
  /** Opens a store that exists, to be read and never written to. */
  readonly readOnly?: boolean
  /**
   * Opens a store that exists, to be read, though parts of its schema are gone or were altered, or something in the way was
   * added: for whoever wants to know what became of it. `integrity` tells which.
   */
  readonly toExamine?: boolean
  /** At most so many connections to the server, beside one for subscriptions; 4 where absent. */
  readonly connections?: number
  /**
   * How often a waiting subscription looks by itself, in case a notification was lost, in milliseconds; 1000 where
   * absent.
   */
  readonly pollIntervalMs?: number
  /**
   * Called with the events of each append that stores something, inside its transaction: what it writes to tables of its
   * own in this database and the events are both stored, or neither. What it rejects with refuses that append
   * (`inline-failed`). Everybody who appends waits for it. Never called where the store is opened to be read.
   */
  readonly inline?: Inline
}

const members: Readonly<Record<keyof PostgresOptions, true>> = {
  connection: true,
  schema: true,
  busyTimeoutMs: true,
  synchronous: true,
  readOnly: true,
  toExamine: true,
  connections: true,
  pollIntervalMs: true,
  inline: true,
}

/**
 * Opens the store in that schema of a database. `installPostgresSchema` makes one.
 *
 * Problems: `unknown-member` and `bad-option` for options, `not-a-store` where the schema holds something else,
 * `store-newer` where a newer version made it, `store-damaged` where a part of its schema is gone or was altered, or
 * where somebody added row security, a rule or an inheriting table, `store-older` where its owner has to bring it up, `no-store` where there is none, `store-forbidden`
 * where this user is not known or has no right to it, `store-busy` where the server takes no more connections,
 * `store-unavailable` where it cannot be reached.
 *
 * @example
 * const store = await openPostgresStore({ connection: 'postgresql://clerk_app@db.example.org/records' })()
 * if (E.isRight(store)) await store.right.events.append('spruce-grove', 0, events)()
 */
export const openPostgresStore = (options: PostgresOptions): TE.TaskEither<StoreProblem, PostgresStore> => {
  const place = checkedPlace(options, members)
  if (E.isLeft(place)) return TE.left(place.left)
  const {
    synchronous = 'full',
    toExamine = false,
    connections = 4,
    pollIntervalMs: interval = 1000,
    inline,
  } = options
  const readOnly = toExamine || options.readOnly === true
  for (const [name, value] of Object.entries({ connections, pollIntervalMs: interval })) {
    if (!Number.isSafeInteger(value) || value < 1)
      return TE.left(badOption(`/options/${name}`, `"${name}" is a whole number from 1.`))
  }
  const { connection, schema, address, patience } = place.right
  return async () => {
    // Tables of whoever writes inline may have row security of their own.
    const isWhole = !toExamine && inline === undefined
    const database = pgDatabase(connection, { connections, patience, readOnly, isWhole, synchronous })
    const strange = await strangeness(database, schema, address, toExamine).catch(failureOf(address))
    if (strange === null)
      return E.right(postgresStore(database, { address, schema, patience, readOnly, interval, inline }))
    // What is wrong is what has to be known, not what may happen to a connection nobody needs.
    await database.close().catch(() => undefined)
    return E.left(strange)
  }
}
