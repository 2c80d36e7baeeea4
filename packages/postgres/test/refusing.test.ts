import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, events, instant, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { connection, hasServer, installed, opened, raw } from './cluster.js'

const [writer, reader] = ['clerk_app', 'the analyst']

describe.runIf(hasServer)('74 the database itself', () => {
  let schema: string
  let taken: string

  beforeAll(async () => {
    await raw((client) => client.query(`CREATE ROLE ${writer} LOGIN; CREATE ROLE "${reader}" LOGIN`))
    schema = await installed({ writers: [writer], readers: [reader] })
    const store = await opened(schema)
    const batch = events(0, 3)
    taken = batch[0]?.id ?? ''
    await done(store.events.append(town, 0, batch))
    await done(store.texts.put(Uint8Array.from([1, 2, 3])))
    await done(store.close())
  }, 60_000)

  const everything = async (): Promise<unknown> =>
    raw(async (client) => [
      (await client.query(`SELECT * FROM ${schema}.events ORDER BY position`)).rows,
      (await client.query(`SELECT * FROM ${schema}.texts`)).rows,
    ])

  /** What a user is told who tries that, in the words of the server; nothing is changed by it. */
  const refusal = async (sql: string, user?: string): Promise<string> => {
    const before = await everything()
    const client = new Client(connection(user))
    await client.connect()
    try {
      await client.query(`SET search_path = ${schema}; ${sql}`)
    } catch (error) {
      expect(await everything()).toEqual(before)
      return error instanceof Error ? error.message : String(error)
    } finally {
      await client.end()
    }
    return 'It was done.'
  }

  const never = 'What was recorded is never changed or deleted: a correction and a retraction are new events.'
  const neverAText = 'A stored text is never changed or deleted: another text has another digest.'

  it('refuses the owner in words that say what to do instead', async () => {
    expect(await refusal('DELETE FROM events')).toBe(never)
    expect(await refusal('DELETE FROM texts')).toBe(neverAText)
  })

  const inserting = (row: {
    readonly position?: number
    readonly seq?: number
    readonly id?: string
    readonly at?: string
    readonly leaf?: string
    readonly ledger?: string
  }): string =>
    `INSERT INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES
      (${row.position ?? 4}, '${row.ledger ?? town}', ${row.seq ?? 3}, '${row.id ?? randomUUID()}', '${row.at ?? instant(9)}', '${row.leaf ?? '{}'}')`

  it('refuses the owner a gap in the log or in a ledger, a step back in time, and a second event of an id', async () => {
    const noNumber =
      'This is not the next number of the ledger, or was recorded before the event it would follow.'
    expect(await refusal(inserting({ position: 5 }))).toBe('This is not the next position of the log.')
    expect(await refusal(inserting({ position: 0 }))).toContain('position_from_1')
    expect(await refusal(inserting({ seq: 4 }))).toBe(noNumber)
    expect(await refusal(inserting({ seq: -1 }))).toContain('seq_from_0')
    expect(await refusal(inserting({ at: '2026-03-06T23:59:59.999999Z' }))).toBe(noNumber)
    expect(await refusal(inserting({ id: taken }))).toContain('events_by_id')
    expect(await refusal(inserting({ position: 3 }))).toContain('events_by_position')
    expect(await refusal(inserting({ seq: 2 }))).toContain('events_by_ledger')
    const two = (at: number, next: number): string =>
      `INSERT INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES
        (4, '${town}', 3, '${randomUUID()}', '${instant(9)}', '{}'), (${at}, '${town}', ${next}, '${randomUUID()}', '${instant(9)}', '{}')`
    expect(await refusal(two(6, 4))).toBe('This is not the next position of the log.')
    expect(await refusal(two(5, 5))).toBe(noNumber)
    const append = `SELECT append_one('${town}', 3, '${instant(9)}', '${randomUUID()}', '{}')`
    expect(await refusal(`${append}; ${inserting({ position: 6, seq: 4 })}`)).toBe(
      'This is not the next position of the log.',
    )
  })

  it('refuses the owner what no event is', async () => {
    expect(await refusal(inserting({ ledger: '' }))).toContain('ledger_of_200_bytes')
    expect(await refusal(inserting({ at: '2026-03-07' }))).toContain('recorded_at_written_out')
    expect(await refusal(inserting({ leaf: 'x'.repeat(65_536) }))).toContain('leaf_of_16_bits')
    expect(await refusal(inserting({ id: 'policy:6030' }))).toContain('invalid input syntax for type uuid')
    expect(await refusal(`INSERT INTO texts VALUES (repeat('0', 64), 'abc')`)).toContain('digest_of_bytes')
  })

  it.each([
    [`UPDATE events SET leaf = '{}'`, 'permission denied for table events'],
    ['DELETE FROM events', 'permission denied for table events'],
    ['TRUNCATE events', 'permission denied for table events'],
    [inserting({}), 'permission denied for table events'],
    [`SET minutebook.turn = 'taken'; ${inserting({})}`, 'permission denied for table events'],
    [`INSERT INTO texts VALUES ('', '')`, 'permission denied for table texts'],
    ['DELETE FROM texts', 'permission denied for table texts'],
    ['ALTER TABLE events DISABLE TRIGGER ALL', 'must be owner of table events'],
    ['ALTER TABLE events DROP CONSTRAINT events_by_id', 'must be owner of table events'],
    ['ALTER TABLE events ADD COLUMN note text', 'must be owner of table events'],
    ['DROP TRIGGER events_are_never_changed ON events', 'must be owner of relation events'],
    ['DROP TABLE events CASCADE', 'must be owner of table events'],
    ['CREATE TRIGGER deaf BEFORE INSERT ON events EXECUTE FUNCTION as_json()', 'permission denied'],
    ['CREATE TABLE notes ()', 'permission denied for schema'],
    ['LOCK TABLE turns', 'permission denied for table turns'],
    ['UPDATE schema_version SET version = 9', 'permission denied for table schema_version'],
    ['SET session_replication_role = replica', 'permission denied to set parameter'],
    ['DROP FUNCTION append', 'must be owner of function append'],
    [
      'CREATE OR REPLACE FUNCTION as_json (leaf text) RETURNS json LANGUAGE sql AS $$ SELECT NULL::json $$',
      'permission denied',
    ],
  ])('refuses the role that may append, and the one that may read, %s', async (sql, words) => {
    expect(await refusal(sql, writer)).toContain(words)
    expect(await refusal(sql, reader)).toContain(words)
  })

  it('lets a role append and read, and another only read', async () => {
    const mine = await installed({ writers: [writer], readers: [reader] })
    const [app, analyst] = [
      await opened(mine, { connection: connection(writer) }),
      await opened(mine, { connection: connection(reader) }),
    ]
    await done(app.events.append(town, 0, events(0, 2)))
    const digest = await done(app.texts.put(Uint8Array.from([7])))
    expect(await logOf(analyst.events)).toEqual(await logOf(app.events))
    expect(await done(analyst.texts.get(digest))).toMatchObject({ _tag: 'Some' })
    expect(await done(analyst.integrity())).toEqual([])
    const denied = {
      code: 'store-forbidden',
      sentence: 'This user of the database has no right to do that with this store.',
      cause: { code: '42501' },
    }
    expect(await refused(analyst.events.append(town, 2, events(2)))).toMatchObject(denied)
    expect(await refused(analyst.texts.put(Uint8Array.from([8])))).toMatchObject(denied)
    await done(app.close())
    await done(analyst.close())
  })

  it('lets nobody in who was given no right', async () => {
    await raw((client) => client.query('CREATE ROLE stranger LOGIN'))
    expect(await refusal('SELECT FROM events', 'stranger')).toContain('does not exist')
    expect(await refusal(`SELECT FROM ${schema}.events`, 'stranger')).toContain(
      'permission denied for schema',
    )
  })

  it('finds nothing that somebody put in the way of its functions', async () => {
    const traps = `CREATE SCHEMA traps; GRANT ALL ON SCHEMA traps TO ${writer}`
    await raw((client) => client.query(traps))
    await raw(async (client) => {
      await client.query(`SET search_path = traps, pg_catalog;
        CREATE FUNCTION traps.octet_length (text) RETURNS integer LANGUAGE sql AS $$ SELECT 1 / 0 $$;
        CREATE FUNCTION traps.pg_notify (text, text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM ${schema}.events; END $$;
        CREATE TEMPORARY TABLE events (position bigint)`)
      const append = `SELECT ${schema}.append(ARRAY['trapped'], ARRAY[0], ARRAY[1], ARRAY['${instant(0)}'], ARRAY['${randomUUID()}'], ARRAY['{}'])`
      expect((await client.query({ text: append, rowMode: 'array' })).rows).toEqual([[['4']]])
      const one = `SELECT ${schema}.append_one('trapped', 1, '${instant(1)}', '${randomUUID()}', '{}')`
      expect((await client.query({ text: one, rowMode: 'array' })).rows).toEqual([['5']])
    }, connection(writer))
  })

  it('does not say to have stored what a rule that somebody added passes over', async () => {
    const mine = await installed()
    await raw((client) =>
      client.query(`CREATE FUNCTION ${mine}.deaf () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
        CREATE TRIGGER deaf BEFORE INSERT ON ${mine}.events FOR EACH ROW WHEN (NEW.seq > 0) EXECUTE FUNCTION ${mine}.deaf ()`),
    )
    const store = await opened(mine)
    const unheard = {
      code: 'store-unavailable',
      sentence: expect.stringContaining('kept an event from it without a word') as string,
    }
    expect(await refused(store.events.append(town, 0, events(0, 2)))).toMatchObject(unheard)
    expect(await done(store.events.head(town))).toMatchObject({ size: 0 })
    await done(store.events.append(town, 0, events(0)))
    expect(await refused(store.events.append(town, 1, events(1)))).toMatchObject(unheard)
    expect(await done(store.events.head(town))).toMatchObject({ size: 1 })
    expect(await done(store.integrity())).toEqual([
      'Somebody added the trigger "deaf", which can keep out what is to be written.',
    ])
    await done(store.close())
  })

  it('appends only where it sees what the one before has committed', async () => {
    const words = 'An append needs the isolation level READ COMMITTED.'
    for (const append of [
      `SELECT append(ARRAY['x'], ARRAY[0], ARRAY[1], ARRAY['${instant(0)}'], ARRAY['${randomUUID()}'], ARRAY['{}'])`,
      `SELECT append_one('x', 0, '${instant(0)}', '${randomUUID()}', '{}')`,
    ]) {
      expect(await refusal(`BEGIN ISOLATION LEVEL SERIALIZABLE; ${append}`)).toBe(words)
      expect(await refusal(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${append}`)).toBe(words)
    }
  })

  it('shows a history that a person can read, whatever a leaf holds', async () => {
    const mine = await installed()
    const store = await opened(mine)
    await done(store.events.append(town, 0, [...events(0), { ...events(0)[0]!, leaf: '{no JSON}' }]))
    const { rows } = await raw((client) => client.query(`SELECT * FROM ${mine}.history ORDER BY position`))
    expect(rows).toMatchObject([
      {
        position: '1',
        ledger: town,
        seq: '0',
        recorded_at: instant(0),
        type: 'PolicyEnacted',
        data: { n: 0 },
      },
      { position: '2', ledger: town, seq: '1', type: null, data: null },
    ])
    await done(store.close())
  })
})
