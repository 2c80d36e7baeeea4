import { openPostgresStore } from '@minutebook/postgres'
import { batchAt } from './batch.mjs'
import { notesIn } from './notes.mjs'

/**
 * Records without end into some ledgers at once, one to five events at a time, and a text each time. Whatever is
 * acknowledged is written down, so that whoever kills this process knows what must have been kept.
 */
const [notes = '', host = '', user = '', schema = '', ...ledgers] = process.argv.slice(2)

const acknowledge = notesIn(notes)
const opened = await openPostgresStore({
  connection: { host, user, database: 'postgres' },
  schema,
  connections: 2,
})()
if (opened._tag === 'Left') throw new Error(opened.left.sentence)
const { events: store, texts } = opened.right

/** @param {string} ledger */
const record = async (ledger) => {
  const head = await store.head(ledger)()
  let size = head._tag === 'Right' ? head.right.size : 0
  for (;;) {
    const batch = batchAt(size, 1 + (size % 5))
    const [appended, kept] = await Promise.all([
      store.append(ledger, size, batch)(),
      texts.put(new TextEncoder().encode(`${ledger} ${size}`))(),
    ])
    if (appended._tag === 'Left') throw new Error(appended.left.sentence)
    if (kept._tag === 'Left') throw new Error(kept.left.sentence)
    for (const [index, { id }] of batch.entries()) acknowledge('event', ledger, size + index, id)
    acknowledge('text', kept.right)
    size = appended.right.size
  }
}

await Promise.all(ledgers.map(record))
