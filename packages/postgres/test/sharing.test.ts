import { setTimeout } from 'node:timers/promises'
import { beginning } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { done, events, instant, logOf, read, refused, town } from '@minutebook/eventstore/test-support'
import { appending } from './behind.js'
import { connection, hasServer, installed, opened, raw } from './cluster.js'
import { heard } from './heard.js'

describe.runIf(hasServer)('a store that several programs use', () => {
  it(
    '45 gives two readers every event of ten writers once, and in one order',
    { timeout: 120_000 },
    async () => {
      const schema = await installed()
      const [writers, each] = [10, 100]
      const stores = await Promise.all(
        Array.from({ length: writers + 2 }, () => opened(schema, { connections: 1, busyTimeoutMs: 60_000 })),
      )
      const readers = stores.slice(writers).map((store) => heard(store.events, writers * each))
      await Promise.all(
        stores.slice(0, writers).map(async (store, writer) => {
          for (let size = 0; size < each; size += 1)
            await done(store.events.append(`writer:${writer}`, size, events(size)))
        }),
      )
      const log = await logOf(stores[0]!.events)
      expect(log.map(({ position }) => position)).toEqual(
        Array.from({ length: writers * each }, (_, index) => String(index + 1)),
      )
      for (const reader of readers) expect(await reader).toEqual(log)
      for (let writer = 0; writer < writers; writer += 1) {
        const written = log.filter(({ ledger }) => ledger === `writer:${writer}`)
        expect(written.map(({ seq }) => seq)).toEqual(Array.from({ length: each }, (_, seq) => seq))
      }
      for (const store of stores) await done(store.close())
    },
  )

  it('is busy when an append is left uncommitted for longer than was allowed, and reads meanwhile', async () => {
    const schema = await installed()
    const store = await opened(schema, { busyTimeoutMs: 150 })
    await done(store.events.append(town, 0, events(0)))
    const idle = await appending(schema, 'idle', events(0)[0]!)
    const began = performance.now()
    expect(await refused(store.events.append(town, 1, events(1)))).toMatchObject({
      code: 'store-busy',
      sentence: 'Other programs have kept this store locked for too long. Try again when they are done.',
      cause: { code: '55P03' },
    })
    expect(performance.now() - began).toBeGreaterThanOrEqual(149)
    expect(await logOf(store.events)).toHaveLength(1)
    await idle.rollBack()
    expect(await done(store.events.append(town, 1, events(1)))).toMatchObject({ size: 2 })
    await done(store.close())
  })

  it('appends behind what somebody inserts who takes no turn', async () => {
    const schema = await installed()
    const store = await opened(schema)
    await done(store.events.append(town, 0, events(0)))
    const inserting = new Client(connection())
    await inserting.connect()
    await inserting.query(`BEGIN; INSERT INTO ${schema}.events (position, ledger, seq, id, recorded_at, leaf)
      VALUES (2, 'by hand', 0, '${crypto.randomUUID()}', '${instant(0)}', '{}')`)
    const [one, several] = [
      store.events.append(town, 1, events(1))(),
      setTimeout(50).then(store.events.append('several', 0, events(0, 2))),
    ]
    await setTimeout(100)
    expect(await logOf(store.events)).toHaveLength(1)
    await inserting.query('COMMIT')
    await inserting.end()
    expect(await one).toMatchObject({ right: { position: '3' } })
    expect(await several).toMatchObject({ right: { position: '5' } })
    expect(await done(store.integrity())).toEqual([])
    await done(store.close())
  })

  it('hears of an append within the interval where notifications are lost', async () => {
    const schema = await installed()
    const reader = await opened(schema, { pollIntervalMs: 50 })
    const hearing = heard(reader.events, 1)
    await setTimeout(300)
    // By hand, so that nobody is notified.
    await raw((client) =>
      client.query(
        `INSERT INTO ${schema}.events VALUES (1, '${town}', 0, gen_random_uuid(), '${instant(0)}', '{}')`,
      ),
    )
    expect(await hearing).toHaveLength(1)
    await done(reader.close())
  })

  it('reads on without a pause while there is more', async () => {
    const schema = await installed()
    const [reader, writer] = [await opened(schema, { pollIntervalMs: 60_000 }), await opened(schema)]
    for (let size = 0; size < 10_000; size += 2000)
      await done(writer.events.append(town, size, events(size, 2000)))
    const began = performance.now()
    expect(await heard(reader.events, 10_000)).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(10_000)
    await done(reader.close())
    await done(writer.close())
  })

  it('gives a reader that breaks off what it has read, and what comes in before it is done', async () => {
    const schema = await installed()
    const store = await opened(schema)
    await done(store.events.append(town, 0, events(0, 1500)))
    const chunks = store.events.readAll(beginning)[Symbol.asyncIterator]()
    const first = await chunks.next()
    expect(first.value).toMatchObject({ _tag: 'Right' })
    await setTimeout(100)
    await done(store.events.append(town, 1500, events(1500)))
    const second = await chunks.next()
    expect(second.done !== true && E.isRight(second.value) ? second.value.right.length : 0).toBe(501)
    await chunks.return?.(undefined)
    await done(store.close())
    expect(await read(store.events.readAll(beginning))).toMatchObject({ code: 'store-closed' })
  })

  it('puts appends that come together into one commit', async () => {
    const schema = await installed()
    const store = await opened(schema)
    const appends = Array.from({ length: 200 }, (_, index) =>
      store.events.append(`ledger:${index}`, 0, events(0))(),
    )
    expect((await Promise.all(appends)).filter(E.isLeft)).toEqual([])
    const { rows } = await raw((client) =>
      client.query(`SELECT count(DISTINCT xmin::text)::integer AS commits FROM ${schema}.events`),
    )
    expect(rows).toEqual([{ commits: 1 }])
    await done(store.close())
  })

  it('chains appends to one ledger that were made without waiting, and refuses an id among them', async () => {
    const schema = await installed()
    const store = await opened(schema)
    const [taken] = events(0)
    await done(store.events.append('elsewhere', 0, [taken!]))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, size) =>
        store.events.append(
          town,
          size,
          size === 20 ? [{ ...taken!, recordedAt: instant(20) }] : events(size),
        )(),
      ),
    )
    expect(answers.slice(0, 20).filter(E.isLeft)).toEqual([])
    expect(answers[20]).toMatchObject({ left: { code: 'id-reused', ledger: 'elsewhere' } })
    expect(answers[21]).toMatchObject({ left: { code: 'revision-conflict', expected: 21, actual: 20 } })
    expect(await done(store.events.head(town))).toMatchObject({ size: 20 })
    await done(store.close())
  })
})
