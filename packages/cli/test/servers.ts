import { Client } from 'pg'
import { afterAll, expect } from 'vitest'
import { kurrentServer } from '../../kurrentdb/test/server/KurrentServer.js'
import { postgresServer, whyNoServer, type PostgresServer } from '../../postgres/test/server.js'

/** Whether this computer has a PostgreSQL server to try; what needs one is skipped where it has none. */
export const hasPostgres: boolean = whyNoServer() === null

let postgres: PostgresServer | null = null

const started = (): PostgresServer => {
  if (postgres !== null) return postgres
  const answer = postgresServer({ fsync: 'off' })
  return (postgres = typeof answer === 'string' ? expect.fail(answer) : answer)
}

afterAll(() => postgres?.stop())

/** The address of the PostgreSQL server of this test file, for its owner or another user. */
export const postgresAddress = (user = started().user): string =>
  `postgresql://${user}@/postgres?host=${encodeURIComponent(started().socketFolder)}`

/** Runs SQL as the owner of everything there. */
export const asOwner = async (sql: string): Promise<void> => {
  const client = new Client(postgresAddress())
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Makes a role that may log in. */
export const makeRole = (name: string): Promise<void> =>
  asOwner(`DO $$ BEGIN CREATE ROLE ${name} LOGIN; EXCEPTION WHEN duplicate_object THEN END $$`)

/** The address of a real KurrentDB, where one is given. */
export const realKurrentAddress: string | undefined = process.env['KURRENTDB_URL']

let kurrent: Awaited<ReturnType<typeof kurrentServer>> | null = null

afterAll(async () => kurrent?.stop())

/** The address of the KurrentDB server of this test file, which takes more at once than stores take it for. */
export const kurrentAddress = async (): Promise<string> =>
  (kurrent ??= await kurrentServer({ maxAppendBytes: 4_194_304 })).connectionString
