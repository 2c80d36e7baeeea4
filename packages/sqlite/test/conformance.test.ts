import { conformanceOf } from '@minutebook/eventstore/conformance'
import { folder } from '@minutebook/eventstore/test-support'
import { raw } from './raw.js'
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
      integrity: store.integrity,
      another: async () => {
        const handle = await opened(file)
        handles.push(handle)
        return handle.events
      },
      remove: async (ledger, seq) =>
        raw(file, (database) => {
          database.exec('DROP TRIGGER events_are_never_deleted')
          database.prepare('DELETE FROM events WHERE ledger = ? AND seq = ?').run(ledger, seq)
        }),
      close: async () => {
        for (const handle of handles) await handle.close()()
      },
    }
  },
  { texts: true, shared: true, removal: true, redaction: false, integrity: true },
)
