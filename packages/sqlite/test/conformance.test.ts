import { conformanceOf } from '@minutebook/eventstore/conformance'
import { folder } from './folder.js'
import { opened } from './store.js'

conformanceOf(
  'the SQLite store',
  async () => {
    const file = folder.file()
    const store = await opened(file)
    const handles = [store]
    return {
      events: store.events,
      texts: store.texts,
      another: async () => {
        const handle = await opened(file)
        handles.push(handle)
        return handle.events
      },
      close: async () => {
        for (const handle of handles) await handle.close()()
      },
    }
  },
  { texts: true, shared: true },
)
