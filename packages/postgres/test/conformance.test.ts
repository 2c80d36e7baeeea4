import { conformanceOf } from '@minutebook/eventstore/conformance'
import { events, printing } from '@minutebook/eventstore/test-support'
import type { PostgresStore } from '@minutebook/postgres'
import { beforeAll } from 'vitest'
import { anyStore } from './anyStore.js'
import { appending, standingBy, statements } from './behind.js'
import { hasServer, installed, opened, raw, server } from './cluster.js'
import { listing } from './listing.js'
import { printer } from './programs/run.js'
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
        recreate: async (ledger) => {
          await tampered(schema, `DELETE FROM events WHERE ledger = '${ledger}'`)
          await (await appending(schema, ledger, events(0)[0]!)).commit()
        },
        late: (ledger, event) => appending(schema, ledger, event),
        bystander: () => standingBy(schema),
        refusals: {
          statements,
          run: (sql) => raw((client) => client.query(`SET search_path = ${schema}; ${sql}`)),
        },
        program: async (told) => printing(printer(server().socketFolder, server().user, schema), told),
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    },
    {
      texts: true,
      shared: true,
      removal: true,
      redaction: false,
      integrity: true,
      inline: true,
      // A database that lost the end of its log is as one that never had it: what was kept elsewhere tells them apart.
      truncation: false,
      recreation: true,
      late: true,
      bystander: true,
      refusals: true,
      program: true,
    },
  )
} else {
  conformanceOf(
    'the PostgreSQL store, on PGlite',
    async () => {
      const { events, texts, integrity } = await anyStore()
      return { events, texts, integrity, inline: listing }
    },
    {
      texts: true,
      shared: false,
      removal: false,
      redaction: false,
      integrity: true,
      inline: true,
      truncation: false,
      recreation: false,
      late: false,
      bystander: false,
      refusals: false,
      program: false,
    },
  )
}
