import { setTimeout } from 'node:timers/promises'
import type { Database } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { done, refused } from '@minutebook/eventstore/test-support'
import { connected, type Connected } from '../src/postgres/connected.js'

const closed = { code: 'database-failed', problem: { code: 'store-closed' } }

const databaseWith = (parts: Partial<Database>): Database => ({
  ask: async () => [],
  transaction: (work) => work(async () => []),
  listen: () => ({ stop: async () => undefined }),
  close: async () => undefined,
  ...parts,
})

const connectedTo = (parts: Partial<Database>): Connected =>
  connected(databaseWith(parts), { address: 'db', schema: 'policies', patience: 5000, isReadOnly: false })

describe('a read model in PostgreSQL that is closed', () => {
  it('is closed once, and whoever closes it again waits for that', async () => {
    let ends = 0
    const { close } = connectedTo({
      close: async () => {
        await setTimeout(10)
        ends += 1
      },
    })
    const [first, second] = [close()(), close()()]
    expect(await second).toEqual(E.right(undefined))
    expect(ends).toBe(1)
    await done(() => first)
  })

  it('gives what went wrong as a problem, each time', async () => {
    const { close } = connectedTo({ close: () => Promise.reject(new Error('no such pool')) })
    for (let times = 0; times < 2; times += 1)
      expect(await refused(close())).toMatchObject({
        code: 'database-failed',
        problem: { code: 'store-unavailable', sentence: 'The store did not answer: no such pool.' },
      })
  })

  it('says so to whoever was asking again at that moment, and to whoever was writing', async () => {
    let asked = 0
    const { ask, write, close } = connectedTo({
      transaction: () => {
        asked += 1
        return Promise.reject(Object.assign(new Error('starting up'), { code: '57P03' }))
      },
    })
    const asking = ask(async () => null)()
    const writing = write(async () => E.right(null))()
    await done(close())
    expect(await asking).toMatchObject(E.left(closed))
    expect(await writing).toMatchObject(E.left(closed))
    expect(asked).toBe(2)
  })
})
