import { openPostgresReadModel, type PostgresReadModel } from '@minutebook/projections/postgres'
import { Client } from 'pg'
import { afterAll, expect } from 'vitest'
import { postgresServer, whyNoServer, type PostgresServer } from '../../postgres/test/server.js'
import { done } from '@minutebook/eventstore/test-support'

/** Whether this computer has a PostgreSQL server to try; what needs one is skipped where it has none. */
export const hasServer: boolean = whyNoServer() === null

let started: PostgresServer | null = null
let count = 0
const models: Array<PostgresReadModel> = []
const clients: Array<Client> = []

/** The server of this test file, started when it is first used and gone when its tests are done. */
export const server = (): PostgresServer => {
  if (started === null) {
    const answer = postgresServer({ fsync: 'off', max_connections: '60' })
    started = typeof answer === 'string' ? expect.fail(answer) : answer
  }
  return started
}

afterAll(async () => {
  for (const model of models) await model.close()()
  for (const client of clients) await client.end().catch(() => undefined)
  started?.stop()
})

export const connection = (user = server().user) => ({
  host: server().socketFolder,
  user,
  database: 'postgres',
})

/** A name of a schema that was not given before. */
export const freshSchema = (): string => {
  count += 1
  return `policies_${count}`
}

export const modelIn = async (
  schema: string,
  options: Partial<Parameters<typeof openPostgresReadModel>[0]> = {},
): Promise<PostgresReadModel> => {
  const model = await done(openPostgresReadModel({ connection: connection(), schema, ...options }))
  models.push(model)
  return model
}

/** A connection that is used as any other program would, in a schema. */
export const clientIn = async (schema: string, user?: string): Promise<Client> => {
  const client = new Client(connection(user))
  client.on('error', () => undefined)
  clients.push(client)
  await client.connect()
  await client.query(`SET search_path = ${schema}`)
  return client
}

/** Rows as a list of values each, days and ranges as they are written. */
export const rowsFrom = async (client: Client, sql: string): Promise<ReadonlyArray<ReadonlyArray<unknown>>> =>
  (
    await client.query<Array<unknown>>({
      text: sql,
      rowMode: 'array',
      types: { getTypeParser: () => (text: unknown) => text },
    })
  ).rows

/** Everything the read model holds, as text. */
export const everythingIn = async (client: Client): Promise<ReadonlyArray<unknown>> => {
  const all: Array<unknown> = []
  for (const table of ['periods', 'municipalities', 'complete_days'])
    all.push(await rowsFrom(client, `SELECT * FROM ${table} ORDER BY 1, 2, 3`))
  return all
}
