import { beginning, failure, memoryStore, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import {
  catchUp,
  follow,
  openReadModel,
  reachedBy,
  rebuild,
  type Checkpoint,
  type Definition,
  type Progress,
  type ReadModel,
  type Rebuildable,
} from '@minutebook/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { covered, created, enacted, rescinded } from './acts.js'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import { append } from './events.js'
import { heard, hearing, kept, newFile, toBeHeard } from './heard.js'
import { rowsOf } from './rows.js'
import { stores } from './stores.js'
import { townIn, type Town } from './Town.js'

const model = async (path = folder.file()): Promise<ReadModel> => done(openReadModel(path))
const quick = { times: 1, firstMs: 1 }

/** Some towns that recorded a few things. */
const recordedIn = async (store: EventStore): Promise<ReadonlyArray<Town>> => {
  const towns = ['town', 'village', 'city'].map((name) => townIn(store, name))
  for (const town of towns) await town.record(created(town.ledger), covered())
  for (let year = 2015; year < 2025; year += 1) {
    for (const town of towns) await town.record(enacted(`policy:${year}`, `${year}-01-05`))
    if (year % 2 === 0) await towns[0]?.record(rescinded(`policy:${year}`, `${year + 1}-03-01`))
  }
  return towns
}

/** A store in which something else is done once so many events were read of it. */
const interrupted = (store: EventStore, after: number, meanwhile: () => Promise<unknown>): EventStore => {
  let read = 0
  let isDone = false
  const watched = async function* (
    chunks: ReturnType<EventStore['readAll']>,
  ): ReturnType<EventStore['readAll']> & AsyncGenerator {
    for await (const chunk of chunks) {
      read += 'right' in chunk ? chunk.right.length : 0
      if (read >= after && !isDone) {
        isDone = true
        await meanwhile()
      }
      yield chunk
    }
  }
  return {
    ...store,
    readAll: (from) => watched(store.readAll(from)),
    read: (ledger, from, options) => watched(store.read(ledger, from, options)),
  }
}

describe.each(stores)('a rebuild from %s', (_, open) => {
  it('59 gives what following gave, event by event', async () => {
    const store = await open()
    await recordedIn(store)
    const [followed, rebuilt] = [await model(), await model()]
    await done(catchUp(store, followed.policies))
    const position = await done(rebuild(store, rebuilt.policies))

    expect(await rowsOf(rebuilt.file)).toEqual(await rowsOf(followed.file))
    expect(position).toBe('41')
    expect(await done(rebuilt.policies.start(store).checkpoint())).toMatchObject({ position: '41' })
  })

  it('60 twice in a row gives the same, and removes rows that no event can have made', async () => {
    const store = await open()
    const [town] = await recordedIn(store)
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    const before = await rowsOf(file)
    await done(
      file.write<never, void>((database) => {
        database.exec("UPDATE periods SET status = 'in-force', reason = NULL WHERE municipality = 'town'")
        database.exec("UPDATE municipalities SET municipality = 'nowhere' WHERE municipality = 'village'")
        database.exec("INSERT INTO complete_days VALUES ('nowhere', 0, NULL, NULL)")
        return { _tag: 'Right', right: undefined }
      }),
    )
    await done(rebuild(store, policies))
    expect(await rowsOf(file)).toEqual(before)
    await done(rebuild(store, policies))
    expect(await rowsOf(file)).toEqual(before)

    await town?.record(rescinded('policy:2024', '2025-01-06'))
    await done(catchUp(store, policies))
    const again = await model()
    await done(rebuild(store, again.policies))
    expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
  })

  it('61 is seen whole or not at all by those who read meanwhile', async () => {
    const [store, path] = [await open(), folder.file()]
    await recordedIn(store)
    const { policies, file } = await model(path)
    await done(catchUp(store, policies))
    const before = await rowsOf(file)
    await done(
      file.write<never, void>((database) => {
        database.exec("UPDATE periods SET status = 'undetermined'")
        return { _tag: 'Right', right: undefined }
      }),
    )
    const old = await rowsOf(file)
    const reader = await done(openReadModel(path, { readOnly: true }))
    const seen: Array<string> = []
    const look = async (): Promise<void> => {
      seen.push(JSON.stringify(await rowsOf(reader.file)))
    }
    const looked: Array<Promise<void>> = []
    await done(rebuild(store, policies, { onProgress: () => looked.push(look()) }))
    await Promise.all(looked)
    await look()

    expect(new Set(seen)).toEqual(new Set([JSON.stringify(old), JSON.stringify(before)]))
    expect(seen.at(-1)).toBe(JSON.stringify(before))
  })

  it('62 goes on where whoever is told how far it is fails at it', async () => {
    const store = await open()
    await recordedIn(store)
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    const before = await rowsOf(file)
    const onProgress = (): void => {
      throw new Error('no terminal')
    }
    await done(rebuild(store, policies, { onProgress }))

    expect(await rowsOf(file)).toEqual(before)
    expect(await namesIn(file)).not.toContain('rebuilt_periods')
  })

  it('61 that was cancelled leaves the old one in use, and can be run again', async () => {
    const store = await open()
    const [town] = await recordedIn(store)
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    const before = await rowsOf(file)
    for (const after of [1, 3]) {
      const cancelling = new AbortController()
      let told = 0
      const cancelled = rebuild(store, policies, {
        signal: cancelling.signal,
        onProgress: () => {
          told += 1
          if (told === after) cancelling.abort()
        },
      })
      expect(await refused(cancelled)).toMatchObject({ code: 'rebuild-cancelled' })
      expect(await rowsOf(file)).toEqual(before)
    }
    expect(await namesIn(file)).not.toContain('rebuilt_periods')
    await town?.record(enacted('policy:new', '2025-01-06'))
    await done(catchUp(store, policies))
    const after = await rowsOf(file)
    await done(rebuild(store, policies))
    expect(await rowsOf(file)).toEqual(after)
  })

  it('61 that a handler fails is as if it had not been, and can put the ledger aside instead', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 4)
    await append(store, 'village', 4)
    let isBroken = false
    const definition = hearing('heard', {}, ({ ledger, seq }) => {
      if (isBroken && ledger === 'town' && seq === 2) throw new Error('Never.')
    })
    const projection = await kept(file, definition)
    await done(catchUp(store, projection))
    isBroken = true

    expect(await refused(rebuild(store, projection, { retries: quick }))).toMatchObject({
      code: 'handler-failed',
      seq: 2,
    })
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 4], ['village', 0, 4]))
    expect(await done(projection.start(store).parked())).toEqual(new Set())
    await done(rebuild(store, projection, { retries: quick, onFailure: 'park' }))
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 2], ['village', 0, 4]))
    expect(await done(projection.start(store).parked())).toEqual(new Set(['town']))
    isBroken = false
    await done(rebuild(store, projection))
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 4], ['village', 0, 4]))
    expect(await done(projection.start(store).parked())).toEqual(new Set())
  })

  it('61 gives way to one that began later', async () => {
    const store = await open()
    await recordedIn(store)
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    const before = await rowsOf(file)
    const slow = interrupted(store, 60, async () => done(rebuild(store, policies)))

    expect(await refused(rebuild(slow, policies))).toMatchObject({ code: 'rebuild-overtaken' })
    expect(await rowsOf(file)).toEqual(before)
    expect(await namesIn(file)).not.toContain('rebuilt_periods')
  })

  it.each([1, 42, 60, 82])(
    '61 has what is recorded while it runs (after %i events were read)',
    async (after) => {
      const store = await open()
      const [town] = await recordedIn(store)
      const { policies, file } = await model()
      const busy = interrupted(store, after, async () => {
        await town?.record(enacted('policy:late', '2025-01-06'))
        await townIn(store, 'hamlet').record(created('hamlet'), enacted('policy:first', '2025-01-06'))
      })
      await done(rebuild(busy, policies))
      await done(catchUp(store, policies))
      const again = await model()
      await done(catchUp(store, again.policies))

      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
      expect(JSON.stringify(await rowsOf(file))).toContain('policy:late')
      expect(JSON.stringify(await rowsOf(file))).toContain('hamlet')
    },
  )

  it('61 does not hold up who follows: they go on from the new one', async () => {
    const store = await open()
    const towns = await recordedIn(store)
    const { policies, file } = await model()
    const stopping = new AbortController()
    const running = follow(store, policies, { signal: stopping.signal })()
    for (let n = 0; n < 4; n += 1) {
      const rebuilding = rebuild(store, policies)()
      for (const town of towns) await town.record(enacted(`policy:more-${n}`, '2025-01-06'))
      expect(await rebuilding).toMatchObject({ _tag: 'Right' })
    }
    await towns[0]?.record(enacted('policy:last', '2025-01-06'))
    while (!JSON.stringify(await rowsOf(file)).includes('policy:last')) await new Promise(setImmediate)
    stopping.abort()
    await done(() => running)
    const again = await model()
    await done(catchUp(store, again.policies))

    expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
  })

  it.each([
    ['has taken in more before it notices', true],
    ['begins a run again', false],
  ])('61 of another history leaves nothing of the old one to who follows and %s', async (_, takesMore) => {
    const [old, now] = [await open(), await open()]
    const [town, again] = [townIn(old, 'town'), townIn(now, 'town')]
    await town.record(created('town'), covered())
    for await (const chunk of old.readAll(beginning)) {
      if (E.isLeft(chunk)) continue
      await done(now.append('town', 0, chunk.right))
      again.register.read(chunk.right.map(({ leaf }) => leaf))
    }
    await town.record(enacted('policy:lost', '2019-06-10'))
    const held = { history: old }
    const store: EventStore = {
      ...old,
      read: (...args) => held.history.read(...args),
      readAll: (...args) => held.history.readAll(...args),
    }
    const { policies, file } = await model()
    const projecting = policies.start(store)
    const takeIn = async (from: Checkpoint) => {
      const events: Array<StoredEvent> = []
      for await (const chunk of store.readAll(from.position))
        if (E.isRight(chunk)) events.push(...chunk.right)
      return projecting.apply(events, from, reachedBy(events.at(-1) as StoredEvent))
    }
    const reached = await done(await takeIn(await done(projecting.checkpoint())))
    await again.record(enacted('policy:kept', '2020-06-10'))
    held.history = now
    await done(rebuild(now, policies))
    await again.record(covered('2015-01-01', '2020-12-31'))
    if (takesMore) expect(await refused(await takeIn(reached))).toMatchObject({ code: 'checkpoint-moved' })
    await done(await takeIn(await done(projecting.checkpoint())))
    const made = await model()
    await done(catchUp(now, made.policies))

    expect(await rowsOf(file)).toEqual(await rowsOf(made.file))
  })

  it('61 is put in place later where that is kept from it for a while, and given up where it goes on', async () => {
    const [store, { policies }] = [await open(), await model()]
    await recordedIn(store)
    const busy = failure('store-busy', 'policies.db', 'Others have it.')
    const keptFrom = (times: number): Rebuildable => ({
      ...policies,
      rebuilding: (from) => {
        const rebuilding = policies.rebuilding(from)
        let tried = 0
        return {
          ...rebuilding,
          replace: (at) => {
            tried += 1
            return tried > times
              ? rebuilding.replace(at)
              : TE.left({
                  _tag: 'ProjectionProblem',
                  code: 'file-failed',
                  sentence: busy.sentence,
                  problem: busy,
                })
          },
        }
      },
    })
    const options = { retries: { times: 2, firstMs: 1 } }
    expect(await done(rebuild(store, keptFrom(2), options))).toBe('41')
    expect(await refused(rebuild(store, keptFrom(3), options))).toMatchObject({
      problem: { code: 'store-busy' },
    })
    const stopping = AbortSignal.timeout(30)
    const slow = { retries: { times: 9, firstMs: 60_000, mostMs: 60_000 }, signal: stopping }
    expect(await refused(rebuild(store, keptFrom(9), slow))).toMatchObject({ code: 'rebuild-cancelled' })
  })

  it('62 leaves other projections in the file alone', async () => {
    const [store, file] = [await open(), await newFile()]
    await append(store, 'town', 3)
    let calls = 0
    const one = await kept(file, hearing('one'))
    const other = await kept(
      file,
      hearing('other', {}, () => {
        calls += 1
      }),
    )
    await done(catchUp(store, one))
    await done(catchUp(store, other))
    const checkpoint = await done(other.start(store).checkpoint())
    await append(store, 'town', 2)
    await done(rebuild(store, one))

    expect(await heard(file, 'one')).toEqual(toBeHeard(['town', 0, 5]))
    expect(await heard(file, 'other')).toEqual(toBeHeard(['town', 0, 3]))
    expect(await done(other.start(store).checkpoint())).toEqual(checkpoint)
    expect(calls).toBe(3)
  })

  it('62 tells how far it is: never less than before, and 100 % at the end and not sooner', async () => {
    const store = await open()
    const [town] = await recordedIn(store)
    const { policies } = await model()
    const told: Array<Progress> = []
    const growing = interrupted(store, 60, async () => town?.record(enacted('policy:late', '2025-01-06')))
    await done(rebuild(growing, policies, { onProgress: (progress) => told.push(progress) }))

    const percents = told.map(({ percent }) => percent)
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
    expect(percents.filter((percent) => percent === 100)).toHaveLength(1)
    expect(told.length).toBeGreaterThan(3)
    expect(told[0]).toMatchObject({ total: 41 })
    expect(told.at(-1)).toMatchObject({ done: 42, total: 42, percent: 100, secondsLeft: 0 })
    for (const { perSecond, secondsLeft } of told) {
      expect(perSecond).toBeGreaterThan(0)
      expect(secondsLeft).toBeGreaterThanOrEqual(0)
    }
  })

  it('of no events at all ends at 100 % too', async () => {
    const { policies } = await model()
    const told: Array<Progress> = []
    await done(rebuild(await open(), policies, { onProgress: (progress) => told.push(progress) }))
    expect(told.at(-1)).toMatchObject({ done: 0, total: 0, percent: 100 })
  })
})

