import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { events } from './events.js'

/**
 * Appends to some ledgers at once and without end, one to five events at a time, and prints what it asks for and what was
 * stored, as the kit reads it of a program that it kills.
 */
export const recording = async (store: EventStore): Promise<void> => {
  await Promise.all(['village', 'town', 'city'].map((ledger) => recordingTo(store, ledger)))
}

const recordingTo = async (store: EventStore, ledger: string): Promise<never> => {
  const head = await store.head(ledger)()
  let size = E.isRight(head) ? head.right.size : 0
  for (;;) {
    const batch = events(size, 1 + (size % 5))
    const words = [ledger, size, ...batch.map(({ id }) => id)].join(' ')
    process.stdout.write(`asked ${words}\n`)
    const appended = await store.append(ledger, size, batch)()
    if (E.isLeft(appended)) throw new Error(appended.left.sentence)
    process.stdout.write(`stored ${words}\n`)
    size = appended.right.size
  }
}
