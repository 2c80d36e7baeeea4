import { beginning } from '@minutebook/eventstore'
import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { events } from '@minutebook/eventstore/test-support/events'
import { notesIn } from './notes.js'

/**
 * Shares a file with another program for so many seconds: appends without a pause to a ledger of both and to one of its
 * own, reads the shared ledger now and then, and listens to the log all the while. What is acknowledged, read and heard
 * is written down. It ends when it has heard the event at the position it is told.
 */
const [notes = '', file = '', shared = '', own = '', seconds = '0'] = process.argv.slice(2)

const note = notesIn(notes)
const opened = await openSqliteStore(file)()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
const { events: store, close } = opened.right
const until = performance.now() + 1000 * Number(seconds)

const append = async (ledger: string): Promise<void> => {
  let size = 0
  while (performance.now() < until) {
    const batch = events(size, 1 + (size % 3))
    const appended = await store.append(ledger, size, batch)()
    if (E.isRight(appended)) {
      for (const [index, { id }] of batch.entries()) note('stored', ledger, size + index, id)
      size = appended.right.size
    } else if (appended.left.code === 'revision-conflict') {
      size = appended.left.actual
    } else {
      throw new Error(appended.left.sentence)
    }
  }
}

/** Each reading has to give the ledger as it is at some moment, without a gap and never shorter than before. */
const read = async (): Promise<void> => {
  let before = 0
  while (performance.now() < until) {
    let next = 0
    for await (const chunk of store.read(shared, 0)) {
      if (E.isLeft(chunk)) throw new Error(chunk.left.sentence)
      for (const { seq } of chunk.right) {
        if (seq !== next) note('gap', next)
        next = seq + 1
      }
    }
    if (next < before) note('shorter', next)
    before = next
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
  }
  note('read', before)
}

const listening = new AbortController()
const last = new Promise<string>((resolve) => {
  process.once('message', (position) => resolve(String(position)))
})

const listen = async (): Promise<void> => {
  let heard: string = beginning
  let end: string | null = null
  void last.then((position) => {
    end = position
    if (heard === position) listening.abort()
  })
  for await (const chunk of store.subscribe(beginning, listening.signal)) {
    if (E.isLeft(chunk)) throw new Error(chunk.left.sentence)
    for (const { position, ledger, seq, id } of chunk.right) note('heard', position, ledger, seq, id)
    heard = chunk.right.at(-1)?.position ?? heard
    if (heard === end) listening.abort()
  }
}

const hearing = listen()
await Promise.all([append(shared), append(own), read()])
process.send?.('done')
await hearing
await close()()
process.disconnect?.()
