import { conformanceOf } from '@minutebook/eventstore/conformance'
import { namesUnder } from '../src/stream/names.js'
import type { Tried } from './servers.js'
import { freshPrefix, opened } from './store.js'

/** Runs the whole kit against stores of one server, each under a prefix of its own. */
export const kitAgainst = (name: string, server: () => Tried, redaction: boolean): void => {
  conformanceOf(
    name,
    async () => {
      const options = { connectionString: server().connectionString, prefix: freshPrefix() }
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
        redact: async (ledger, seq) => server().redact?.(namesUnder(options.prefix).ofLedger(ledger), seq),
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    },
    // Nothing can be taken out of the middle of a stream, and no transaction holds anything but events.
    {
      texts: true,
      shared: true,
      removal: false,
      redaction,
      integrity: true,
      inline: false,
      idsAcrossLedgers: false,
    },
  )
}
