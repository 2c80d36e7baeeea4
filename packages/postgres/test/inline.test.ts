import { setTimeout } from 'node:timers/promises'
import type { Inline, PostgresOptions, PostgresStore } from '@minutebook/postgres'
import type { Run } from '@minutebook/postgres/driver'
import { done, events, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { describe, expect, it } from 'vitest'
import { connection, hasServer, installed, opened, raw } from './cluster.js'
import { line } from './proxy.js'

/** A new store, and the name of a table in another schema with the number of events of each ledger. */
const counted = async () => {
  const schema = await installed()
  const table = `${schema}_reports.counts`
  await raw((client) =>
    client.query(`CREATE SCHEMA ${schema}_reports;
      CREATE TABLE ${table} (ledger text PRIMARY KEY, events integer NOT NULL)`),
  )
  const count: Inline = async (run, stored) => {
    const one = `INSERT INTO ${table} AS old VALUES ($1, 1) ON CONFLICT (ledger) DO UPDATE SET events = old.events + 1`
    for (const { ledger } of stored) await run(one, [ledger])
  }
  return {
    schema,
    table,
    counting: (inline: Inline = count, options: Partial<PostgresOptions> = {}): Promise<PostgresStore> =>
      opened(schema, { ...options, inline }),
    count,
    rows: async () => {
      const { rows } = await raw((client) => client.query(`SELECT * FROM ${table} ORDER BY ledger`))
      return rows as ReadonlyArray<unknown>
    },
  }
}

describe.runIf(hasServer)('rows that are written together with events, to a table in another schema', () => {
  it('are there when an append is answered, and leave the store as it is', async () => {
    const { counting, rows } = await counted()
    const store = await counting()
    await done(store.events.append(town, 0, events(0, 3)))
    await done(store.events.append(town, 3, events(3)))
    expect(await rows()).toEqual([{ ledger: town, events: 4 }])
    expect(await done(store.integrity())).toEqual([])
    await done(store.close())
  })

  it('are not written where the store is opened to be read', async () => {
    const { counting, rows } = await counted()
    const store = await counting(undefined, { readOnly: true })
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({ code: 'store-read-only' })
    expect(await rows()).toEqual([])
    await done(store.close())
  })

  it.each([
    ['INSERT INTO', 'before', false],
    ['INSERT INTO', 'after', false],
    ['RELEASE', 'after', false],
    ['COMMIT', 'before', false],
    ['COMMIT', 'after', true],
  ] as const)(
    'are written once where the connection is cut at %s, %s the server has it',
    async (words, when, alreadyStored) => {
      const { counting, rows } = await counted()
      const cable = await line(connection())
      const store = await counting(undefined, { connection: cable.connection })
      await done(store.events.append(town, 0, events(0)))
      cable.cutAt(words, when)
      expect(await done(store.events.append(town, 1, events(1, 2)))).toMatchObject({ size: 3, alreadyStored })
      expect(cable.cuts()).toBe(1)
      expect(await rows()).toEqual([{ ledger: town, events: 3 }])
      await done(store.close())
      await cable.close()
    },
  )

  it('are written by the rights of whoever appends', async () => {
    const { counting, rows, schema, table } = await counted()
    await raw((client) => client.query(`CREATE ROLE ${schema}_clerk LOGIN`))
    await installed({ schema, writers: [`${schema}_clerk`] })
    const store = await counting(undefined, { connection: connection(`${schema}_clerk`) })
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({
      code: 'inline-failed',
      sentence: expect.stringContaining('permission denied') as string,
    })
    await raw((client) =>
      client.query(`GRANT USAGE ON SCHEMA ${schema}_reports TO ${schema}_clerk;
        GRANT SELECT, INSERT, UPDATE ON ${table} TO ${schema}_clerk`),
    )
    await done(store.events.append(town, 0, events(0)))
    expect(await rows()).toEqual([{ ledger: town, events: 1 }])
    await done(store.close())
  })

  it('wait for whoever has their table locked, and for no longer than was allowed', async () => {
    const { counting, rows, table } = await counted()
    const store = await counting(undefined, { busyTimeoutMs: 100 })
    await raw(async (client) => {
      await client.query(`BEGIN; LOCK TABLE ${table}`)
      expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({ code: 'store-busy' })
    })
    expect(await done(store.events.append(town, 0, events(0)))).toMatchObject({ size: 1 })
    expect(await rows()).toEqual([{ ledger: town, events: 1 }])
    await done(store.close())
  })
})

describe.runIf(hasServer)('an inline projection of PostgreSQL', () => {
  const withdrawn = 'it may not end the transaction.'
  const runs =
    (sql: string) =>
    async (run: Run): Promise<void> => {
      await run(sql)
    }
  const swallows =
    (sql: string) =>
    async (run: Run): Promise<void> => {
      await run(sql).catch(() => undefined)
    }

  it.each([
    ['breaks a rule of its table', runs("INSERT INTO TABLE_ VALUES ('bad', NULL)"), 'violates not-null'],
    ['breaks one and says nothing', swallows("INSERT INTO TABLE_ VALUES ('x', NULL)"), 'violates not-null'],
    ['has SQL that is none', runs('INSERT INTO nowhere VALUES (1)'), 'relation "nowhere" does not exist'],
    ['commits', runs('COMMIT'), withdrawn],
    ['rolls back', runs(' ;rollback'), withdrawn],
    ['rolls back and begins anew', runs('SELECT 1; ROLLBACK; BEGIN'), 'savepoint "inline" does not exist'],
    ['changes an event', runs("UPDATE SCHEMA_.events SET leaf = '{}'"), 'never changed'],
    [
      'appends one',
      runs(
        `SELECT SCHEMA_.append_one('own', 0, '2026-01-01T00:00:00.000000Z', '${crypto.randomUUID()}', '{}')`,
      ),
      'it appended events itself.',
    ],
    [
      'throws nothing the server knows',
      () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })),
      'gone',
    ],
  ])('that %s is refused, alone and among others, and nothing of it is stored', async (_, bad, words) => {
    const { counting, count, rows, schema, table } = await counted()
    const store = await counting(async (run, stored) => {
      await count(run, stored)
      const here: Run = (sql, ...more) =>
        run(sql.replace('TABLE_', table).replace('SCHEMA_', schema), ...more)
      if (stored[0]?.ledger === 'bad') await bad(here)
    })
    const problem = { code: 'inline-failed', sentence: expect.stringContaining(words) as string }
    await done(store.events.append('before', 0, events(0)))
    expect(await refused(store.events.append('bad', 0, events(0, 2)))).toMatchObject(problem)
    const answers = await Promise.all(
      ['one', 'bad', 'two'].map((ledger) => store.events.append(ledger, 0, events(0, 2))()),
    )
    expect(answers).toMatchObject([{ right: { size: 2 } }, { left: problem }, { right: { size: 2 } }])
    expect((await logOf(store.events)).map(({ ledger, position }) => `${position} ${ledger}`)).toEqual([
      '1 before',
      '2 one',
      '3 one',
      '4 two',
      '5 two',
    ])
    expect(await rows()).toEqual([
      { ledger: 'before', events: 1 },
      { ledger: 'one', events: 2 },
      { ledger: 'two', events: 2 },
    ])
    await done(store.close())
  })

  it('that commits behind something else is stored with its rows, and so answered', async () => {
    const { counting, count, rows } = await counted()
    const store = await counting(async (run, stored) => {
      await count(run, stored)
      if (stored[0]?.ledger === 'bad') await run('SELECT 1; COMMIT')
    })
    const answers = await Promise.all(
      ['bad', 'one'].map((ledger) => store.events.append(ledger, 0, events(0, 2))()),
    )
    expect(answers).toMatchObject([{ right: { size: 2, alreadyStored: true } }, { right: { size: 2 } }])
    expect(await rows()).toEqual([
      { ledger: 'bad', events: 2 },
      { ledger: 'one', events: 2 },
    ])
    await done(store.close())
  })

  it('that waits for an append to its own store is given up on, and both are answered', async () => {
    const { counting, count, rows } = await counted()
    let inner: Promise<unknown> = Promise.resolve()
    const store: PostgresStore = await counting(
      async (run, stored) => {
        await count(run, stored)
        if (stored[0]?.ledger !== town) return
        inner = store.events.append('own', 0, events(0))()
        await inner
      },
      { busyTimeoutMs: 100 },
    )
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({
      code: 'inline-failed',
      cause: { message: 'it took too long.' },
    })
    expect(await inner).toMatchObject({ right: { size: 1 } })
    expect(await rows()).toEqual([{ ledger: 'own', events: 1 }])
    await done(store.close())
  })

  it('that takes back a part of its own is taken in', async () => {
    const { counting, count, rows } = await counted()
    const store = await counting(async (run, stored) => {
      await run('SAVEPOINT own')
      await run('INSERT INTO nowhere VALUES (1)').catch(() => run('ROLLBACK TO own'))
      await count(run, stored)
    })
    await done(store.events.append(town, 0, events(0)))
    expect(await rows()).toEqual([{ ledger: town, events: 1 }])
    await done(store.close())
  })

  it('that goes on when it is done reaches no later append', async () => {
    const { counting, count, rows, table } = await counted()
    let late = Promise.resolve('')
    const store = await counting(async (run, stored) => {
      await count(run, stored)
      late = setTimeout(50)
        .then(() => run(`DELETE FROM ${table}`))
        .then(
          () => 'It was done.',
          (error: unknown) => String(error),
        )
    })
    await done(store.events.append(town, 0, events(0)))
    expect(await late).toBe('Error: it went on after it had said it was done.')
    expect(await rows()).toEqual([{ ledger: town, events: 1 }])
    await done(store.close())
  })
})
