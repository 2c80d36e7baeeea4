import { conformanceOf } from '@minutebook/eventstore/conformance'
import { events, folder, printing } from '@minutebook/eventstore/test-support'
import type { Database } from '../src/driver/database.js'
import { insertFirst, openTransaction, statements } from './behind.js'
import { printer } from './programs/run.js'
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
      recreate: async (ledger) =>
        raw(file, (database) => {
          database.exec('DROP TRIGGER events_are_never_deleted')
          database.prepare('DELETE FROM events WHERE ledger = ?').run(ledger)
          for (const event of events(0)) insertFirst(database, ledger, event)
        }),
      late: async (ledger, event) =>
        openTransaction(file, (database) => insertFirst(database, ledger, event)),
      bystander: async () =>
        openTransaction(file, (database) => {
          database.prepare('SELECT count(*) FROM events').get()
          database.exec('CREATE TEMPORARY TABLE elsewhere AS SELECT 1')
        }),
      refusals: { statements, run: async (sql) => raw(file, (database) => database.exec(sql)) },
      program: async (told) => printing(await printer(file), told),
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
    // A file that lost the end of its log is as one that never had it: what was kept elsewhere tells them apart.
    truncation: false,
    recreation: true,
    late: true,
    bystander: true,
    refusals: true,
    program: true,
  },
)
