import { conformanceOf } from '@minutebook/eventstore/conformance'
import { folder } from '@minutebook/eventstore/test-support'
import type { Database } from '../src/driver/database.js'
import { raw } from './raw.js'
import { opened } from './store.js'

/** None where nothing was ever listed: making the table was undone as well. */
const listedIn = (database: Database): ReadonlyArray<string> => {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'listed'").get() !== undefined
  return isThere
    ? (
        database.prepare('SELECT id FROM listed ORDER BY position').all() as ReadonlyArray<{
          readonly id: string
        }>
      ).map(({ id }) => id)
    : []
}

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
      inline: async (told) => {
        const another = folder.file()
        const handle = await opened(another, {
          inline: (database, stored) => {
            database.exec(
              'CREATE TABLE IF NOT EXISTS listed (position INTEGER PRIMARY KEY, id TEXT NOT NULL)',
            )
            const list = database.prepare('INSERT INTO listed VALUES (?, ?)')
            for (const { id, position } of stored) list.run(Number(position), id)
            told(stored)
          },
        })
        handles.push(handle)
        return { events: handle.events, listed: async () => raw(another, listedIn) }
      },
      close: async () => {
        for (const handle of handles) await handle.close()()
      },
    }
  },
  { texts: true, shared: true, removal: true, redaction: false, integrity: true, inline: true },
)
