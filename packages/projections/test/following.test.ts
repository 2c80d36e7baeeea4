import { setTimeout } from 'node:timers/promises'
import { copyLedger, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { catchUp, follow, rebuild } from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'
import { connect } from '@minutebook/sqlite/driver'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import { append } from '../src/conformance/appending.js'
import { heard, hearing, kept, newFile, toBeHeard } from './heard.js'
import { stores } from './stores.js'
import { quick, until } from '../src/conformance/waiting.js'

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

describe.each(stores)('a projection that follows %s', (_, open) => {
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
