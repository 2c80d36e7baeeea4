import { setImmediate, setTimeout } from 'node:timers/promises'
import { beginning, type StoredEvent } from '@minutebook/eventstore'
import { openPostgresStore } from '@minutebook/postgres'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, vi } from 'vitest'
import { pgDatabase } from '../src/driver/pgDatabase.js'
import { done, events, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { connection, hasServer, installed, opened, raw, server } from './cluster.js'
import { heard } from './heard.js'
import { line } from './proxy.js'

describe.runIf(hasServer)('a connection that breaks', () => {
  it.each(['before', 'after'] as const)(
    'cut %s the server has committed, an append is stored once and answered',
    async (when) => {
      const schema = await installed()
      const cable = await line(connection())
      const store = await opened(schema, { connection: cable.connection })
      await done(store.events.append(town, 0, events(0)))
      for (let size = 1; size < 21; size += 1) {
        cable.cutAt('append', when)
        const batch = events(size)
        expect(await done(store.events.append(town, size, batch))).toMatchObject({
          size: size + 1,
          alreadyStored: when === 'after',
        })
      }
      expect(cable.cuts()).toBe(20)
      expect((await logOf(store.events)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 21 }, (_, seq) => seq),
      )
      await done(store.close())
      await cable.close()
    },
  )

  it('cut while many wait for one commit, each of them is answered rightly', async () => {
    const schema = await installed()
    const cable = await line(connection())
    const store = await opened(schema, { connection: cable.connection })
    await done(store.events.append('begun', 0, events(0)))
    cable.cutAt('append', 'after')
    const answers = await Promise.all([
      store.events.append('one', 0, events(0, 3))(),
      store.events.append('begun', 0, events(0))(),
      store.events.append('two', 0, events(0, 2))(),
    ])
    expect(answers).toMatchObject([
      { right: { size: 3, alreadyStored: true } },
      { left: { code: 'revision-conflict', actual: 1 } },
      { right: { size: 2, alreadyStored: true } },
    ])
    await done(store.close())
    await cable.close()
  })

  it('gone for longer than was allowed, it is said that repeating tells what was stored', async () => {
    const schema = await installed()
    const cable = await line(connection())
    const store = await opened(schema, { connection: cable.connection, busyTimeoutMs: 200 })
    const batch = events(0, 2)
    cable.cutAt('append', 'after')
    const appending = store.events.append(town, 0, batch)()
    while (cable.cuts() === 0) await setTimeout(1)
    await cable.close()
    expect(await appending).toMatchObject({ left: { code: 'store-unavailable' } })
    await done(store.close())

    const again = await opened(schema)
    const [retry, retold] = [await done(again.events.append(town, 0, batch)), await logOf(again.events)]
    expect(retry).toMatchObject({ size: 2, first: 0, created: true })
    expect(retold.map(({ id }) => id)).toEqual(batch.map(({ id }) => id))
    await done(again.close())
  })

  it.each(['before', 'amid', 'after'] as const)(
    'cut %s each answer while it catches up, a subscription gives every event once',
    async (when) => {
      const schema = await installed()
      const cable = await line(connection())
      const [reader, writer] = [await opened(schema, { connection: cable.connection }), await opened(schema)]
      await done(writer.events.append(town, 0, events(0, 3500)))
      const listening = new AbortController()
      const followed: Array<StoredEvent> = []
      // A question that is asked again goes by its name alone.
      cable.cutAt('log', when)
      for await (const chunk of reader.events.subscribe(beginning, listening.signal)) {
        if (E.isLeft(chunk)) return expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
        followed.push(...chunk.right)
        if (followed.length === 2000) await done(writer.events.append(town, 3500, events(3500, 3)))
        if (followed.length < 3503) cable.cutAt('log', when)
        else listening.abort()
      }
      expect(followed).toEqual(await logOf(writer.events))
      expect(cable.cuts()).toBe(4)
      await done(reader.close())
      await done(writer.close())
      await cable.close()
    },
  )

  it('does not end a subscription, which misses nothing', async () => {
    const schema = await installed()
    const cable = await line(connection())
    const [reader, writer] = [await opened(schema, { connection: cable.connection }), await opened(schema)]
    const hearing = heard(reader.events, 30)
    for (let size = 0; size < 30; size += 1) {
      if (size % 10 === 5) cable.cutAll()
      await done(writer.events.append(town, size, events(size)))
    }
    expect(await hearing).toEqual(await logOf(writer.events))
    await done(reader.close())
    await done(writer.close())
    await cable.close()
  })
})

