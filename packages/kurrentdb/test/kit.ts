import { conformanceOf } from '@minutebook/eventstore/conformance'
import { printing } from '@minutebook/eventstore/test-support'
import { namesUnder } from '../src/stream/names.js'
import { behind } from './behind.js'
import { printer } from './programs/run.js'
import type { Tried } from './servers.js'
import { freshPrefix, opened } from './store.js'

/** Runs the whole kit against stores of one server, each under a prefix of its own. */
export const kitAgainst = (name: string, server: () => Tried, redaction: boolean): void => {
  conformanceOf(
    name,
    async () => {
      const options = { connectionString: server().connectionString, prefix: freshPrefix() }
      const streamOf = namesUnder(options.prefix).ofLedger
      const store = await opened(options)
      const handles = [store]
      return {
        events: store.events,
        texts: store.texts,
        integrity: store.integrity,
        another: async () => {
          const handle = await opened(options)
          handles.push(handle)
          return handle.events
        },
        redact: async (ledger, seq) => server().redact?.(streamOf(ledger), seq),
        ...behind(options.connectionString, streamOf),
        program: async (told) => printing(printer(options.connectionString, options.prefix), told),
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    },
    {
      texts: true,
      shared: true,
      // Nothing can be taken out of the middle of a stream.
      removal: false,
      redaction,
      integrity: true,
      inline: false,
      truncation: true,
      recreation: true,
      // There are no transactions to leave open, and no rules of a database: streams are as safe as the right to write to them.
      late: false,
      bystander: false,
      refusals: false,
      program: true,
      idsAcrossLedgers: false,
    },
  )
}
