import { openPostgresStore } from '@minutebook/postgres'
import { batchAt } from './batch.mjs'
import { notesIn } from './notes.mjs'

/** Appends so many events to one ledger, one by one, and decides anew whenever somebody else was faster. */
const [notes = '', host = '', user = '', schema = '', ledger = '', count = '0'] = process.argv.slice(2)

const acknowledge = notesIn(notes)
const opened = await openPostgresStore({ connection: { host, user, database: 'postgres' }, schema })()
if (opened._tag === 'Left') throw new Error(opened.left.sentence)
const { events: store, close } = opened.right

let size = 0
for (let appends = 0; appends < Number(count);) {
  const batch = batchAt(size, 1)
  const appended = await store.append(ledger, size, batch)()
  if (appended._tag === 'Right') {
    size = appended.right.size
    appends += 1
    acknowledge('event', ledger, size - 1, batch[0]?.id ?? '')
  } else if (appended.left.code === 'revision-conflict') {
    size = appended.left.actual
  } else {
    throw new Error(appended.left.sentence)
  }
}
await close()()
process.disconnect?.()
