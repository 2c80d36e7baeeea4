import { conformanceOf } from '@minutebook/eventstore/conformance'
import type { PostgresStore } from '@minutebook/postgres'
import { beforeAll } from 'vitest'
import { anyStore } from './anyStore.js'
import { hasServer, installed, opened } from './cluster.js'
import { listing } from './listing.js'
import { tampered } from './tampered.js'

// The first store starts the server, or PostgreSQL in this process, which takes seconds.
beforeAll(async () => {
  await (await anyStore()).close()()
}, 120_000)

if (hasServer) {
  conformanceOf(
    'the PostgreSQL store',
    async () => {
      const schema = await installed()
      const store = await opened(schema)
      const handles: Array<Pick<PostgresStore, 'close'>> = [store]
      return {
        events: store.events,
        texts: store.texts,
        integrity: store.integrity,
        another: async () => {
          const handle = await opened(schema)
          handles.push(handle)
          return handle.events
        },
        remove: async (ledger, seq) => {
          await tampered(schema, `DELETE FROM events WHERE ledger = '${ledger}' AND seq = ${seq}`)
        },
        inline: async (told) => {
          const handle = await listing(told)
          handles.push(handle)
          return handle
        },
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    },
    { texts: true, shared: true, removal: true, redaction: false, integrity: true, inline: true },
  )
} else {
  conformanceOf(
    'the PostgreSQL store, on PGlite',
    async () => {
      const { events, texts, integrity } = await anyStore()
      return { events, texts, integrity, inline: listing }
    },
    { texts: true, shared: false, removal: false, redaction: false, integrity: true, inline: true },
  )
}
