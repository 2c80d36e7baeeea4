import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { memoryStore, type EventStore } from '@minutebook/eventstore'
import { catchUp, follow, openReadModel, rebuild } from '@minutebook/projections'
import { openPostgresReadModel } from '@minutebook/projections/postgres'
import { describe, expect, it } from 'vitest'
import { amended, covered, created, defeated, enacted, proposed, rescinded } from './acts.js'
import { done, folder, refused } from '@minutebook/eventstore/test-support'
import {
  clientIn,
  connection,
  everythingIn,
  freshSchema,
  hasServer,
  modelIn,
  rowsFrom,
  server,
} from './database.js'
import { append } from '../src/conformance/appending.js'
import { line } from '../../postgres/test/proxy.js'
import { townIn, type Town } from '../src/conformance/Town.js'

const quick = { times: 1, firstMs: 1 }

/** Two towns with policies that came, changed, went, and of which not everything is known. */
const recordedIn = async (store: EventStore): Promise<ReadonlyArray<Town>> => {
  const [grove, lake] = [townIn(store, 'spruce-grove'), townIn(store, 'cold-lake')]
  await grove.record(created('City of Spruce Grove'), covered('2019-01-01', '2024-12-31'))
  await lake.record(created('City of Cold Lake "of the Lakes"'))
  await grove.record(
    enacted('policy:6030', '2019-06-10', { topic: 'customer-service', identifiers: [{ text: '6,030' }] }),
    enacted('policy:7', '2021', { topic: 'dogs' }),
    enacted('policy:8', '2018-01-08'),
  )
  await lake.record(enacted('policy:cs', '2020-03-02', { topic: 'customer-service' }))
  await grove.record(amended('policy:6030', 'v2', '2020-01-13'), rescinded('policy:8', '2020-05'))
  await grove.record(proposed('motion:1', 'policy:6030', '2025-02-03'))
  return [grove, lake]
}

const days = [
  '2018-01-07',
  '2019-06-10',
  '2020-05-15',
  '2021-06-30',
  '2024-12-31',
  '2025-01-01',
  '2026-01-01',
]

