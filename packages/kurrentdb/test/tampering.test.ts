import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import type { EventStore } from '@minutebook/eventstore'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done, events, problemOf } from '@minutebook/eventstore/test-support'
import { servers, type Tried } from './servers.js'
import { freshPrefix, opened } from './store.js'

describe.each(servers)('on %s', (_, isThere, reach) => {
  describe.skipIf(!isThere)('what somebody does to the stream of a ledger', () => {
    let server: Tried
    let client: KurrentDBClient
    let stream: string
    let closing: ReadonlyArray<() => Promise<unknown>> = []
    let store: EventStore

    beforeAll(async () => {
      server = await reach()
      client = KurrentDBClient.connectionString(server.connectionString)
    })
    afterAll(async () => {
      await client.dispose()
      await server.leave()
    })
    beforeEach(async () => {
      const prefix = freshPrefix()
      stream = `${prefix}-town`
      const options = { connectionString: server.connectionString, prefix }
      const [one, other] = [await opened(options), await opened(options)]
      closing = [one.close(), other.close()]
      await done(one.events.append('town', 0, events(0, 5)))
      store = other.events
    })
    afterEach(async () => {
      for (const close of closing) await close()
    })

    /** What the head, a reading and an append are told. */
    const told = async (): Promise<ReadonlyArray<readonly [code: string, sentence: string]>> => [
      await problemOf(store.head('town')),
      await problemOf(store.read('town', 0)),
      await problemOf(store.append('town', 5, events(5))),
    ]

    const everywhere = (sentence: string): ReadonlyArray<readonly [string, string]> =>
      Array.from({ length: 3 }, () => ['store-damaged', sentence] as const)

    it('is told when the stream is cut short', async () => {
      await client.setStreamMetadata(stream, { truncateBefore: 2 })
      expect(await told()).toEqual(
        everywhere(
          'The beginning of the ledger "town" is gone: it now begins with event 2. Its stream was cut short, or deleted and begun again.',
        ),
      )
    })

    it('is told when all of it is cut off', async () => {
      await client.setStreamMetadata(stream, { truncateBefore: 9 })
      expect(await told()).toEqual(
        everywhere(
          'The stream of the ledger "town" has a limit ($tb), so that the server forgets its events.',
        ),
      )
    })

    it('is told when the stream may hold only so many events', async () => {
      await client.setStreamMetadata(stream, { maxCount: 3 })
      expect(await told()).toEqual(
        everywhere(
          'The beginning of the ledger "town" is gone: it now begins with event 2. Its stream was cut short, or deleted and begun again.',
        ),
      )
    })

    it('is told when the stream is deleted', async () => {
      await client.deleteStream(stream)
      expect(await told()).toEqual(
        everywhere('The stream of the ledger "town" was deleted: its events are hidden or gone.'),
      )
    })

    it('is told when the stream is deleted and begun again', async () => {
      await client.deleteStream(stream)
      await client.appendToStream(stream, {
        id: crypto.randomUUID(),
        contentType: 'application/json',
        type: 'Note',
        data: {},
        metadata: {},
      })
      expect((await told()).map(([code]) => code)).toEqual([
        'store-damaged',
        'store-damaged',
        'store-damaged',
      ])
    })

    it('is told when the stream is deleted for good', async () => {
      await client.tombstoneStream(stream)
      expect(await told()).toEqual(
        everywhere('The stream of the ledger "town" was deleted for good (a tombstone).'),
      )
    })
  })
})
