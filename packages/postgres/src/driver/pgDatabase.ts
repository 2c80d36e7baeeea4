import { Pool, types, type ClientConfig, type PoolClient, type QueryArrayConfig } from 'pg'
import type { Database, Rows, Run, Statement, Value } from './database.js'
import { givingUp } from './givingUp.js'
import { lending } from './lending.js'
import { listening } from './listening.js'
import type { PostgresConnection } from './PostgresConnection.js'
import { textArray } from './textArray.js'

export interface PgSettings {
  /** At most so many connections, beside the one that listens. */
  readonly connections: number
  /** How long a statement waits for a lock, in milliseconds. */
  readonly patience: number
  readonly readOnly: boolean
  /** Whether the server refuses to answer where row security would hide rows; as it is set there where left out. */
  readonly isWhole?: boolean
  readonly synchronous: 'full' | 'normal'
}

/** A server that is reached and does not answer is given up on after so much more than it may wait for a lock. */
const grace = 10_000

/** The database behind a connection, through the driver `pg`. Nothing is connected before the first question. */
export const pgDatabase = (connection: PostgresConnection, wanted: PgSettings): Database => {
  const longest = wanted.patience + grace
  const config: ClientConfig = {
    keepAlive: true,
    fallback_application_name: 'minutebook',
    connectionTimeoutMillis: longest,
    ...(typeof connection === 'string' ? { connectionString: connection } : connection),
  }
  const patiently = (text: string) => ({ text, query_timeout: longest })
  const settings = patiently(settingsOf(wanted))
  const pool = new Pool({
    ...config,
    types: columnTypes,
    max: wanted.connections,
    verify: (client: PoolClient, done: (error?: Error) => void) => {
      client.query(settings).then(() => done(), done)
    },
  })
  // A connection that breaks while nobody uses it is replaced; whoever asks next hears of a server that is gone.
  pool.on('error', () => undefined)
  const { take, giveBack, end } = lending(pool)
  const within = givingUp()
  const queries = new Map<string, QueryArrayConfig>()

  const queryOf = (name: string, text: string): QueryArrayConfig => {
    const known = queries.get(text) ?? inherited(name, text)
    queries.set(text, known)
    return known
  }

  return {
    ask: async <Row extends ReadonlyArray<unknown>>(
      { name, text, takes = 0 }: Statement,
      values: ReadonlyArray<Value> = [],
    ) => {
      const client = await take()
      try {
        const answer = client.query<Array<unknown>>(queryOf(name, text), values.map(parameter))
        const { rows } = await within(longest + takes, answer)
        giveBack(client, true)
        return rows as unknown as Rows<Row>
      } catch (error) {
        giveBack(client, false)
        throw error
      }
    },

    transaction: async (work) => {
      const client = await take()
      try {
        await client.query(patiently('BEGIN'))
        const answer = await work(runOn(client, longest))
        await client.query(patiently('COMMIT'))
        giveBack(client, true)
        return answer
      } catch (error) {
        // The server undoes what was not committed when the connection goes.
        giveBack(client, false)
        throw error
      }
    },

    listen: (channel, heard) => listening({ ...config, query_timeout: longest }, channel, heard),
    close: end,
  }
}

/**
 * The driver copies what a query has of its own, which takes a fiftieth of an append; what a query inherits, it finds.
 */
const inherited = (name: string, text: string): QueryArrayConfig =>
  Object.create({ name, text, rowMode: 'array' }) as QueryArrayConfig

/** Without parameters by the simple protocol, which takes several statements at once. */
const runOn =
  (client: PoolClient, longest: number): Run =>
  async <Row extends ReadonlyArray<unknown>>(text: string, values?: ReadonlyArray<Value>, takes = 0) => {
    const query = { text, rowMode: 'array' as const, query_timeout: longest + takes }
    const answer = await client.query<Array<unknown>>(
      values === undefined ? query : { ...query, values: values.map(parameter) },
    )
    // Of several statements the driver gives a list of answers, whatever its types say.
    return [answer].flat().at(-1)?.rows as unknown as Rows<Row>
  }

/**
 * What holds on each connection, whatever the server or the user has as a default. Appends count on READ COMMITTED:
 * what is read behind the lock has to be what stands there. Row security that is off hides nothing, but fails whatever it
 * would have hidden something from (https://www.postgresql.org/docs/current/ddl-rowsecurity.html). An answer at `off` or
 * `local` would be less durable than the server can make it.
 */
const settingsOf = ({ patience, readOnly, isWhole = false, synchronous }: PgSettings): string =>
  [
    `SET default_transaction_isolation = 'read committed'`,
    `SET default_transaction_read_only = ${readOnly ? 'on' : 'off'}`,
    ...(isWhole ? ['SET row_security = off'] : []),
    `SET lock_timeout = ${patience}`,
    synchronous === 'normal'
      ? 'SET synchronous_commit = off'
      : `SELECT set_config('synchronous_commit', 'on', false)
         WHERE current_setting('synchronous_commit') IN ('off', 'local')`,
  ].join(';\n')

const int8: number = types.builtins.INT8
const parserOf: (oid: number) => unknown = types.getTypeParser

/** Numbers as numbers, bytes as bytes, and everything else as the text it comes as. */
const columnTypes = {
  getTypeParser: (oid: number): unknown => (oid === int8 ? Number : parserOf(oid)),
} as typeof types

const parameter = (value: Value): unknown =>
  Array.isArray(value) && typeof value[0] === 'string' ? textArray(value as ReadonlyArray<string>) : value
