import { PGlite } from '@electric-sql/pglite'
import { afterAll, expect } from 'vitest'
import { postgresStore, type PostgresStore } from '../src/PostgresStore.js'
import { install } from '../src/schema/installing.js'
import { hasServer, installed, opened, schemaName } from './cluster.js'
import { pgliteDatabase } from './pglite.js'

let pglite: Promise<PGlite> | null = null

afterAll(async () => (await pglite)?.close())

/** A new store: on the server of this test file, and in this process where no server is installed. */
export const anyStore = async (): Promise<PostgresStore> => {
  if (hasServer) return opened(await installed())
  const database = pgliteDatabase(await (pglite ??= PGlite.create()))
  const schema = schemaName()
  expect(await install(database, schema, 'pglite', {})).toBeNull()
  return postgresStore(database, {
    address: 'pglite',
    schema,
    patience: 5000,
    readOnly: false,
    interval: 1000,
  })
}
