import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { events } from '@minutebook/eventstore/test-support/events'
import { notesIn } from './notes.js'

/**
 * Records without end into some ledgers at once, one to five events at a time, and a text each time. Whatever is
 * acknowledged is written down, so that whoever kills this process knows what must have been kept.
 */
const [notes = '', file = '', ...ledgers] = process.argv.slice(2)

const acknowledge = notesIn(notes)
const opened = await openSqliteStore(file)()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
const { events: store, texts } = opened.right

const record = async (ledger: string): Promise<never> => {
  const head = await store.head(ledger)()
  let size = E.isRight(head) ? head.right.size : 0
  for (;;) {
    const batch = events(size, 1 + (size % 5))
    const [appended, kept] = await Promise.all([
      store.append(ledger, size, batch)(),
      texts.put(new TextEncoder().encode(`${ledger} ${size}`))(),
    ])
    if (E.isLeft(appended)) throw new Error(appended.left.sentence)
    if (E.isLeft(kept)) throw new Error(kept.left.sentence)
    for (const [index, { id }] of batch.entries()) acknowledge('event', ledger, size + index, id)
    acknowledge('text', kept.right)
    size = appended.right.size
  }
}

await Promise.all(ledgers.map(record))
