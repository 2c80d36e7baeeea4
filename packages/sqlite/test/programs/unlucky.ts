import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { events } from '@minutebook/eventstore/test-support/events'
import { notesIn } from './notes.js'

/**
 * Records on a disk that may fail, so many times into each ledger, and writes down what it asks for and what becomes of
 * it. An append that fails is repeated or decided anew, by turns. At the end it closes the store, or ends as a program
 * does that is killed.
 */
const [notes = '', file = '', times = '0', ending = '', ...ledgers] = process.argv.slice(2)

const note = notesIn(notes)
const opened = await openSqliteStore(file)()
if (E.isLeft(opened)) {
  note('refused', opened.left.code)
  process.exit()
}
const { events: store, texts, close } = opened.right

const record = async (ledger: string): Promise<void> => {
  let size = 0
  let batch = events(size, 3)
  for (let turn = 0; turn < Number(times); turn += 1) {
    const ids = batch.map(({ id }) => id)
    note('asked', ledger, size, ...ids)
    const appended = await store.append(ledger, size, batch)()
    const kept = await texts.put(new TextEncoder().encode(`${ledger} ${turn} `.repeat(400)))()
    if (E.isRight(kept)) note('text', kept.right)
    else note('refused', kept.left.code)
    if (E.isRight(appended)) {
      note('stored', ledger, size, ...ids)
      size = appended.right.size
    } else {
      note('refused', appended.left.code)
      if (turn % 2 === 0) continue
    }
    batch = events(size, 1 + (turn % 5))
  }
}

await Promise.all(ledgers.map(record))
if (ending === 'killed') process.kill(process.pid, 'SIGKILL')
const closed = await close()()
if (E.isLeft(closed)) note('refused', closed.left.code)
process.disconnect?.()
