import { PGlite } from '@electric-sql/pglite'
import type { Inline } from '@minutebook/postgres'
import { afterAll, expect } from 'vitest'
import { postgresStore, type PostgresStore } from '../src/PostgresStore.js'
import { install } from '../src/schema/installing.js'
import { hasServer, installed, opened, raw, schemaName } from './cluster.js'
import { pgliteDatabase } from './pglite.js'

let pglite: Promise<PGlite> | null = null

afterAll(async () => (await pglite)?.close())

const inThisProcess = (): Promise<PGlite> => (pglite ??= PGlite.create())

/** Runs statements where these stores are, and gives the rows of the last. */
export const asked = async (sql: string): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
  const results = hasServer
    ? [await raw((client) => client.query({ text: sql, rowMode: 'array' }))].flat()
    : await (await inThisProcess()).exec(sql, { rowMode: 'array' })
  return (results.at(-1)?.rows ?? []) as ReadonlyArray<ReadonlyArray<unknown>>
}

/** A new store: on the server of this test file, and in this process where no server is installed. */
export const anyStore = async (inline?: Inline): Promise<PostgresStore> => {
  if (hasServer) return opened(await installed(), inline === undefined ? {} : { inline })
  const database = pgliteDatabase(await inThisProcess())
  const schema = schemaName()
  expect(await install(database, schema, 'pglite', {})).toBeNull()
  return postgresStore(database, {
    address: 'pglite',
    schema,
    patience: 5000,
    readOnly: false,
    interval: 1000,
    inline,
  })
}