describe.runIf(hasServer)('a server that falls silent', () => {
  const settings = { connections: 1, patience: 1000, readOnly: false, synchronous: 'full' } as const

  it.each([
    ['at a statement', 'slow', undefined, 11_000],
    ['at a statement that may take longer', 'slow', 5000, 16_000],
    ['at the beginning', 'BEGIN', undefined, 11_000],
    ['at the commit', 'COMMIT', undefined, 11_000],
    ['where the connection is made ready', 'lock_timeout', undefined, 11_000],
  ] as const)('is given up on in a transaction, %s', async (_, words, takes, milliseconds) => {
    const cable = await line(connection())
    const database = pgDatabase(cable.connection, settings)
    cable.silenceAt(words)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let ended: unknown = null
      const asked = database
        .transaction((run) => run('SELECT 1 AS slow', [], takes))
        .catch((error: unknown) => {
          ended = error
        })
      while (cable.cuts() === 0) await setImmediate()
      await vi.advanceTimersByTimeAsync(milliseconds - 100)
      expect(ended).toBeNull()
      await vi.advanceTimersByTimeAsync(200)
      await asked
      expect(ended).toMatchObject({ message: 'Query read timeout' })
    } finally {
      vi.useRealTimers()
    }
    expect(await database.transaction((run) => run<readonly [number]>('SELECT 2'))).toEqual([[2]])
    await database.close()
    await cable.close()
  })

  it('is given up on at a question, and the next one is asked on another connection', async () => {
    const cable = await line(connection())
    const database = pgDatabase(cable.connection, settings)
    const question = { name: 'question', text: 'SELECT 1 AS slow' }
    cable.silenceAt('question')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let ended: unknown = null
      const asked = database.ask(question).catch((error: unknown) => {
        ended = error
      })
      while (cable.cuts() === 0) await setImmediate()
      await vi.advanceTimersByTimeAsync(11_000)
      expect(ended).toBeNull()
      await vi.advanceTimersByTimeAsync(1000)
      await asked
      expect(ended).toMatchObject({ message: 'Query read timeout' })
    } finally {
      vi.useRealTimers()
    }
    expect(await database.ask(question)).toEqual([[1]])
    await database.close()
    await cable.close()
  })
})

describe.runIf(hasServer)('a server that is killed and started again', () => {
  it('keeps what it acknowledged, and nobody who waits for it fails', { timeout: 120_000 }, async () => {
    const schema = await installed()
    const [reader, writer] = [
      await opened(schema, { busyTimeoutMs: 60_000 }),
      await opened(schema, { busyTimeoutMs: 60_000 }),
    ]
    const over = new AbortController()
    const acknowledged: Array<string> = []
    const write = async (ledger: string): Promise<number> => {
      let size = 0
      while (!over.signal.aborted) {
        const batch = events(size, 1 + (size % 5))
        ;({ size } = await done(writer.events.append(ledger, size, batch)))
        acknowledged.push(...batch.map(({ id }) => id))
      }
      return size
    }
    const listening = new AbortController()
    const followed: Array<StoredEvent> = []
    const following = (async () => {
      for await (const chunk of reader.events.subscribe(beginning, listening.signal)) {
        if (E.isLeft(chunk)) expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
        else followed.push(...chunk.right)
      }
    })()
    const writing = ['village', 'town', 'city'].map(write)
    for (let restarts = 0; restarts < 3; restarts += 1) {
      await setTimeout(150 + Math.random() * 100)
      await server().restart()
    }
    await setTimeout(200)
    over.abort()
    const sizes = await Promise.all(writing)
    const log = await logOf(writer.events)
    const stored = new Set(log.map(({ id }) => id))
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    expect(log).toHaveLength(sizes.reduce((all, size) => all + size, 0))
    expect(sizes.filter((size) => size < 10)).toEqual([])
    expect(await done(writer.integrity())).toEqual([])
    while (followed.length < log.length) await setTimeout(10)
    listening.abort()
    await following
    expect(followed).toEqual(log)
    await done(reader.close())
    await done(writer.close())
  })
})

describe.runIf(hasServer)('a server that is full', () => {
  it('fails only the append that does not fit, not those made together with it', async () => {
    const schema = await installed()
    await raw((client) =>
      client.query(`CREATE FUNCTION ${schema}.fill () RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER fill BEFORE INSERT ON ${schema}.events FOR EACH ROW WHEN (NEW.ledger = 'large')
          EXECUTE FUNCTION ${schema}.fill ()`),
    )
    const store = await opened(schema)
    const [first, large, last] = await Promise.all([
      store.events.append('first', 0, events(0, 2))(),
      store.events.append('large', 0, events(0, 100))(),
      store.events.append('last', 0, events(0, 2))(),
    ])
    expect(first).toMatchObject({ right: { size: 2, alreadyStored: false } })
    expect(large).toMatchObject({
      left: {
        code: 'store-full',
        sentence: 'There is no room left on the server; nothing was stored. Make room and try again.',
      },
    })
    expect(last).toMatchObject({ right: { size: 2, alreadyStored: false } })
    expect(await done(store.events.ledgers())).toEqual(['first', 'last'])
    await done(store.close())
  })

  it('is busy while it takes no more connections', async () => {
    const schema = await installed()
    await raw((client) => client.query(`CREATE ROLE lonely LOGIN CONNECTION LIMIT 0`))
    const problem = await refused(openPostgresStore({ connection: connection('lonely'), schema }))
    expect(problem).toMatchObject({ code: 'store-busy', cause: { code: '53300' } })
  })
})
