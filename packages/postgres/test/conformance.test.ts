import { PGlite } from '@electric-sql/pglite'
import { conformanceOf } from '@minutebook/eventstore/conformance'
import { expect } from 'vitest'
import { postgresStore } from '../src/PostgresStore.js'
import { install } from '../src/schema/installing.js'
import { hasServer, installed, opened, raw, schemaName } from './cluster.js'
import { pgliteDatabase } from './pglite.js'

if (hasServer) {
  conformanceOf(
    'the PostgreSQL store',
    async () => {
      const schema = await installed()
      const store = await opened(schema)
      const handles = [store]
      return {
        events: store.events,
        texts: store.texts,
        another: async () => {
          const handle = await opened(schema)
          handles.push(handle)
          return handle.events
        },
        close: async () => {
          for (const handle of handles) await handle.close()()
          await raw((client) => client.query(`DROP SCHEMA ${schema} CASCADE`))
        },
      }
    },
    { texts: true, shared: true },
  )
} else {
  let starting: Promise<PGlite> | null = null

  conformanceOf(
    'the PostgreSQL store, on PGlite',
    async () => {
      const pglite = await (starting ??= PGlite.create())
      const database = pgliteDatabase(pglite)
      const schema = schemaName()
      expect(await install(database, schema, 'pglite', {})).toBeNull()
      const store = postgresStore(database, {
        address: 'pglite',
        schema,
        patience: 5000,
        readOnly: false,
        interval: 1000,
      })
      return {
        events: store.events,
        texts: store.texts,
        close: async () => {
          await pglite.exec(`DROP SCHEMA ${schema} CASCADE`)
        },
      }
    },
    { texts: true, shared: false },
  )
}
