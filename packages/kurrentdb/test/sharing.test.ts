import { beginning, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, vi } from 'vitest'
import { done, events, logOf } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

/** Everything a subscription gives, until so many events have come. */
const heard = async (store: EventStore, count: number): Promise<ReadonlyArray<StoredEvent>> => {
  const all: Array<StoredEvent> = []
  const listening = new AbortController()
  for await (const chunk of store.subscribe(beginning, listening.signal)) {
    if (E.isLeft(chunk)) return expect.fail(chunk.left.sentence)
    all.push(...chunk.right)
    if (all.length >= count) listening.abort()
  }
  return all
}

describe('a store that several programs use', () => {
  it(
    '45 gives two readers that follow ten writers every event once and in one order',
    { timeout: 60_000 },
    async () => {
      const prefix = freshPrefix()
      const [writers, commits] = [10, 100]
      const stores = await Promise.all(
        Array.from({ length: writers + 2 }, async () => (await open({ prefix })).events),
      )
      const reading = stores.slice(writers).map((store) => heard(store, writers * commits))
      await Promise.all(
        stores.slice(0, writers).map(async (store, writer) => {
          for (let size = 0; size < commits; size += 1) {
            await done(store.append(`writer:${writer}`, size, events(size)))
          }
        }),
      )
      const [one, other] = await Promise.all(reading)
      expect(one).toHaveLength(writers * commits)
      expect(one).toEqual(other)
      expect(one).toEqual(await logOf(stores[0]!))
    },
  )

  it('18 lets one of ten writers win each number of a ledger', { timeout: 60_000 }, async () => {
    const prefix = freshPrefix()
    const stores = await Promise.all(Array.from({ length: 10 }, async () => (await open({ prefix })).events))
    await Promise.all(
      stores.map(async (store) => {
        let size = 0
        for (let wins = 0; wins < 5;) {
          const answer = await store.append('town', size, events(size))()
          if (E.isRight(answer)) {
            wins += 1
            size = answer.right.size
          } else if (answer.left.code === 'revision-conflict') size = answer.left.actual
          else if (answer.left.code === 'recorded-at-regression') size += 1
          else expect.fail(answer.left.sentence)
        }
      }),
    )
    expect((await logOf(stores[0]!)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 50 }, (_, seq) => seq),
    )
  })

  it('is not taken for damaged by a head that was asked for before an append and answered after it', async () => {
    const { events: store } = await open()
    await done(store.append('town', 0, events(0)))
    server().faults.slowness = 400
    const before = server().readings()
    const head = store.head('town')()
    await vi.waitUntil(() => server().readings() === before + 3)
    server().faults.slowness = 0
    await done(store.append('town', 1, events(1)))
    expect(await head).toMatchObject({ right: { size: 1 } })
    expect(await done(store.head('town'))).toMatchObject({ size: 2 })
  })
})