describe('a projection of another version', () => {
  it('gets its new tables in the place of the old ones, whatever those were called', async () => {
    const [store, file] = [memoryStore(), await newFile()]
    await append(store, 'town', 2)
    await done(catchUp(store, await kept(file, hearing('heard', { further: view('heard') }))))
    const counting: Definition = {
      name: 'heard',
      version: '2',
      tables: { counts: '(ledger TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL) STRICT' },
      begin: () => (events) =>
        TE.right((database, nameOf) => {
          const count = database.prepare(
            `INSERT INTO ${nameOf('counts')} VALUES (?, 1) ON CONFLICT (ledger) DO UPDATE SET count = count + 1`,
          )
          for (const { ledger } of events) count.run(ledger)
        }),
    }
    const projection = await kept(file, counting)
    expect(await refused(catchUp(store, projection))).toMatchObject({ code: 'rebuild-needed' })
    expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 2]))
    await done(rebuild(store, projection))

    expect((await namesIn(file)).filter((name) => !name.startsWith('sqlite_'))).toEqual([
      'counts',
      'parked',
      'projections',
    ])
    await append(store, 'town', 3)
    await done(catchUp(store, projection))
    expect(await done(file.ask((database) => database.prepare('SELECT * FROM counts').all()))).toMatchObject([
      { ledger: 'town', count: 5 },
    ])
  })
})

const view = (table: string): Readonly<Record<string, string>> => ({
  newest: `CREATE VIEW newest AS SELECT ledger, max(seq) AS seq FROM "${table}" GROUP BY ledger`,
})

const namesIn = async (file: ReadModel['file']): Promise<ReadonlyArray<string>> =>
  done(
    file.ask((database) =>
      (
        database.prepare('SELECT name FROM sqlite_schema ORDER BY name').all() as ReadonlyArray<{
          readonly name: string
        }>
      ).map(({ name }) => name),
    ),
  )
