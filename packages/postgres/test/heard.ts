import { beginning, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** So many events as a subscription from the beginning gives them. */
export const heard = async (store: EventStore, count: number): Promise<ReadonlyArray<StoredEvent>> => {
  const listening = new AbortController()
  const events: Array<StoredEvent> = []
  for await (const chunk of store.subscribe(beginning, listening.signal)) {
    if (E.isLeft(chunk)) return expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
    events.push(...chunk.right)
    if (events.length >= count) listening.abort()
  }
  return events
}
