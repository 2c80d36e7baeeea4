import { beginning, failure, memoryStore, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import {
  catchUp,
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
import { covered, created, enacted } from './acts.js'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import { append } from '../src/conformance/appending.js'
import { heard, hearing, kept, newFile, toBeHeard } from './heard.js'
import { recorded, recordedIn } from '../src/conformance/recording.js'
import { rowsOf } from '../src/conformance/rows.js'
import { stores } from './stores.js'
import { townIn } from '../src/conformance/Town.js'

const model = async (path = folder.file()): Promise<ReadModel> => done(openReadModel(path))

describe.each(stores)('a rebuild from %s', (_, open) => {
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
    expect(await done(rebuild(store, keptFrom(2), options))).toBe(String(recorded))
    expect(await refused(rebuild(store, keptFrom(3), options))).toMatchObject({
      problem: { code: 'store-busy' },
    })
    const stopping = AbortSignal.timeout(30)
    const slow = { retries: { times: 9, firstMs: 60_000, mostMs: 60_000 }, signal: stopping }
    expect(await refused(rebuild(store, keptFrom(9), slow))).toMatchObject({ code: 'rebuild-cancelled' })
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
