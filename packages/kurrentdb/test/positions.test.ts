import { beginning, positionOf } from '@minutebook/eventstore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, events, firstOf, logOf, problemOf, read } from '@minutebook/eventstore/test-support'
import { servers, type Tried } from './servers.js'
import { freshPrefix, opened } from './store.js'
import { world } from './world.js'

describe.each(servers)('on %s', (_, isThere, reach) => {
  describe.skipIf(!isThere)('a position', () => {
    let server: Tried
    beforeAll(async () => {
      server = await reach()
    })
    afterAll(async () => {
      await server.leave()
    })

    it.each([
      ['between two events', 1n],
      ['behind everything', 1_000_000_000n],
    ])('%s is refused at once, and is no server that cannot be reached', async (_title, distance) => {
      const options = { connectionString: server.connectionString, prefix: freshPrefix() }
      const store = await opened(options)
      await done(store.events.append('town', 0, events(0, 3)))
      const [place = ''] = (await logOf(store.events)).map(({ position }) => position.split('/')[0])
      const strange = positionOf(`${BigInt(place) + distance}/${BigInt(place) + distance}`)
      const asked = performance.now()
      expect(await problemOf(store.events.readAll(strange))).toEqual([
        'bad-range',
        `No event of this store stands at position ${strange}: it is of another store, or its event is gone.`,
      ])
      expect(performance.now() - asked).toBeLessThan(10_000)
      expect(await read(store.events.readAll(beginning))).toHaveLength(3)
      await done(store.close())
    })
  })
})

describe('a position at a server that is away', () => {
  const { server, open } = world()

  it('is asked for until the server is back', async () => {
    const { events: store } = await open()
    const { position } = await done(store.append('town', 0, events(0)))
    await done(store.append('town', 1, events(1)))
    await server().stop()
    const asked = read(store.readAll(position))
    setTimeout(() => void server().start(), 400)
    expect(await asked).toMatchObject([{ seq: 1 }])
  })

  it('is not refused when the server stays away', async () => {
    const { events: store } = await open({ retryTimeoutMs: 100 })
    const { position } = await done(store.append('town', 0, events(0)))
    await server().stop()
    expect((await problemOf(store.readAll(position)))[0]).toBe('store-unavailable')
    await server().start()
    expect(await firstOf(store)).toEqual(['events', '1'])
  })
})
