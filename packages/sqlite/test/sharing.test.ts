import { setTimeout } from 'node:timers/promises'
import { beginning, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { connect } from '../src/driver/database.js'
import { done, events, folder, logOf, read, refused, town } from '@minutebook/eventstore/test-support'
import { run } from './programs/run.js'
import { opened } from './store.js'

/** So long two programs share a file. */
const seconds = Number(process.env['SHARED_SECONDS'] ?? 4)

describe('a store that several programs use', () => {
  it(
    'takes the appends of two programs to one ledger in one order without a gap',
    { timeout: 60_000 },
    async () => {
      const file = folder.file()
      const each = 150
      const endings = await Promise.all(
        [1, 2].map(async () => (await run('rival', folder.file(), file, town, String(each))).ended),
      )
      expect(endings.map(({ code, lines }) => [code, lines.length])).toEqual([
        [0, each],
        [0, each],
      ])
      const store = await opened(file)
      const log = await logOf(store.events)
      expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * each }, (_, seq) => seq))
      const stored = new Set(log.map(({ seq, id }) => `${seq} ${id}`))
      expect(endings.flatMap(({ lines }) => lines).filter((line) => !stored.has(line))).toEqual([])
      await done(store.close())
    },
  )

  it(
    'gives two programs that append and read all the while every event once, in one order',
    { timeout: 60_000 + 3000 * seconds },
    async () => {
      const file = folder.file()
      await done((await opened(file)).close())
      const running = await Promise.all(
        ['north', 'south'].map((own) => run('neighbour', folder.file(), file, town, own, String(seconds))),
      )
      await Promise.all(
        running.map(({ process, ended }) =>
          Promise.race([
            ended,
            new Promise<void>((resolve) => {
              process.on('message', (message) => {
                if (message === 'done') resolve()
              })
            }),
          ]),
        ),
      )
      const store = await opened(file)
      const log = await logOf(store.events)
      for (const { process } of running) if (process.connected) process.send(log.at(-1)?.position ?? '')
      const endings = await Promise.all(running.map(({ ended }) => ended))

      expect(endings.map(({ code }) => code)).toEqual([0, 0])
      const told = (kind: string) =>
        endings.map(({ lines }) => lines.filter((line) => line.startsWith(`${kind} `)))
      const logged = log.map(({ position, ledger, seq, id }) => `heard ${position} ${ledger} ${seq} ${id}`)
      for (const heard of told('heard')) {
        expect(heard).toHaveLength(logged.length)
        expect(heard.findIndex((line, at) => line !== logged[at])).toBe(-1)
      }
      const stored = new Set(log.map(({ ledger, seq, id }) => `stored ${ledger} ${seq} ${id}`))
      for (const acknowledged of told('stored')) {
        expect(acknowledged.filter((line) => !stored.has(line))).toEqual([])
        expect(acknowledged.filter((line) => line.includes(town)).length).toBeGreaterThan(seconds)
      }
      // Nothing is there that nobody was told of, and each number of a ledger once.
      expect(told('stored').flat()).toHaveLength(log.length)
      for (const ledger of [town, 'north', 'south']) {
        const mine = log.filter((event) => event.ledger === ledger)
        expect(mine.findIndex(({ seq }, at) => seq !== at)).toBe(-1)
      }
      expect([...told('gap'), ...told('shorter')].flat()).toEqual([])
      expect(await done(store.integrity())).toEqual([])
      await done(store.close())
    },
  )

  it('is made once when two programs make it at the same moment', async () => {
    const file = folder.file()
    const stores = await Promise.all(Array.from({ length: 8 }, () => opened(file)))
    for (const [size, { events: store }] of stores.entries())
      await done(store.append(town, size, events(size)))
    for (const store of stores) {
      expect(await logOf(store.events)).toHaveLength(stores.length)
      await done(store.close())
    }
  })

  it('hears of what another program appends', async () => {
    const file = folder.file()
    const [reader, writer] = [await opened(file), await opened(file)]
    const listening = new AbortController()
    const heard: Array<StoredEvent> = []
    const reading = (async () => {
      for await (const chunk of reader.events.subscribe(beginning, listening.signal)) {
        if (E.isRight(chunk)) heard.push(...chunk.right)
        if (heard.length === 5) listening.abort()
      }
    })()
    for (let size = 0; size < 5; size += 1) await done(writer.events.append(town, size, events(size)))
    await reading
    expect(heard).toEqual(await logOf(writer.events))
    await done(reader.close())
    await done(writer.close())
  })

  it('is busy when another program keeps it locked for longer than was allowed', async () => {
    const file = folder.file()
    const store = await opened(file, { busyTimeoutMs: 150 })
    await done(store.events.append(town, 0, events(0)))
    const other = connect(file, false)
    other.exec('BEGIN IMMEDIATE')
    const began = performance.now()
    const problem = await refused(store.events.append(town, 1, events(1)))
    expect(problem).toMatchObject({
      code: 'store-busy',
      path: file,
      sentence: 'Another program has kept this store locked for too long. Try again when it is done.',
      cause: { errcode: 5 },
    })
    expect(performance.now() - began).toBeGreaterThanOrEqual(149)
    other.close()
    expect(await done(store.events.append(town, 1, events(1)))).toMatchObject({ size: 2 })
    await done(store.close())
  })

  it('waits for a lock without holding up its own program, which reads meanwhile', async () => {
    const file = folder.file()
    const store = await opened(file)
    await done(store.events.append(town, 0, events(0)))
    const other = connect(file, false)
    other.exec('BEGIN IMMEDIATE')
    const waiting = store.events.append(town, 1, events(1))()
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await setTimeout(120)
    expect(await read(store.events.read(town, 0))).toHaveLength(1)
    clearInterval(timer)
    // Held up, it would have had one turn at most.
    expect(turns).toBeGreaterThan(2)
    other.close()
    expect(await waiting).toMatchObject({ right: { size: 2 } })
    await done(store.close())
  })
})
