import { existsSync } from 'node:fs'
import { catalogueOf, standardKinds } from '@minutebook/core'
import { beginning, memoryStore, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import {
  catchUp,
  openReadModel,
  reachedBy,
  rebuild,
  type InForce,
  type Projecting,
  type ReadModel,
  type ReadModelOptions,
} from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'
import { connect } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { amended, covered, created, defeated, enacted, erased, proposed, rescinded } from './acts.js'
import { done, folder, logOf, refused } from '@minutebook/eventstore/test-support'
import { append } from '../src/conformance/appending.js'
import { rowsOf } from '../src/conformance/rows.js'
import { stores } from './stores.js'
import { townIn } from '../src/conformance/Town.js'

const model = async (options: ReadModelOptions = {}, file = folder.file()): Promise<ReadModel> =>
  done(openReadModel(file, options))

const about = (topic: string): { readonly topic: string } => ({ topic })
const today = '2026-01-01'

const brief = ({ certain, possible }: InForce): object => ({
  certain: certain.map(({ municipality, policy }) => `${municipality} ${policy}`),
  possible: possible.map(({ municipality, policy }) => `${municipality} ${policy}`),
})

describe.each(stores)('a read model of %s', (_, open) => {
  it('tells which municipalities had a policy on a topic in force on a day, certainly or possibly', async () => {
    const store = await open()
    const [grove, lake, hills] = ['spruce-grove', 'cold-lake', 'oak-hills'].map((name) => townIn(store, name))
    await grove?.record(created('City of Spruce Grove'), covered())
    await grove?.record(enacted('policy:6030', '2019-06-10', about('customer-service')))
    await lake?.record(created('City of Cold Lake'))
    await lake?.record(enacted('policy:cs', '2020-03-02', about('customer-service')))
    await hills?.record(created('Town of Oak Hills'), covered())
    await hills?.record(enacted('policy:12', '2021', about('customer-service')))
    await hills?.record(enacted('policy:13', '2018-01-08', about('records')))
    await grove?.record(rescinded('policy:6030', '2025-02-03'))
    const { policies, inForceOn, close } = await model()
    await done(catchUp(store, policies))
    const on = async (day: string): Promise<InForce> =>
      done(inForceOn({ topic: 'customer-service', on: day, today }))

    expect(brief(await on('2019-06-09'))).toEqual({ certain: [], possible: [] })
    expect(brief(await on('2021-06-30'))).toEqual({
      certain: ['cold-lake policy:cs', 'spruce-grove policy:6030'],
      possible: ['oak-hills policy:12'],
    })
    expect(brief(await on('2025-02-03'))).toEqual({
      certain: ['cold-lake policy:cs', 'oak-hills policy:12'],
      possible: [],
    })
    expect((await on('2021-06-30')).incomplete).toEqual(['cold-lake'])
    expect((await on('2021-06-30')).certain[1]).toEqual({
      municipality: 'spruce-grove',
      municipalityName: 'City of Spruce Grove',
      policy: 'policy:6030',
      kind: 'council-policy',
      topic: 'customer-service',
      title: 'The policy 6030',
      identifiers: [],
      version: 'v1',
      reason: null,
      from: '2019-06-10',
      until: '2025-02-03',
      events: [2, 3],
    })
    expect((await on('2021-06-30')).possible[0]?.reason).toBe('date-uncertain')
    await done(close())
  })

  it('answers to whoever asks before the day of an open decision, and after it, what each is to be told', async () => {
    const store = await open()
    const town = townIn(store)
    await town.record(created(), covered())
    await town.record(enacted('policy:6030', '2019-06-10'))
    await town.record(proposed('motion:1', 'policy:6030', '2025-02-03'))
    const { policies, inForceOn, file } = await model()
    await done(catchUp(store, policies))
    const asked = async (day: string): Promise<object> =>
      brief(await done(inForceOn({ on: '2025-12-31', today: day })))
    const certain = { certain: ['spruce-grove policy:6030'], possible: [] }

    expect(await asked('2025-02-02')).toEqual(certain)
    expect(await asked('2025-02-03')).toEqual({ certain: [], possible: ['spruce-grove policy:6030'] })
    await town.record(defeated('motion:1', '2025-02-03'))
    await done(catchUp(store, policies))
    expect(await asked('2025-02-03')).toEqual(certain)
    expect((await rowsOf(file))['periods']).toHaveLength(2)
  })

  it('says undetermined, never certain, of a policy to which something happened that nobody here understands', async () => {
    const store = await open()
    const town = townIn(store)
    await town.record(created(), covered())
    await town.record(enacted('policy:a', '2019-06-10'), enacted('policy:b', '2019-06-10'))
    await town.record(amended('policy:a', 'v2', '2020-01-13'))
    const catalogue = catalogueOf(standardKinds.filter(({ type }) => type !== 'PolicyAmended'))
    const { policies, inForceOn } = await model({ catalogue })
    await done(catchUp(store, policies))
    const answer = await done(inForceOn({ on: '2025-12-31', today }))

    expect(brief(answer)).toEqual({ certain: ['spruce-grove policy:b'], possible: ['spruce-grove policy:a'] })
    expect(answer.possible[0]?.reason).toBe('effect-unknown')
  })

  it('says possible of all policies of a ledger that was put aside, and names it', async () => {
    const store = await open()
    const [town, village] = [townIn(store, 'town'), townIn(store, 'village')]
    for (const one of [town, village]) {
      await one.record(created(one.ledger), covered())
      await one.record(enacted('policy:a', '2019-06-10'), enacted('policy:b', '2019-06-10'))
      await one.record(rescinded('policy:b', '2020-01-13'))
    }
    const leaf = '{"of":"another program"}'
    await done(
      store.append('town', 5, [
        { id: '0194b0c0-0000-7000-8000-000000000001', recordedAt: '2027-01-01T00:00:00.000000Z', leaf },
      ]),
    )
    await village.record(rescinded('policy:a', '2024-01-08'))
    const { policies, inForceOn } = await model()
    const quick = { times: 1, firstMs: 1 }
    expect(await refused(catchUp(store, policies, { retries: quick }))).toMatchObject({
      code: 'handler-failed',
      ledger: 'town',
      seq: 5,
    })
    await done(catchUp(store, policies, { retries: quick, onFailure: 'park' }))
    const answer = await done(inForceOn({ on: '2025-12-31', today }))

    expect(brief(answer)).toEqual({ certain: [], possible: ['town policy:a', 'town policy:b'] })
    expect(answer.parked).toEqual(['town'])
    await done(rebuild(store, policies, { retries: quick, onFailure: 'park' }))
    expect(await done(inForceOn({ on: '2025-12-31', today }))).toEqual(answer)
  })

  it('takes in again what concerns no policy, where somebody else took in a part of it', async () => {
    const store = await open()
    const town = townIn(store)
    await town.record(created(), enacted('policy:a', '2019-06-10'))
    const { policies } = await model()
    await done(catchUp(store, policies))
    const [first] = await logOf(store)
    for (let times = 0; times < 2; times += 1) expect(await town.record(erased(first?.id ?? ''))).toBe(true)
    const [one, other] = (await logOf(store)).slice(2)
    if (one === undefined || other === undefined) expect.fail('Nothing was recorded.')
    const [slow, fast] = [policies.start(store), policies.start(store)]
    const from = await done(slow.checkpoint())
    const at = await done(fast.apply([one], from, reachedBy(one)))
    expect(await refused(slow.apply([one, other], from, reachedBy(other)))).toMatchObject({
      code: 'checkpoint-moved',
    })
    expect(await done(slow.apply([other], at, reachedBy(other)))).toMatchObject({ position: other.position })
  })

  it('stops at a gap between its rows and what it is given, rather than pass over it', async () => {
    const store = await open()
    const town = townIn(store)
    await town.record(created(), covered(), enacted('policy:a', '2019-06-10'))
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    await done(
      file.write<never, void>((database) => {
        database.exec('UPDATE municipalities SET events = 2')
        return { _tag: 'Right', right: undefined }
      }),
    )
    await town.record(rescinded('policy:a', '2024-01-08'))

    expect(await refused(catchUp(store, policies, { retries: { times: 0 } }))).toMatchObject({
      code: 'handler-failed',
      seq: 3,
    })
    expect((await rowsOf(file))['periods']).toHaveLength(2)
  })
})

describe('a read model', () => {
  it('is asked with plain SQL by whoever likes, in a file of its own', async () => {
    const store = memoryStore()
    const town = townIn(store)
    await town.record(created(), covered('2019-01-01', '2024-12-31'))
    await town.record(
      enacted('policy:6030', '2019-06-10', { topic: 'customer-service', identifiers: [{ text: '6,030' }] }),
    )
    await town.record(amended('policy:6030', 'v2', '2020-01-13'))
    const { policies, file } = await model()
    await done(catchUp(store, policies))
    const ask = async (sql: string): Promise<ReadonlyArray<unknown>> =>
      done(
        file.ask((database) =>
          database
            .prepare(sql)
            .all()
            .map((row) => Object.values(row as Readonly<Record<string, unknown>>)),
        ),
      )

    expect(
      await ask(
        'SELECT from_day, until_day, status, reason, version, identifiers FROM periods ORDER BY number',
      ),
    ).toEqual([
      [null, '2019-06-10', 'not-in-force', 'not-yet-enacted', null, '[]'],
      ['2019-06-10', '2020-01-13', 'in-force', null, 'v1', '["6,030"]'],
      ['2020-01-13', null, 'in-force', null, 'v2', '["6,030"]'],
    ])
    expect(
      await ask(
        `SELECT municipality_name, policy, version, in_force FROM standing
         WHERE topic = 'customer-service' AND since <= '2019-12-31' AND '2019-12-31' < before`,
      ),
    ).toEqual([['City of Spruce Grove', 'policy:6030', 'v1', 'certain']])
    expect(await ask('SELECT municipality, name, time_zone, events FROM municipalities')).toEqual([
      ['spruce-grove', 'City of Spruce Grove', 'America/Edmonton', 4],
    ])
    expect(await ask('SELECT from_day, until_day FROM complete_days')).toEqual([['2019-01-01', '2025-01-01']])
    await expect(ask("UPDATE periods SET status = 'perhaps'")).rejects.toThrow('CHECK constraint failed')
  })

  it('is asked by another program while it is written, and closed and opened again', async () => {
    const [store, path] = [memoryStore(), folder.file()]
    const town = townIn(store)
    await town.record(created(), covered(), enacted('policy:a', '2019-06-10'))
    const writer = await model({}, path)
    await done(catchUp(store, writer.policies))
    const reader = await model({ readOnly: true }, path)
    const asked = async (of: ReadModel): Promise<object> =>
      brief(await done(of.inForceOn({ on: '2025-12-31', today })))
    const [one, two] = [
      { certain: ['spruce-grove policy:a'], possible: [] },
      { certain: ['spruce-grove policy:a', 'spruce-grove policy:b'], possible: [] },
    ]

    expect(await asked(reader)).toEqual(one)
    await town.record(enacted('policy:b', '2019-06-10'))
    expect(
      await refused(catchUp(store, reader.policies, { retries: { times: 1, firstMs: 1 } })),
    ).toMatchObject({
      code: 'file-failed',
      problem: { code: 'store-read-only' },
    })
    await done(catchUp(store, writer.policies))
    expect(await asked(reader)).toEqual(two)
    await done(reader.close())
    await done(writer.close())
    expect(await asked(await model({ readOnly: true }, path))).toEqual(two)
    expect(await refused(writer.inForceOn({ on: today, today }))).toMatchObject({
      code: 'file-failed',
      problem: { code: 'store-closed' },
    })
  })

  it('made by other rules is still read, and goes on once it is rebuilt', async () => {
    const [store, path] = [memoryStore(), folder.file()]
    const town = townIn(store)
    await town.record(created(), covered(), enacted('policy:a', '2019-06-10'))
    await town.record(amended('policy:a', 'v2', '2020-01-13'))
    const fewer = catalogueOf(standardKinds.filter(({ type }) => type !== 'PolicyAmended'))
    const before = await model({ catalogue: fewer }, path)
    await done(catchUp(store, before.policies))
    await done(before.close())
    const after = await model({}, path)
    const asked = async (): Promise<object> => brief(await done(after.inForceOn({ on: '2025-12-31', today })))

    expect(await asked()).toEqual({ certain: [], possible: ['spruce-grove policy:a'] })
    expect(await refused(catchUp(store, after.policies))).toMatchObject({ code: 'rebuild-needed' })
    await done(rebuild(store, after.policies))
    expect(await asked()).toEqual({ certain: ['spruce-grove policy:a'], possible: [] })
    await town.record(enacted('policy:b', '2019-06-10'))
    await done(catchUp(store, after.policies))
    expect(await asked()).toEqual({
      certain: ['spruce-grove policy:a', 'spruce-grove policy:b'],
      possible: [],
    })
  })

  it.each([{ ledgers: 1 }, { events: 1 }, { ledgers: 64 }])(
    'is the same however much is remembered of ledgers: %o',
    async (remembered) => {
      const store = memoryStore()
      const towns = ['a', 'b', 'c'].map((name) => townIn(store, name))
      for (const town of towns) await town.record(created(town.ledger), covered())
      const { policies, file } = await model({ remembered })
      for (let year = 2015; year < 2020; year += 1) {
        for (const town of towns) await town.record(enacted(`policy:${year}`, `${year}-01-05`))
        for (const town of towns) await town.record(rescinded(`policy:${year}`, '2024-01-05'))
        await done(catchUp(store, policies))
      }
      const again = await model()
      await done(catchUp(store, again.policies))

      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
      expect((await rowsOf(file))['periods']).toHaveLength(3 * 5 * 3)
    },
  )

  it.each([1, 2, 5])(
    'reads a ledger anew where another program was faster with %i of 3 events',
    async (others) => {
      const plain = memoryStore()
      const readAgain: Array<number> = []
      const store: EventStore = {
        ...plain,
        read: (ledger, from, options) => {
          readAgain.push(from)
          return plain.read(ledger, from, options)
        },
      }
      const town = townIn(store)
      await town.record(created(), covered())
      for (let n = 0; n < 8; n += 1) await town.record(enacted(`policy:${n}`, '2019-06-10'))
      const log: Array<StoredEvent> = []
      for await (const chunk of store.readAll(beginning)) if (E.isRight(chunk)) log.push(...chunk.right)
      const { policies, file } = await model()
      const [one, other] = [policies.start(store), policies.start(store)]
      const apply = async (by: Projecting, from: number, to: number) => {
        const at = await done(by.checkpoint())
        expect(Number(at.position)).toBe(from)
        return by.apply(log.slice(from, to), at, reachedBy(log[to - 1] as StoredEvent))
      }
      await done(await apply(one, 0, 3))
      const late = await apply(one, 3, 6)
      await done(await apply(other, 3, 3 + others))
      expect(await refused(late)).toMatchObject({ code: 'checkpoint-moved' })
      await done(await apply(one, 3 + others, 10))
      expect(readAgain).toEqual([0, 0, 0])
      const again = await model()
      await done(catchUp(plain, again.policies))
      expect(await rowsOf(file)).toEqual(await rowsOf(again.file))
    },
  )

  it('refuses a question that cannot be read, and says where', async () => {
    const { inForceOn } = await model()

    expect(await refused(inForceOn({ on: '2025-02-30', today }))).toMatchObject({
      code: 'bad-question',
      path: '/on',
    })
    expect(await refused(inForceOn({ on: today, today: '' }))).toMatchObject({ path: '/today' })
    expect(await refused(inForceOn({ on: today, today, theme: 'dogs' } as never))).toMatchObject({
      path: '/theme',
    })
  })

  it.each([
    ['nothing at all', undefined, ''],
    ['null', null, ''],
    ['a list', [], ''],
    ['no day', { today }, '/on'],
    ['a day that is a number', { on: 20_250_203, today }, '/on'],
    ['a day that is no text at all', { on: today, today: Symbol('today') }, '/today'],
    ['a topic that is null', { on: today, today, topic: null }, '/topic'],
    ['a kind there is none of', { on: today, today, kind: 'by-law' }, '/kind'],
    ['a kind that is a list', { on: today, today, kind: ['bylaw'] }, '/kind'],
    ['a municipality that is a number', { on: today, today, municipality: 4811049 }, '/municipality'],
  ])('refuses %s for a question, and throws nothing', async (_, question, path) => {
    const { inForceOn } = await model()
    expect(await refused(inForceOn(question as never))).toMatchObject({ code: 'bad-question', path })
  })

  it('does not know a municipality of which nothing was taken in, rather than say that nothing is in force there', async () => {
    const store = memoryStore()
    const { policies, inForceOn } = await model()
    const asked = async (municipality: string) => inForceOn({ on: today, today, municipality })()
    const unknown = {
      left: {
        code: 'municipality-unknown',
        sentence:
          'Nothing of "test-town" is kept here: look at how it is written, or follow the store in which it is recorded.',
        municipality: 'test-town',
      },
    }
    expect(await asked('test-town')).toMatchObject(unknown)

    await townIn(store, 'test-towm').record(created(), covered())
    await done(catchUp(store, policies))
    expect(await asked('test-town')).toMatchObject(unknown)
    expect(await asked('test-towm')).toMatchObject({
      right: { certain: [], possible: [], incomplete: [], parked: [] },
    })
  })

  it('knows a municipality whose ledger was put aside at its first event, and names no other', async () => {
    const store = memoryStore()
    await townIn(store, 'town').record(created(), covered())
    for (const ledger of ['village', 'hamlet']) await append(store, ledger)
    const { policies, inForceOn } = await model()
    await done(catchUp(store, policies, { retries: { times: 0 }, onFailure: 'park' }))
    const parked = async (municipality?: string): Promise<ReadonlyArray<string>> =>
      (await done(inForceOn({ on: today, today, ...(municipality === undefined ? {} : { municipality }) })))
        .parked

    expect(await parked()).toEqual(['hamlet', 'village'])
    expect(await parked('village')).toEqual(['village'])
    expect(await parked('town')).toEqual([])
  })

  it('is not opened where the file is something else', async () => {
    const path = folder.file()
    await done((await done(openSqliteStore(path))).close())

    expect(await refused(openReadModel(path))).toMatchObject({
      code: 'file-failed',
      problem: { code: 'not-a-store' },
    })
    expect(await refused(openReadModel(folder.path()))).toMatchObject({ code: 'file-failed' })
  })

  it.each([
    ['newer', 1000, 'This file was written by a newer version of Minutebook. Use that one.'],
    [
      'older',
      1,
      'This file was written by an older version of Minutebook. Delete it: it is made anew of the events.',
    ],
  ])('is not opened where a version that is %s wrote the file', async (age, version, sentence) => {
    const path = folder.file()
    await done((await model({}, path)).close())
    const database = connect(path, false)
    database.exec(`PRAGMA user_version = ${version}`)
    database.close()

    for (const readOnly of [true, false])
      expect(await refused(openReadModel(path, { readOnly }))).toMatchObject({
        code: 'file-failed',
        sentence,
        problem: { code: `store-${age}`, path },
      })
  })
})

describe('the options of a read model', () => {
  it('are refused where there are none of that name, and nothing is made', async () => {
    const file = folder.file()
    const options = { readonly: true } as ReadModelOptions

    expect(await refused(openReadModel(file, options))).toMatchObject({
      code: 'unknown-member',
      path: '/options/readonly',
    })
    expect(existsSync(file)).toBe(false)
  })
})
