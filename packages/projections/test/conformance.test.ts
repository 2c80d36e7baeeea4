import { memoryStore } from '@minutebook/eventstore'
import { done, folder } from '@minutebook/eventstore/test-support'
import { projectionsOver } from '@minutebook/projections/conformance'
import { openSqliteStore } from '@minutebook/sqlite'

projectionsOver('the memory store', async () => ({ events: memoryStore() }))

projectionsOver('the SQLite store', async () => {
  const path = folder.file()
  const store = await done(openSqliteStore(path))
  const others = [store]
  return {
    events: store.events,
    another: async () => {
      const other = await done(openSqliteStore(path))
      others.push(other)
      return other.events
    },
    close: async () => {
      for (const one of others) await done(one.close())
    },
  }
})
