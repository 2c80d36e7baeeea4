import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { events } from '@minutebook/eventstore/test-support/events'
import { notesIn } from './notes.js'

/** Appends so many events to one ledger, one by one, and decides anew whenever somebody else was faster. */
const [notes = '', file = '', ledger = '', count = '0'] = process.argv.slice(2)

const acknowledge = notesIn(notes)
const opened = await openSqliteStore(file)()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
const { events: store, close } = opened.right

let size = 0
for (let appends = 0; appends < Number(count);) {
  const batch = events(size)
  const appended = await store.append(ledger, size, batch)()
  if (E.isRight(appended)) {
    size = appended.right.size
    appends += 1
    acknowledge(size - 1, batch[0]?.id ?? '')
  } else if (appended.left.code === 'revision-conflict') {
    size = appended.left.actual
  } else {
    throw new Error(appended.left.sentence)
  }
}
await close()()
process.disconnect?.()
