import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, vi } from 'vitest'
import { done, events, logOf } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

describe('a store that several programs use', () => {
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
