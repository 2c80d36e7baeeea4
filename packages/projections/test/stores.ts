import { memoryStore, type EventStore } from '@minutebook/eventstore'
import { openSqliteStore } from '@minutebook/sqlite'
import { done, folder } from '@minutebook/eventstore/test-support'

/** The stores a projection is tried on. */
export const stores: ReadonlyArray<readonly [name: string, open: () => Promise<EventStore>]> = [
  ['the memory store', async () => memoryStore()],
  ['the SQLite store', async () => (await done(openSqliteStore(folder.file()))).events],
]
