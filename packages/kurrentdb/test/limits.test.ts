import type { EventToAppend } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'
import { done, events, instant, read, refused } from '@minutebook/eventstore/test-support'
import { world } from './world.js'

/** Events of one append, each with a text of so many bytes. */
const large = (count: number, bytes: number): ReadonlyArray<EventToAppend> =>
  events(0, count).map((event) => ({
    ...event,
    recordedAt: instant(0),
    leaf: `{"text":"${'x'.repeat(bytes)}"}`,
  }))

describe('an append that is too large', () => {
  const { server, open } = world({ maxAppendBytes: 200_000 })

  it('is refused before it is sent', async () => {
    const { events: store } = await open()
    const problem = await refused(store.append('town', 0, large(17, 65_000)))
    expect(problem).toMatchObject({ code: 'append-too-large', path: '/events', limit: 1_048_576 })
    expect(problem.sentence).toMatch(
      /^What is to be stored at once takes 11\d{5} bytes and at most 1048576 fit\./,
    )
    expect(server().log.all).toEqual([])
  })

  it('is refused by the server that takes less than that, and nothing of it is stored', async () => {
    const { events: store } = await open()
    expect(await refused(store.append('town', 0, large(4, 60_000)))).toMatchObject({
      code: 'append-too-large',
      limit: 200_000,
    })
    expect(await read(store.read('town', 0))).toEqual([])
    expect(await done(store.append('town', 0, large(3, 60_000)))).toMatchObject({ size: 3 })
  })

  it('is measured as the server measures it', async () => {
    const { events: store } = await open({ maxAppendBytes: 200_000 })
    const bytesOf = async (bytes: number): Promise<number> => {
      const problem = await refused(store.append('town', 0, large(4, bytes)))
      return problem.code === 'append-too-large' ? problem.bytes : 0
    }
    const over = (await bytesOf(60_000)) - 200_000
    const largest = 60_000 - Math.ceil(over / 4)
    expect(await bytesOf(largest + 1)).toBeGreaterThan(200_000)
    expect(await done(store.append('town', 0, large(4, largest)))).toMatchObject({ size: 4 })
  })
})
