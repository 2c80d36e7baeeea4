import { conformanceOf } from '@minutebook/eventstore/conformance'
import { freshPrefix, opened } from './store.js'

/** Runs the whole kit against stores of one server, each under a prefix of its own. */
export const kitAgainst = (name: string, connectionString: () => string): void => {
  conformanceOf(
    name,
    async () => {
      const options = { connectionString: connectionString(), prefix: freshPrefix() }
      const store = await opened(options)
      const handles = [store]
      return {
        events: store.events,
        texts: store.texts,
        another: async () => {
          const handle = await opened(options)
          handles.push(handle)
          return handle.events
        },
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    },
    { texts: true, shared: true, idsAcrossLedgers: false },
  )
}
