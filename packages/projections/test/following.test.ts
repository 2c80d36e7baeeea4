import { setTimeout } from 'node:timers/promises'
import { beginning, copyLedger, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { catchUp, follow, reachedBy, rebuild, type Applied } from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'
import { connect } from '@minutebook/sqlite/driver'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import { append } from './events.js'
import { heard, hearing, kept, newFile, toBeHeard } from './heard.js'
import { stores } from './stores.js'

/** Waits until it is so; a test that waits for ever fails by its time. */
const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await isSo())) await setTimeout(2)
}

/** A store that becomes another one while it is in use, as a server does that is set back to a backup. */
const turningStore = (first: EventStore) => {
  let current = first
  const store: EventStore = {
    ...first,
    read: (ledger, from, options) => current.read(ledger, from, options),
    async *subscribe(after, signal) {
      let at = after
      while (!signal.aborted) {
        for await (const chunk of current.readAll(at)) {
          yield chunk
          if (E.isLeft(chunk)) return
          at = chunk.right.at(-1)?.position ?? at
        }
        await setTimeout(2)
      }
    },
  }
  return {
    store,
    turnTo: (other: EventStore): void => {
      current = other
    },
  }
}

const quick = { times: 2, firstMs: 1, mostMs: 2 }

describe.each(stores)('a projection that follows %s', (_, open) => {
  it('49 catches up and goes on with what is appended, with no gap and no duplicate', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 700)
    const projection = await kept(file, hearing('heard'))
    const stopping = new AbortController()
    const running = follow(store, projection, { signal: stopping.signal })()
    for (let n = 0; n < 40; n += 1) await append(store, n % 2 === 0 ? 'village' : 'town', 3)
    await until(async () => (await heard(file, 'heard')).length === 820)
    await append(store, 'city')
    await until(async () => (await heard(file, 'heard')).length === 821)
    stopping.abort()
    const position = await done(() => running)

    const log: Array<string> = []
    for await (const chunk of store.readAll(beginning))
      if (E.isRight(chunk)) log.push(...chunk.right.map(({ ledger, seq }) => `${ledger} ${seq}`))
    expect(await heard(file, 'heard')).toEqual(log)
    expect(position).toBe('821')
  })

  it('51 resumes from its checkpoint, and takes in everything after it and nothing from before', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 130)
    await done(catchUp(store, await kept(file, hearing('heard'))))
    await append(store, 'village', 3)
    await append(store, 'town', 2)
    await done(catchUp(store, await kept(file, hearing('heard'))))

    expect(await heard(file, 'heard')).toEqual(
      toBeHeard(['town', 0, 130], ['village', 0, 3], ['town', 130, 2]),
    )
  })

  it('52 a stale owner cannot move the checkpoint back, and writes nothing', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 5)
    const projection = await kept(file, hearing('heard'))
    const [one, other] = [projection.start(store), projection.start(store)]
    const events: Array<StoredEvent> = []
    for await (const chunk of store.readAll(beginning)) if (E.isRight(chunk)) events.push(...chunk.right)
    const [first, , third, , last] = events as [
      StoredEvent,
      StoredEvent,
      StoredEvent,
      StoredEvent,
      StoredEvent,
    ]
    const from = await done(one.checkpoint())
    const moved = await done(other.apply(events, from, reachedBy(last)))

    expect(await refused(one.apply([first], from, reachedBy(first)))).toMatchObject({
      code: 'checkpoint-moved',
      expected: beginning,
      actual: last.position,
    })
    // Nor from a place it once had, which is right by name and old by number.
    expect(
      await refused(one.apply([third], { ...from, position: last.position }, reachedBy(third))),
    ).toMatchObject({
      code: 'checkpoint-moved',
    })
    expect(await done(one.checkpoint())).toEqual(moved)
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 5]))
  })

  it('52 two that run at once take each event in once, whoever is faster', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 400)
    const projection = await kept(file, hearing('heard'))
    const stopping = new AbortController()
    const running = [1, 2].map(() => follow(store, projection, { signal: stopping.signal })())
    for (let n = 0; n < 30; n += 1) await append(store, 'village', 2)
    await until(async () => (await heard(file, 'heard')).length >= 460)
    stopping.abort()
    for (const one of running) await done(() => one)

    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 400], ['village', 0, 60]))
  })

  it('53 independent projections keep independent checkpoints, in one file or in two', async () => {
    const [store, file, elsewhere] = [await open(), await newFile(), await newFile()]
    await append(store, 'town', 2)
    await done(catchUp(store, await kept(file, hearing('first'))))
    await append(store, 'town', 1)
    await done(catchUp(store, await kept(file, hearing('second'))))
    await done(catchUp(store, await kept(elsewhere, hearing('first'))))

    expect(await heard(file, 'first')).toEqual(toBeHeard(['town', 0, 2]))
    expect(await heard(file, 'second')).toEqual(toBeHeard(['town', 0, 3]))
    expect(await heard(elsewhere, 'first')).toEqual(toBeHeard(['town', 0, 3]))
  })

  it('54 what is not wanted is passed over without losing the checkpoint, be it a whole chunk', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 300, 'Unwanted')
    await append(store, 'town', 1, 'Wanted')
    await append(store, 'village', 300, 'Unwanted')
    const projection = await kept(file, hearing('heard', { wants: ({ leaf }) => leaf.includes('"Wanted"') }))
    const position = await done(catchUp(store, projection))

    expect(position).toBe('601')
    expect(await done(projection.start(store).checkpoint())).toMatchObject({ position: '601' })
    expect(await heard(file, 'heard')).toEqual(['town 300'])
  })

  it('55 a handler that fails is tried again, and what it wrote before it failed is not there twice', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 10)
    let failures = 0
    const projection = await kept(
      file,
      hearing('heard', {}, ({ seq }) => {
        if (seq !== 6 || failures === 3) return
        failures += 1
        throw new Error('Not now.')
      }),
    )
    await done(catchUp(store, projection, { retries: quick }))

    expect(failures).toBe(3)
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 10]))
  })

  it('55 one that goes on failing stops, with everything before the event taken in and nothing after it', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 10)
    let isBroken = true
    const projection = await kept(
      file,
      hearing('heard', {}, ({ seq }) => {
        if (isBroken && seq === 6) throw new Error('Never.')
      }),
    )
    const failing = { code: 'handler-failed', ledger: 'town', seq: 6 }

    expect(await refused(catchUp(store, projection, { retries: quick }))).toMatchObject(failing)
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 6]))
    expect(
      await refused(follow(store, projection, { retries: quick, signal: new AbortController().signal })),
    ).toMatchObject(failing)
    isBroken = false
    await done(catchUp(store, projection))
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 10]))
  })

  it('55 or puts the ledger aside: the others go on, in order, and later runs remember it', async () => {
    const [store, file] = [await open(), await newFile()]
    for (let n = 0; n < 4; n += 1) {
      await append(store, 'town', 2)
      await append(store, 'village', 2)
    }
    const projection = await kept(
      file,
      hearing('heard', {}, ({ ledger, seq }) => {
        if (ledger === 'town' && seq === 3) throw new Error('Never.')
      }),
    )
    const parking = { onFailure: 'park', retries: quick } as const
    expect(await done(catchUp(store, projection, parking))).toBe('16')
    await append(store, 'town', 1)
    await append(store, 'village', 1)
    await done(catchUp(store, projection, parking))

    const said = await heard(file, 'heard')
    expect(said.filter((one) => one.startsWith('town'))).toEqual(toBeHeard(['town', 0, 3]))
    expect(said.filter((one) => one.startsWith('village'))).toEqual(toBeHeard(['village', 0, 9]))
    expect(await done(projection.start(store).parked())).toEqual(new Set(['town']))
    expect(
      await done(file.ask((database) => database.prepare('SELECT ledger, seq, sentence FROM parked').all())),
    ).toMatchObject([{ ledger: 'town', seq: 3, sentence: expect.stringContaining('Never.') as unknown }])
  })

  it('55 what a handler remembers is forgotten with what was not committed', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 10)
    let failures = 0
    const counting = hearing('heard', {
      begin: () => {
        let count: number | null = null
        return (events) =>
          TE.right((database, nameOf) => {
            const rows = database.prepare(`SELECT coalesce(max(seq), 0) AS seq FROM ${nameOf('heard')}`).get()
            count ??= (rows as { readonly seq: number }).seq
            for (const { ledger, seq } of events) {
              count += 1
              database
                .prepare(`INSERT INTO ${nameOf('heard')} (ledger, seq) VALUES (?, ?)`)
                .run(ledger, count)
              if (seq !== 6 || failures === 2) continue
              failures += 1
              throw new Error('Not now.')
            }
          })
      },
    })
    await done(catchUp(store, await kept(file, counting), { retries: quick }))

    expect(failures).toBe(2)
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 1, 10]))
  })

  it('stops where the store ends before the place it has come to, rather than wait for ever', async () => {
    const [store, other, file] = [await open(), await open(), await newFile()]
    await append(store, 'town', 10)
    await append(other, 'town', 9)
    const projection = await kept(file, hearing('heard'))
    await done(catchUp(store, projection))
    const stopping = new AbortController()

    expect(await refused(follow(other, projection, { signal: stopping.signal }))).toMatchObject({
      code: 'log-forked',
      ledger: 'town',
      seq: 9,
    })
  })

  it('stops where the store has other events at the place it has come to, however long its log is', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'village', 4)
    await append(store, 'town', 10)
    const projection = await kept(file, hearing('heard'))
    await done(catchUp(store, projection))
    const forked = { code: 'log-forked', projection: 'heard', ledger: 'town', seq: 9 }
    for (const [village, town] of [
      [4, 10],
      [4, 20],
      [14, 0],
    ] as const) {
      const other = await open()
      await append(other, 'village', village)
      await append(other, 'town', town)
      expect(await refused(catchUp(other, projection))).toMatchObject(forked)
      expect(
        await refused(follow(other, projection, { signal: new AbortController().signal })),
      ).toMatchObject(forked)
    }
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['village', 0, 4], ['town', 0, 10]))
  })

  it('stops where the event it has come to has the same id and other bytes', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 10)
    const projection = await kept(file, hearing('heard'))
    await done(catchUp(store, projection))
    const altered: EventStore = {
      ...store,
      async *read(...range) {
        for await (const chunk of store.read(...range))
          yield E.map((events: ReadonlyArray<StoredEvent>) =>
            events.map((one) => ({ ...one, leaf: one.leaf.replace('{', '{"by":"somebody",') })),
          )(chunk)
      },
    }

    expect(await refused(catchUp(altered, projection))).toMatchObject({ code: 'log-forked', seq: 9 })
  })

  it.each([
    ['as many events', 10, 1],
    ['more events', 15, 0],
    ['fewer events', 4, 0],
  ])('stops under way where the store comes back with another history of %s', async (_, size, more) => {
    const [store, other, file] = [await open(), await open(), await newFile()]
    await append(store, 'town', 10)
    await append(other, 'town', size)
    const turning = turningStore(store)
    const projection = await kept(file, hearing('heard'))
    const running = follow(turning.store, projection, {
      signal: new AbortController().signal,
      retries: quick,
    })()
    await until(async () => (await heard(file, 'heard')).length === 10)
    turning.turnTo(other)
    if (more > 0) await append(other, 'town', more)

    expect(await refused(() => running)).toMatchObject({ code: 'log-forked', ledger: 'town', seq: 9 })
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 10]))
  })

  it('goes on under way where the store comes back with the same history and more', async () => {
    const [store, other, file] = [await open(), await open(), await newFile()]
    await append(store, 'town', 10)
    await done(copyLedger({ ledger: 'town', from: store, to: other }))
    await append(other, 'village', 3)
    const turning = turningStore(store)
    const projection = await kept(file, hearing('heard'))
    const stopping = new AbortController()
    const running = follow(turning.store, projection, { signal: stopping.signal })()
    await until(async () => (await heard(file, 'heard')).length === 10)
    turning.turnTo(other)
    await until(async () => (await heard(file, 'heard')).length === 13)
    stopping.abort()

    expect(await done(() => running)).toBe('13')
  })

  it('goes on after a rebuild only over the history it was rebuilt from', async () => {
    const [store, other, file] = [await open(), await open(), await newFile()]
    await append(store, 'town', 10)
    await append(other, 'town', 12)
    const projection = await kept(file, hearing('heard'))
    await done(catchUp(store, projection))
    await done(rebuild(other, projection))

    expect(await refused(catchUp(store, projection))).toMatchObject({ code: 'log-forked', seq: 11 })
    await append(other, 'town', 1)
    expect(await done(catchUp(other, projection))).toBe('13')
  })

  it('57 stopping finishes what is being taken in, and the checkpoint stands behind it', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 1000)
    const projection = await kept(file, hearing('heard'))
    const stopping = new AbortController()
    const applied: Array<Applied> = []
    const position = await done(
      follow(store, projection, {
        signal: stopping.signal,
        onApplied: (one) => {
          applied.push(one)
          if (applied.length === 3) stopping.abort()
        },
      }),
    )

    expect(applied.map(({ events }) => events)).toEqual([125, 125, 125])
    expect(position).toBe('375')
    expect(await done(projection.start(store).checkpoint())).toMatchObject({ position: '375' })
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 375]))
  })

  it('57 stopping ends one that waits for events, and one that waits to try again', async () => {
    const [store, file] = [await open(), await newFile()]
    const idle = new AbortController()
    const waiting = follow(store, await kept(file, hearing('idle')), { signal: idle.signal })()
    await setTimeout(20)
    idle.abort()
    expect(await done(() => waiting)).toBe(beginning)

    await append(store, 'town', 1)
    const stopping = new AbortController()
    let tries = 0
    const failing = await kept(
      file,
      hearing('failing', {}, () => {
        tries += 1
        throw new Error('Never.')
      }),
    )
    const retries = { times: 5, firstMs: 60_000, mostMs: 60_000 }
    const running = follow(store, failing, { signal: stopping.signal, retries, onFailure: 'park' })()
    await until(() => tries > 1)
    stopping.abort()
    expect(await done(() => running)).toBe(beginning)
    expect(await done(failing.start(store).parked())).toEqual(new Set())
  })

  it('is never ahead of what it has taken in by more than a chunk', async () => {
    const inner = await open()
    const file = await newFile()
    await append(inner, 'town', 1500)
    let read = 0
    let most = 0
    let taken = 0
    const store: EventStore = {
      ...inner,
      async *readAll(after) {
        for await (const chunk of inner.readAll(after)) {
          if (E.isRight(chunk)) read += chunk.right.length
          most = Math.max(most, read - taken)
          yield chunk
        }
      },
    }
    const projection = await kept(file, hearing('heard'))
    await done(
      catchUp(store, projection, {
        onApplied: ({ events }) => {
          taken += events
        },
      }),
    )

    expect(taken).toBe(1500)
    expect(most).toBe(125)
  })

  it('does not wait while it is behind', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 5000)
    const projection = await kept(file, hearing('heard', { wants: () => false }))
    const stopping = new AbortController()
    const began = performance.now()
    await done(
      follow(store, projection, {
        signal: stopping.signal,
        onApplied: ({ position }) => {
          if (position === '5000') stopping.abort()
        },
      }),
    )

    // Forty chunks with a pause of a tenth of a second after each would take four.
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('tries again when the store is busy for a while, and says so when it goes on', async () => {
    const inner = await open()
    const file = await newFile()
    await append(inner, 'town', 3)
    let failures = 0
    const store: EventStore = {
      ...inner,
      async *readAll(after) {
        failures += 1
        if (failures <= 2)
          yield E.left({
            _tag: 'StoreProblem',
            code: 'store-busy',
            path: '',
            sentence: 'Busy.',
            cause: null,
          } as const)
        else yield* inner.readAll(after)
      },
    }
    const projection = await kept(file, hearing('heard'))
    await done(catchUp(store, projection, { retries: quick }))
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 3]))

    failures = -100
    expect(await refused(catchUp(store, projection, { retries: quick }))).toMatchObject({
      code: 'events-failed',
      problem: { code: 'store-busy' },
    })
  })
})

describe('a projection that waits', () => {
  it('stops where the store comes back with another history of the same length', async () => {
    const [path, file] = [folder.file(), await newFile()]
    const { events: store } = await done(openSqliteStore(path))
    await append(store, 'town', 10)
    const running = follow(store, await kept(file, hearing('heard')), {
      signal: new AbortController().signal,
      retries: quick,
    })()
    await until(async () => (await heard(file, 'heard')).length === 10)
    const other = connect(path, false)
    other.exec('DROP TRIGGER events_are_never_changed')
    other.exec(`UPDATE events SET id = '${crypto.randomUUID()}' WHERE position = 10`)
    other.close()

    expect(await refused(() => running)).toMatchObject({ code: 'log-forked', ledger: 'town', seq: 9 })
    await done(store.close())
  })
})
