import { createHash, randomUUID } from 'node:crypto'
import { beginning, type EventToAppend, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { done, events, instant, logOf, read, refused } from '@minutebook/eventstore/test-support'
import type { Proposed } from './server/log.js'
import { freshPrefix, opened } from './store.js'
import { world } from './world.js'

const asAppended = (stored: Awaited<ReturnType<typeof read>>): ReadonlyArray<EventToAppend> =>
  '_tag' in stored ? [] : stored.map(({ id, recordedAt, leaf }) => ({ id, recordedAt, leaf }))

describe.each([
  ['as many messages on one stream', true],
  ['one call an append', false],
])('an append whose answer is lost, sent %s', (_, hasBatches) => {
  const { server, open } = world({ hasBatches })

  it.each([
    ['the connection is cut after it was stored', 'cutAfterStoring'],
    ['the server says that it took too long, though it was stored', 'timedOutAppends'],
    ['the server never answers, and stored nothing', 'ignoredAppends'],
  ] as const)('is stored once when %s', async (_title, fault) => {
    const { events: store } = await open({ answerTimeoutMs: 500 })
    const [first, second] = [events(0, 3), events(3, 2)]
    await done(store.append('town', 0, first))
    server().faults[fault] = 2
    expect(await done(store.append('town', 3, second))).toMatchObject({
      first: 3,
      size: 5,
      alreadyStored: false,
    })
    expect(server().faults[fault]).toBe(0)
    expect(asAppended(await read(store.read('town', 0)))).toEqual([...first, ...second])
  })

  it('begins a ledger once', async () => {
    const { events: store } = await open()
    server().faults.cutAfterStoring = 1
    const batch = events(0, 2)
    expect(await done(store.append('town', 0, batch))).toMatchObject({ created: true, alreadyStored: false })
    expect(asAppended(await read(store.read('town', 0)))).toEqual(batch)
  })

  it('is known for what it is by whoever repeats it later', async () => {
    const prefix = freshPrefix()
    const hasty = (await open({ prefix, retryTimeoutMs: 0 })).events
    server().faults.timedOutAppends = 1
    const batch = events(0, 2)
    expect(await refused(hasty.append('town', 0, batch))).toMatchObject({
      code: 'store-unavailable',
    })
    const other = (await open({ prefix })).events
    await done(other.append('town', 2, events(2)))
    expect(await done(hasty.append('town', 0, batch))).toMatchObject({
      first: 0,
      size: 2,
      created: true,
      alreadyStored: true,
    })
    expect(await logOf(hasty)).toHaveLength(3)
  })
})

describe('a retry that the server takes for one', () => {
  const { server, open } = world()

  /** The same id with other bytes, put there by somebody else just before the append is sent. */
  const overtaken = async (leaf: string, recordedAt: string): Promise<unknown> => {
    const prefix = freshPrefix()
    const store = (await open({ prefix })).events
    const other = (await open({ prefix })).events
    const one = { ...events(0)[0], recordedAt: instant(0), leaf: '{"n":1}' } as EventToAppend
    const append = server().log.append.bind(server().log)
    let isDue = true
    server().log.append = (stream, expected, proposed: ReadonlyArray<Proposed>) => {
      if (isDue && stream === `${prefix}-town`) {
        isDue = false
        append(stream, expected, [
          {
            ...(proposed[0] as Proposed),
            data: new TextEncoder().encode(leaf),
            metadata: new TextEncoder().encode(JSON.stringify({ ...besideOf(leaf), recordedAt })),
          },
        ])
      }
      return append(stream, expected, proposed)
    }
    const answer = await store.append('town', 0, [one])()
    server().log.append = append
    expect(await done(other.head('town'))).toMatchObject({ size: 1 })
    return answer
  }

  it('is refused when the bytes are others', async () => {
    expect(await overtaken('{"n":2}', instant(0))).toMatchObject({
      left: { code: 'id-reused', path: '/events/0/id', ledger: 'town', seq: 0 },
    })
  })

  it('is told that they stood there already when they are the same', async () => {
    expect(await overtaken('{"n":1}', instant(0))).toMatchObject({
      right: { size: 1, alreadyStored: true },
    })
  })
})

describe('a server that is slow', () => {
  const { server, open } = world()

  it('is asked until it shows what it has stored, where it refuses an append behind that', async () => {
    const prefix = freshPrefix()
    const [{ events: store }, { events: other }] = [await open({ prefix }), await open({ prefix })]
    await done(store.append('town', 0, events(0)))
    await done(other.append('town', 1, events(1)))
    const { log } = server()
    const read = log.read.bind(log)
    let hiding = 12
    log.read = (stream, from, count, isBackward) => {
      const found = read(stream, from, count, isBackward)
      if (hiding === 0 || stream !== `${prefix}-town` || typeof found === 'string') return found
      hiding -= 1
      return isBackward ? read(stream, 0, count, true) : found.slice(0, 1)
    }
    expect(await refused(store.append('town', 1, events(2)))).toMatchObject({
      code: 'revision-conflict',
      actual: 2,
    })
    expect(hiding).toBe(0)
    log.read = read
  })

  it('is waited for as long as its answer keeps coming', async () => {
    const prefix = freshPrefix()
    await done((await open({ prefix })).events.append('town', 0, events(0, 900)))
    const { events: store } = await open({ prefix, answerTimeoutMs: 1500, retryTimeoutMs: 0 })
    server().faults.slowness = 3
    expect(await done(store.append('town', 900, events(900)))).toMatchObject({ size: 901 })
    server().faults.slowness = 0
  })

  it('is asked again when a reading is never answered', async () => {
    const { events: store } = await open({ answerTimeoutMs: 500 })
    await done(store.append('town', 0, events(0)))
    server().faults.ignoredReads = 2
    expect(await read(store.read('town', 0))).toHaveLength(1)
    expect(server().faults.ignoredReads).toBe(0)
  })

  it('wakes a subscription whose client was replaced in the meantime', async () => {
    const prefix = freshPrefix()
    const { events: store } = await open({ prefix, answerTimeoutMs: 500 })
    const { events: other } = await open({ prefix })
    const listening = new AbortController()
    const chunks = store.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
    const first = chunks.next()
    await done(other.append('town', 0, events(0)))
    expect((await first).value).toMatchObject({ right: [{ seq: 0 }] })
    server().faults.ignoredReads = 2
    await done(store.head('town'))
    for (let size = 1; size < 4; size += 1) {
      const next = chunks.next()
      await done(other.append('town', size, events(size)))
      expect((await next).value).toMatchObject({ right: [{ seq: size }] })
    }
    listening.abort()
  })
})

describe('a server that goes away', () => {
  const { server, open } = world()

  it('is waited for, and whatever was asked is done when it is back', async () => {
    const { events: store } = await open()
    await done(store.append('town', 0, events(0)))
    await server().stop()
    const asked = Promise.all([
      store.append('town', 1, events(1))(),
      store.head('town')(),
      read(store.readAll(beginning)),
    ])
    await new Promise((resolve) => {
      setTimeout(resolve, 400)
    })
    await server().start()
    const [appended, head, log] = await asked
    expect(appended).toMatchObject({ right: { size: 2 } })
    expect(head).toMatchObject({ right: { ledger: 'town' } })
    expect(log).toContainEqual(expect.objectContaining({ seq: 0 }))
  })

  it('is unavailable when it stays away', async () => {
    const { events: store } = await open({ retryTimeoutMs: 100 })
    await done(store.append('town', 0, events(0)))
    await server().stop()
    const unavailable = {
      code: 'store-unavailable',
      path: `kurrentdb://127.0.0.1:${server().port}`,
      sentence: 'The server cannot be reached, or its certificate is not accepted.',
    }
    expect(await refused(store.append('town', 1, events(1)))).toMatchObject(unavailable)
    expect(await refused(store.head('town'))).toMatchObject(unavailable)
    expect(await refused(store.ledgers())).toMatchObject(unavailable)
    expect(await read(store.read('town', 0))).toMatchObject(unavailable)
    await server().start()
    expect(await done(store.head('town'))).toMatchObject({ size: 1 })
  })

  it('is heard again by a subscription that waits', async () => {
    const prefix = freshPrefix()
    const { events: store } = await open({ prefix })
    const { events: other } = await open({ prefix })
    const listening = new AbortController()
    const chunks = store.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
    await done(other.append('town', 0, events(0)))
    expect((await chunks.next()).value).toMatchObject({ right: [{ seq: 0 }] })
    const next = chunks.next()
    await server().stop()
    await server().start()
    await done(other.append('town', 1, events(1)))
    expect((await next).value).toMatchObject({ right: [{ seq: 1 }] })
    listening.abort()
  })

  it('gives a subscription that catches up every event once, where each of its readings is cut off', async () => {
    const prefix = freshPrefix()
    const { events: store } = await open({ prefix })
    const { events: other } = await open({ prefix })
    await done(other.append('town', 0, events(0, 400)))
    const listening = new AbortController()
    const heard: Array<StoredEvent> = []
    server().faults.cutReadings = 1
    for await (const chunk of store.subscribe(beginning, listening.signal)) {
      if (E.isLeft(chunk)) return expect.fail(chunk.left.sentence)
      expect(server().faults.cutReadings).toBe(0)
      heard.push(...chunk.right)
      // More often in a row than a place may fail before it is taken for none.
      server().faults.cutReadings = heard.length === 125 ? 4 : 1
      if (heard.length === 250) await done(other.append('town', 400, events(400, 3)))
      if (heard.length < 403) continue
      server().faults.cutReadings = 0
      listening.abort()
    }
    expect(heard).toEqual(await logOf(other))
  })

  it(
    'loses nothing it has acknowledged, however often the connection is cut',
    { timeout: 60_000 },
    async () => {
      const prefix = freshPrefix()
      const writers = await Promise.all(
        ['village', 'town', 'city'].map(async (ledger) => {
          const { events: store } = await open({ prefix })
          return { ledger, store }
        }),
      )
      const cutting = setInterval(() => server().cut(), 120)
      const acknowledged = await Promise.all(
        writers.map(async ({ ledger, store }) => {
          const stored: Array<EventToAppend> = []
          for (let size = 0; size < 60; size = stored.length) {
            const batch = events(size, 1 + (size % 4))
            await done(store.append(ledger, size, batch))
            stored.push(...batch)
          }
          return { ledger, stored }
        }),
      )
      clearInterval(cutting)
      const { events: reader } = await open({ prefix })
      for (const { ledger, stored } of acknowledged) {
        expect(asAppended(await read(reader.read(ledger, 0)))).toEqual(stored)
      }
    },
  )

  it('is not waited for by a store that is closed', async () => {
    const store = await opened({ connectionString: server().connectionString, prefix: freshPrefix() })
    await store.close()()
    await server().stop()
    expect(await refused(store.events.head('town'))).toMatchObject({ code: 'store-closed' })
    await server().start()
    expect(E.isRight(await store.close()())).toBe(true)
  })

  it('is no longer waited for when the store is closed meanwhile', async () => {
    const store = await open()
    await server().stop()
    const head = store.events.head('town')()
    const asked = performance.now()
    await done(store.close())
    expect(await head).toMatchObject({ left: { code: 'store-closed' } })
    expect(performance.now() - asked).toBeLessThan(10_000)
    await server().start()
  })
})

const besideOf = (leaf: string): { readonly sha256: string; readonly append: string } => ({
  sha256: createHash('sha256').update(leaf).digest('hex'),
  append: randomUUID(),
})
