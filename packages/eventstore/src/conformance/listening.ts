import * as E from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { EventStore } from '../port/EventStore.js'
import type { Position } from '../port/Position.js'
import type { StoredEvent } from '../port/StoredEvent.js'

/** What a subscription gives up to the event of that id, that one included. */
export const upTo = async (
  id: string,
  store: EventStore,
  after: Position,
): Promise<ReadonlyArray<StoredEvent>> => {
  const listening = new AbortController()
  const heard: Array<StoredEvent> = []
  for await (const chunk of store.subscribe(after, listening.signal)) {
    if (E.isLeft(chunk)) return expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
    heard.push(...chunk.right)
    if (chunk.right.some((event) => event.id === id)) listening.abort()
  }
  return heard
}
