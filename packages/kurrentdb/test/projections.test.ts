import type { KurrentDbStore } from '@minutebook/kurrentdb'
import { projectionsOver } from '@minutebook/projections/conformance'
import { afterAll, beforeAll, describe } from 'vitest'
import { servers, type Tried } from './servers.js'
import { freshPrefix, opened } from './store.js'

describe.each(servers)('on %s', (_, isThere, reach) => {
  describe.skipIf(!isThere)('the suite of projections', () => {
    let server: Tried
    beforeAll(async () => {
      server = await reach()
    })
    afterAll(async () => {
      await server.leave()
    })

    projectionsOver('the KurrentDB store', async () => {
      const options = { connectionString: server.connectionString, prefix: freshPrefix() }
      const handles = [await opened(options)]
      const [{ events }] = handles as [KurrentDbStore]
      return {
        events,
        another: async () => {
          const other = await opened(options)
          handles.push(other)
          return other.events
        },
        close: async () => {
          for (const handle of handles) await handle.close()()
        },
      }
    })
  })
})
