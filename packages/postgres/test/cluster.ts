import {
  installPostgresSchema,
  openPostgresStore,
  type InstallOptions,
  type PostgresOptions,
  type PostgresStore,
} from '@minutebook/postgres'
import * as E from 'fp-ts/lib/Either.js'
import { Client, type ClientConfig } from 'pg'
import { afterAll, expect } from 'vitest'
import { postgresServer, whyNoServer, type PostgresServer } from './server.js'

/** Whether this computer has a PostgreSQL server to try; what needs one is skipped where it has none. */
export const hasServer: boolean = whyNoServer() === null

let started: PostgresServer | null = null

/** The server of this test file, started when it is first used and gone when its tests are done. */
export const server = (): PostgresServer => {
  if (started === null) {
    const answer = postgresServer({ fsync: 'off', max_connections: '60' })
    started = typeof answer === 'string' ? expect.fail(answer) : answer
  }
  return started
}

afterAll(() => started?.stop())

/** Its owner's connection to it, or that of another user. */
export const connection = (user = server().user): ClientConfig => ({
  host: server().socketFolder,
  user,
  database: 'postgres',
})

let count = 0

/** A name that was not given before. */
export const schemaName = (): string => {
  count += 1
  return `store_${count}`
}

/** Makes a store and gives the name of its schema; a problem fails the test with its own words. */
export const installed = async (options: Partial<InstallOptions> = {}): Promise<string> => {
  const schema = options.schema ?? schemaName()
  const done = await installPostgresSchema({ connection: connection(), ...options, schema })()
  return E.isRight(done) ? schema : expect.fail(`${done.left.code}: ${done.left.sentence}`)
}

/** The open store of a schema; a problem fails the test with its own words. */
export const opened = async (
  schema: string,
  options: Partial<PostgresOptions> = {},
): Promise<PostgresStore> => {
  const store = await openPostgresStore({ connection: connection(), ...options, schema })()
  return E.isRight(store) ? store.right : expect.fail(`${store.left.code}: ${store.left.sentence}`)
}

/** Uses the database as any other program would. */
export const raw = async <A>(
  use: (client: Client) => Promise<A>,
  config: ClientConfig = connection(),
): Promise<A> => {
  const client = new Client(config)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