describe.runIf(hasServer)('a read model in PostgreSQL', () => {
  it('answers what the one in SQLite answers, of every day, on every day of asking', async () => {
    const store = memoryStore()
    const [grove] = await recordedIn(store)
    const [inSqlite, inPostgres] = [await done(openReadModel(folder.file())), await modelIn(freshSchema())]
    const agree = async (): Promise<void> => {
      for (const model of [inSqlite, inPostgres]) await done(catchUp(store, model.policies))
      for (const on of days)
        for (const today of ['2025-02-02', '2025-02-03']) {
          for (const filter of [
            {},
            { topic: 'customer-service' },
            { kind: 'bylaw' },
            { municipality: 'cold-lake' },
          ])
            expect(await done(inPostgres.inForceOn({ on, today, ...filter }))).toEqual(
              await done(inSqlite.inForceOn({ on, today, ...filter })),
            )
        }
    }
    await agree()
    const asked = { on: '2025-12-31', topic: 'customer-service' }
    const brief = async (today: string) => {
      const { certain, possible, incomplete } = await done(inPostgres.inForceOn({ ...asked, today }))
      return [certain.map(({ policy }) => policy), possible.map(({ policy }) => policy), incomplete]
    }
    expect(await brief('2025-02-02')).toEqual([
      ['policy:cs', 'policy:6030'],
      [],
      ['cold-lake', 'spruce-grove'],
    ])
    expect(await brief('2025-02-03')).toEqual([['policy:cs'], ['policy:6030'], ['cold-lake', 'spruce-grove']])
    await grove?.record(defeated('motion:1', '2025-02-03'), enacted('policy:9', '2025-03-03'))
    await agree()
    expect((await brief('2025-02-03'))[1]).toEqual([])
  })

  it('is not made for a role the server does not have', async () => {
    const schema = freshSchema()
    expect(
      await refused(openPostgresReadModel({ connection: connection(), schema, readers: ['nobody at all'] })),
    ).toMatchObject({
      code: 'bad-option',
      path: '/options/readers',
      sentence: 'The server has no role "nobody at all"; CREATE ROLE makes one.',
    })
    const found = await rowsFrom(await clientIn('public'), `SELECT to_regnamespace('${schema}')`)
    expect(found).toEqual([[null]])
  })

  it('is asked with plain SQL by a role that may only read', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    const owner = await clientIn('public')
    await owner.query('CREATE ROLE analyst LOGIN')
    const { policies } = await modelIn(schema, { readers: ['analyst'] })
    await done(catchUp(store, policies))
    await done(rebuild(store, policies))
    const analyst = await clientIn(schema, 'analyst')

    expect(
      await rowsFrom(
        analyst,
        `SELECT municipality, policy, version, days, in_force FROM standing
         WHERE topic = 'customer-service' AND days @> date '2021-06-30' AND asked @> date '2025-02-03' ORDER BY 1, 2`,
      ),
    ).toEqual([
      ['cold-lake', 'policy:cs', 'v1', '[2020-03-02,)', 'certain'],
      ['spruce-grove', 'policy:6030', 'v2', '[2020-01-13,2025-02-03)', 'certain'],
    ])
    expect(await rowsFrom(analyst, 'SELECT municipality, days FROM complete_days')).toEqual([
      ['spruce-grove', '[2019-01-01,2025-01-01)'],
    ])
    await expect(analyst.query('DELETE FROM periods')).rejects.toMatchObject({ code: '42501' })
    // The periods of a policy go from ever to ever for whoever asks on one day, without a gap and without an overlap.
    expect(
      await rowsFrom(
        analyst,
        `SELECT DISTINCT range_agg(days)::text, sum(upper(days) - lower(days)) FILTER (WHERE FALSE) FROM periods
         WHERE asked @> date '2025-02-03' GROUP BY municipality, policy`,
      ),
    ).toEqual([['{(,)}', null]])
    expect(
      await rowsFrom(
        analyst,
        `SELECT count(*) FROM periods one JOIN periods other USING (municipality, policy)
         WHERE one.number < other.number AND one.days && other.days AND one.asked && other.asked`,
      ),
    ).toEqual([['0']])
  })

  it('60 is the same however it was made, and a rebuild removes what no event can have made', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [grove] = await recordedIn(store)
    const [model, client] = [await modelIn(schema), await clientIn(schema)]
    await done(catchUp(store, model.policies))
    const followed = await everythingIn(client)
    await client.query(`UPDATE periods SET status = 'in-force', reason = NULL`)
    await client.query(`INSERT INTO complete_days VALUES ('nowhere', 0, daterange(NULL, NULL))`)
    expect(await done(rebuild(store, model.policies))).toBe('10')
    expect(await everythingIn(client)).toEqual(followed)
    await grove?.record(rescinded('policy:7', '2025-01-06'))
    await done(catchUp(store, model.policies))
    const again = freshSchema()
    await done(rebuild(store, (await modelIn(again)).policies))
    expect(await everythingIn(client)).toEqual(await everythingIn(await clientIn(again)))
    expect(
      await rowsFrom(client, `SELECT relname FROM pg_class WHERE relname LIKE 'rebuilt%' AND relkind = 'r'`),
    ).toEqual([])
  })

  it('61 is seen as it was or as it is by those who read while it is rebuilt, also in a transaction from before', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    const { policies } = await modelIn(schema)
    await done(catchUp(store, policies))
    const [before, reader] = [await clientIn(schema), await clientIn(schema)]
    const now = JSON.stringify(await everythingIn(reader))
    await reader.query(`UPDATE periods SET status = 'undetermined'`)
    const old = JSON.stringify(await everythingIn(reader))
    await before.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await before.query('SELECT 1')
    const looks: Array<Promise<string>> = []
    const look = async (): Promise<string> => {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
      const seen = JSON.stringify(await everythingIn(reader))
      await reader.query('COMMIT')
      return seen
    }
    let last = Promise.resolve(old)
    const onProgress = (): void => {
      last = last.then(look)
      looks.push(last)
    }
    await done(rebuild(store, policies, { onProgress }))
    for (const seen of await Promise.all(looks)) expect([old, now]).toContain(seen)
    expect(JSON.stringify(await everythingIn(before))).toBe(old)
    await before.query('COMMIT')
    expect(JSON.stringify(await everythingIn(before))).toBe(now)
  })

  it('61 is left as it was by a rebuild that is cancelled, and goes on', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [grove] = await recordedIn(store)
    const { policies } = await modelIn(schema)
    await done(catchUp(store, policies))
    const client = await clientIn(schema)
    const before = await everythingIn(client)
    const cancelling = new AbortController()
    const onProgress = (): void => cancelling.abort()
    expect(await refused(rebuild(store, policies, { onProgress, signal: cancelling.signal }))).toMatchObject({
      code: 'rebuild-cancelled',
    })
    expect(await everythingIn(client)).toEqual(before)
    expect(await rowsFrom(client, 'SELECT name, position FROM projections')).toEqual([['policies', '10']])
    await grove?.record(rescinded('policy:7', '2025-01-06'))
    expect(await done(catchUp(store, policies))).toBe('11')
  })

  it.each([
    ['is done where only the answer to it is lost', 'after'],
    ['has failed where it never came to the server, and can be made again', 'before'],
  ] as const)('a rebuild put in place %s', async (_, when) => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [grove] = await recordedIn(store)
    await done(catchUp(store, (await modelIn(schema)).policies))
    const client = await clientIn(schema)
    await client.query(`DELETE FROM periods`)
    await grove?.record(enacted('policy:9', '2025-03-03'))

    const cable = await line(connection())
    const { policies } = await modelIn(schema, { connection: cable.connection })
    const cutting = {
      ...policies,
      rebuilding: (of: EventStore) => {
        const rebuilding = policies.rebuilding(of)
        const replace: typeof rebuilding.replace = (at) => async () => {
          cable.cutAt('COMMIT', when)
          return rebuilding.replace(at)()
        }
        return { ...rebuilding, replace }
      },
    }
    const rebuilt = await rebuild(store, cutting)()
    expect(cable.cuts()).toBe(1)
    if (when === 'after') expect(rebuilt).toMatchObject({ right: '11' })
    else {
      expect(rebuilt).toMatchObject({ left: { problem: { code: 'store-unavailable' } } })
      expect(await rowsFrom(client, 'SELECT policy FROM periods')).toEqual([])
      expect(await done(rebuild(store, policies))).toBe('11')
    }
    expect(await rowsFrom(client, 'SELECT name, position FROM projections')).toEqual([['policies', '11']])
    expect(await rowsFrom(client, `SELECT policy FROM periods WHERE policy = 'policy:9'`)).not.toEqual([])
    await cable.close()
  })

  it('52 takes each event in once where two programs run it, whoever is faster', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const town = townIn(store)
    await town.record(created(), covered())
    const stopping = new AbortController()
    const running = []
    for (const { policies } of [await modelIn(schema), await modelIn(schema)])
      running.push(follow(store, policies, { signal: stopping.signal })())
    for (let n = 0; n < 40; n += 1) await town.record(enacted(`policy:${n}`, '2019-06-10'))
    const client = await clientIn(schema)
    while ((await rowsFrom(client, 'SELECT events FROM municipalities'))[0]?.[0] !== '42') await setTimeout(5)
    stopping.abort()
    // The slower one may not have come to its turn at all.
    expect(await Promise.all(running.map((one) => done(() => one)))).toContain('42')
    const again = freshSchema()
    await done(rebuild(store, (await modelIn(again)).policies))
    expect(await everythingIn(client)).toEqual(await everythingIn(await clientIn(again)))
  })

  it('55 stops at an event it cannot take in, or puts that ledger aside', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [town, village] = [townIn(store, 'town'), townIn(store, 'village')]
    for (const one of [town, village])
      await one.record(created(one.ledger), enacted('policy:a', '2019-06-10'))
    const strange = { id: '0194b0c0-0000-7000-8000-000000000001', leaf: '{"of":"another program"}' }
    await done(store.append('town', 2, [{ ...strange, recordedAt: '2027-01-01T00:00:00.000000Z' }]))
    await village.record(rescinded('policy:a', '2024-01-08'))
    const { policies, inForceOn } = await modelIn(schema)
    expect(await refused(catchUp(store, policies, { retries: quick }))).toMatchObject({
      code: 'handler-failed',
      ledger: 'town',
      seq: 2,
    })
    await done(catchUp(store, policies, { retries: quick, onFailure: 'park' }))
    const answer = await done(inForceOn({ on: '2025-12-31', today: '2026-01-01' }))
    expect(answer.certain).toEqual([])
    expect(answer.possible.map(({ municipality }) => municipality)).toEqual(['town'])
    expect(answer.parked).toEqual(['town'])
    await done(rebuild(store, policies, { retries: quick, onFailure: 'park' }))
    expect(await done(inForceOn({ on: '2025-12-31', today: '2026-01-01' }))).toEqual(answer)
  })

  it('waits at the checkpoint for longer than for other locks, to follow and to put a rebuild in place', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    const { policies, inForceOn } = await modelIn(schema, { busyTimeoutMs: 50 })
    const [client, onlooker] = [await clientIn(schema), await clientIn(schema)]
    const whileLocked = async (work: () => Promise<unknown>): Promise<unknown> => {
      await client.query('BEGIN')
      await client.query('UPDATE projections SET move = move')
      const working = work()
      const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%${schema}%'`
      while ((await rowsFrom(onlooker, waiting)).length === 0) await setTimeout(5)
      await setTimeout(300)
      await done(inForceOn({ on: '2024-06-30', today: '2025-01-01' }))
      await client.query('COMMIT')
      return working
    }
    const options = { retries: { times: 0 } }
    expect(await whileLocked(() => done(catchUp(store, policies, options)))).toBe('10')
    expect(await whileLocked(() => done(rebuild(store, policies, options)))).toBe('10')
  })

  it('stops at a gap between its rows and what it is given, with nothing of it written', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const town = townIn(store)
    await town.record(created(), enacted('policy:a', '2019-06-10'))
    const { policies } = await modelIn(schema)
    await done(catchUp(store, policies))
    const client = await clientIn(schema)
    await client.query('UPDATE municipalities SET events = 1')
    const before = await everythingIn(client)
    await town.record(rescinded('policy:a', '2024-01-08'))
    expect(await refused(catchUp(store, policies, { retries: { times: 0 } }))).toMatchObject({
      code: 'handler-failed',
      seq: 2,
    })
    expect(await everythingIn(client)).toEqual(before)
    expect(await rowsFrom(client, 'SELECT position FROM projections')).toEqual([['2']])
  })

  it('takes in a topic of any length and finds it', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const town = townIn(store)
    const topic = Array.from({ length: 4000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('')
    await town.record(created(), enacted('policy:a', '2019-06-10', { topic }))
    const { policies, inForceOn } = await modelIn(schema)
    expect(await done(catchUp(store, policies, { retries: { times: 0 } }))).toBe('2')
    const answer = await done(inForceOn({ on: '2024-06-30', today: '2025-01-01', topic }))
    expect(answer.certain.map(({ policy }) => policy)).toEqual(['policy:a'])
    await done(rebuild(store, policies))
    const client = await clientIn(schema)
    await client.query('SET enable_seqscan = off')
    const plan = await rowsFrom(client, `EXPLAIN SELECT * FROM standing WHERE topic = 'dogs'`)
    expect(plan.join('\n')).toContain('periods_by_topic')
  })

  it('keeps U+FFFD in place of U+0000, which no text of PostgreSQL holds, and finds by either', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const town = townIn(store)
    const data = { topic: 'a\0b', title: '\0Title \\u0000', identifiers: [{ text: '1\0' }] }
    expect(await town.record(created('To\0wn'), enacted('policy:a', '2019-06-10', data))).toBe(true)
    const { policies, inForceOn } = await modelIn(schema)
    expect(await done(catchUp(store, policies, { retries: { times: 0 } }))).toBe('2')
    const asked = { on: '2024-06-30', today: '2025-01-01' }
    for (const topic of ['a\0b', 'a\uFFFDb'])
      expect((await done(inForceOn({ ...asked, topic }))).certain).toMatchObject([
        {
          municipalityName: 'To\uFFFDwn',
          topic: 'a\uFFFDb',
          title: '\uFFFDTitle \\u0000',
          identifiers: ['1\uFFFD'],
        },
      ])
  })

  it('puts a ledger aside whose rows are too large for what they are kept in, and goes on with others', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [town, village] = [townIn(store, 'town'), townIn(store, 'village')]
    const { policies } = await modelIn(schema)
    const client = await clientIn(schema)
    await client.query('CREATE INDEX by_text ON periods (topic)')
    const topic = randomBytes(3000).toString('base64')
    await town.record(created('Town'), enacted('policy:a', '2019-06-10', { topic }))
    await village.record(created('Village'), enacted('policy:b', '2019-06-10'))
    expect(await done(catchUp(store, policies, { retries: quick, onFailure: 'park' }))).toBe('4')
    expect(await rowsFrom(client, 'SELECT ledger, seq FROM parked')).toEqual([['town', '1']])
    expect(await rowsFrom(client, 'SELECT municipality, policy FROM periods GROUP BY 1, 2')).toEqual([
      ['village', 'policy:b'],
    ])
  })

  it('goes on by itself after the server was killed and started again', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    const [grove] = await recordedIn(store)
    const { policies } = await modelIn(schema)
    const stopping = new AbortController()
    const running = follow(store, policies, { signal: stopping.signal })()
    while ((await done(policies.start(store).checkpoint())).position !== '10') await setTimeout(5)
    await server().restart()
    await grove?.record(rescinded('policy:7', '2025-01-06'))
    while ((await done(policies.start(store).checkpoint())).position !== '11') await setTimeout(5)
    stopping.abort()
    expect(await done(() => running)).toBe('11')
    const again = freshSchema()
    await done(rebuild(store, (await modelIn(again)).policies))
    expect(await everythingIn(await clientIn(schema))).toEqual(await everythingIn(await clientIn(again)))
  })

  it('is made in a schema of a role that may make none', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    const client = await clientIn('public')
    await client.query(`CREATE ROLE keeper LOGIN; CREATE SCHEMA ${schema} AUTHORIZATION keeper`)
    const { policies } = await modelIn(schema, { connection: connection('keeper') })
    expect(await done(catchUp(store, policies))).toBe('10')
    expect(await done(rebuild(store, policies))).toBe('10')
  })

  it('does not know a municipality of which nothing was taken in, nor one whose name it cannot keep', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    await append(store, 'village')
    await append(store, 'hamlet')
    const { policies, inForceOn } = await modelIn(schema)
    await done(catchUp(store, policies, { retries: { times: 0 }, onFailure: 'park' }))
    const asked = (municipality: string) => inForceOn({ on: '2017-06-30', today: '2025-01-01', municipality })
    for (const municipality of ['cold-lak', 'cold-lake\0', ''])
      expect(await refused(asked(municipality))).toMatchObject({ code: 'municipality-unknown', municipality })

    expect(await done(asked('cold-lake'))).toMatchObject({
      certain: [],
      possible: [],
      incomplete: ['cold-lake'],
      parked: [],
    })
    expect(await done(asked('village'))).toMatchObject({ incomplete: [], parked: ['village'] })
    expect(await refused(inForceOn(undefined as never))).toMatchObject({ code: 'bad-question', path: '' })
  })

  it.each([
    ['newer', 'This was written by a newer version of Minutebook. Use that one.', 1],
    ['older', 'holds a read model of an older version. Drop it: it is made anew of the events.', -1],
  ])('is not opened where a version that is %s wrote the tables', async (age, words, further) => {
    const schema = freshSchema()
    await done((await modelIn(schema)).close())
    const client = await clientIn(schema)
    await client.query('UPDATE projections SET kept_by = kept_by + $1', [further])

    for (const readOnly of [true, false])
      expect(
        await refused(openPostgresReadModel({ connection: connection(), schema, readOnly })),
      ).toMatchObject({
        code: 'database-failed',
        sentence: expect.stringContaining(words) as unknown,
        problem: { code: `store-${age}` },
      })
  })

  it('is opened to be read only, and not where the schema holds something else or nothing', async () => {
    const [store, schema] = [memoryStore(), freshSchema()]
    await recordedIn(store)
    const open = (options: object) =>
      openPostgresReadModel({ connection: connection(), schema, readOnly: true, ...options })
    expect(await refused(open({}))).toMatchObject({
      code: 'database-failed',
      problem: { code: 'no-store' },
    })
    await done(catchUp(store, (await modelIn(schema)).policies))
    const reader = await modelIn(schema, { readOnly: true })
    const asked = { on: '2021-06-30', today: '2025-01-01' }
    expect((await done(reader.inForceOn(asked))).certain).toHaveLength(2)
    expect(await refused(rebuild(store, reader.policies))).toMatchObject({
      code: 'database-failed',
      problem: { code: 'store-read-only' },
    })
    const client = await clientIn('public')
    await client.query('CREATE SCHEMA theirs; CREATE TABLE theirs.letters ()')
    for (const readOnly of [true, false])
      expect(await refused(open({ schema: 'theirs', readOnly }))).toMatchObject({
        code: 'database-failed',
        problem: { code: 'not-a-store' },
      })
    expect(await refused(open({ scheme: 'x' }))).toMatchObject({
      code: 'unknown-member',
      path: '/options/scheme',
    })
    expect(await refused(open({ schema: 'Not One' }))).toMatchObject({ code: 'bad-option' })
    await done(reader.close())
    expect(await refused(reader.inForceOn(asked))).toMatchObject({
      code: 'database-failed',
      problem: { code: 'store-closed' },
    })
  })
})
