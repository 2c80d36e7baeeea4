import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  grantsFor,
  installPostgresSchema,
  openPostgresStore,
  type PostgresOptions,
} from '@minutebook/postgres'
import type { StoreProblem } from '@minutebook/eventstore'
import { Pool } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { done, events, instant, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { connection, hasServer, installed, opened, raw, schemaName, server } from './cluster.js'

const problemOf = (options: Partial<PostgresOptions>): Promise<StoreProblem> =>
  refused(openPostgresStore({ connection: 'postgresql://127.0.0.1:1/records', ...options }))

describe('the options of a store', () => {
  it.each([
    [{ file: 'town.minutebook' }, 'unknown-member', '/options/file'],
    [{ schema: 'Town' }, 'bad-option', '/options/schema'],
    [{ schema: '' }, 'bad-option', '/options/schema'],
    [{ schema: 'pg_town' }, 'bad-option', '/options/schema'],
    [{ schema: 'a"; DROP SCHEMA public' }, 'bad-option', '/options/schema'],
    [{ schema: 'x'.repeat(64) }, 'bad-option', '/options/schema'],
    [{ busyTimeoutMs: 0 }, 'bad-option', '/options/busyTimeoutMs'],
    [{ connections: 0.5 }, 'bad-option', '/options/connections'],
    [{ pollIntervalMs: -1 }, 'bad-option', '/options/pollIntervalMs'],
    [{ connection: undefined }, 'bad-option', '/options/connection'],
    [{ connection: { port: 99_999 } }, 'bad-option', '/options/connection/port'],
    [{ connection: { hots: 'db.example.org' } }, 'unknown-member', '/options/connection/hots'],
  ])('%j is refused', async (options, code, path) => {
    expect(await problemOf(options as Partial<PostgresOptions>)).toMatchObject({ code, path })
  })

  it.each([
    'localhost/records',
    'http://clerk:secret@localhost/records',
    'postgresql://clerk:secret@localhost:99999/records',
    'postgresql://clerk:secret@localhost:first/records',
    'postgresql://clerk:secret@localhost:0/records',
    'postgresql://clerk:secret@localhost/records?port=99999',
    { connectionString: 'postgresql://clerk:secret@localhost:99999/records' },
  ])('are told what an address is, where it is none: %j', async (address) => {
    const problem = await problemOf({ connection: address })
    expect(problem).toEqual({
      _tag: 'StoreProblem',
      code: 'bad-option',
      path: '/options/connection',
      sentence:
        'This is no address of PostgreSQL, such as postgresql://db.example.org:5432/records, with a port from 1 to 65535.',
    })
  })

  it('are an object, and not an address alone', async () => {
    const address = 'postgresql://localhost/records' as unknown as PostgresOptions
    expect(await refused(openPostgresStore(address))).toMatchObject({ code: 'bad-option', path: '/options' })
  })

  it('are told of a file that is not there which the address names', async () => {
    const address =
      'postgresql://clerk:secret@localhost/records?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'
    expect(await problemOf({ connection: address })).toEqual({
      _tag: 'StoreProblem',
      code: 'bad-option',
      path: '/options/connection',
      sentence: 'The address names the file of a certificate or of a key, and there is none.',
    })
  })

  it('name no role by accident', () => {
    const all = grantsFor('minutebook', { writers: ['clerk"app'] })
    expect(all).toContain(
      'GRANT EXECUTE ON FUNCTION "minutebook".append (text[], bigint[], bigint[], text[], text[], text[]) TO "clerk""app"',
    )
    expect(all).toContain(
      'GRANT EXECUTE ON FUNCTION "minutebook".append_one (text, bigint, text, uuid, text) TO "clerk""app"',
    )
    expect(all.filter((grant) => !grant.endsWith(' TO "clerk""app"'))).toEqual([])
  })

  it('lead to a server, or to a problem that keeps the password to itself', async () => {
    const problem = await problemOf({ connection: 'postgresql://clerk:secret@127.0.0.1:1/records' })
    expect(problem).toMatchObject({
      code: 'store-unavailable',
      path: 'postgresql://127.0.0.1:1/records#minutebook',
      sentence: 'No server answers at this address.',
    })
    expect(await problemOf({ connection: { host: '127.0.0.1', port: 1, password: 'secret' } })).toMatchObject(
      {
        path: 'postgresql://127.0.0.1:1/#minutebook',
      },
    )
    for (const [connection, path] of [
      ['postgresql://clerk:7/secret@127.0.0.1:1/records', 'postgresql://#minutebook'],
      ['postgresql://127.0.0.1:1/records?password=secret', 'postgresql://127.0.0.1:1/records#minutebook'],
    ] as const) {
      expect(await problemOf({ connection })).toMatchObject({ path })
    }
  })
})

describe.runIf(hasServer)('opening a store', () => {
  const connectionString = (): string =>
    `postgresql://${server().user}@/postgres?host=${encodeURIComponent(server().socketFolder)}`

  const problemHere = (options: Partial<PostgresOptions> = {}): Promise<StoreProblem> =>
    problemOf({ connection: connection(), ...options })

  it('needs one that was installed', async () => {
    expect(await problemHere({ schema: 'nowhere' })).toMatchObject({
      code: 'no-store',
      sentence:
        'There is no store in the schema "nowhere". Its owner makes one with minutebook install-schema, or with installPostgresSchema.',
    })
  })

  it('leaves the tables of another program alone, whoever asks', async () => {
    await raw((client) => client.query('CREATE SCHEMA bylaws; CREATE TABLE bylaws.titles (title text)'))
    const expected = { code: 'not-a-store', path: expect.stringMatching(/#bylaws$/) as string }
    expect(await problemHere({ schema: 'bylaws' })).toMatchObject(expected)
    expect(
      await refused(installPostgresSchema({ connection: connection(), schema: 'bylaws' })),
    ).toMatchObject(expected)
  })

  it('leaves a store of a newer version alone, whoever asks', async () => {
    const schema = await installed()
    await raw((client) => client.query(`INSERT INTO ${schema}.schema_version (version) VALUES (4)`))
    expect(await problemHere({ schema })).toMatchObject({
      code: 'store-newer',
      sentence:
        'This store was made by a newer version of Minutebook (its schema is 4, this program knows 3). Use the newer version.',
    })
    expect(await refused(installPostgresSchema({ connection: connection(), schema }))).toMatchObject({
      code: 'store-newer',
    })
  })

  it('leaves one of an older version to its owner', async () => {
    const schema = await installed()
    await raw((client) => client.query(`DELETE FROM ${schema}.schema_version`))
    expect(await problemHere({ schema })).toMatchObject({
      code: 'store-older',
      sentence:
        'This store was made by an older version of Minutebook. Its owner brings it up with minutebook install-schema, or with installPostgresSchema.',
    })
  })

  it.each([
    [1, ['version1.sql']],
    [2, ['version1.sql', 'version2.sql']],
  ])(
    'uses one of version %d once its owner has brought it up, and whoever could append still can',
    async (version, files) => {
      const [schema, hand, onlooker] = [`kept_${version}`, `old_hand_${version}`, `onlooker "${version}"`]
      const made = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
      const named = `"${onlooker.replaceAll('"', '""')}"`
      await raw((client) =>
        client.query(`${made.replaceAll(/(?<=CREATE SCHEMA |['"])kept\b/g, schema)}; CREATE ROLE ${hand} LOGIN; CREATE ROLE ${named} LOGIN;
        GRANT USAGE ON SCHEMA ${schema} TO ${hand}, ${named};
        GRANT SELECT ON ${schema}.events, ${schema}.texts, ${schema}.schema_version TO ${hand}, ${named};
        GRANT EXECUTE ON FUNCTION ${schema}.append, ${schema}.keep_text TO ${hand};
        ${version === 1 ? '' : `GRANT EXECUTE ON FUNCTION ${schema}.append_one TO ${hand};`}
        SELECT ${schema}.append(ARRAY['${town}'], ARRAY[0], ARRAY[1], ARRAY['${instant(0)}'], ARRAY['${randomUUID()}'], ARRAY['{}'])`),
      )
      expect(await problemHere({ schema })).toMatchObject({ code: 'store-older' })
      await installed({ schema })
      const store = await opened(schema, { connection: connection(hand) })
      expect(await done(store.events.append(town, 1, events(1)))).toMatchObject({ size: 2, position: '2' })
      expect(await done(store.events.append(town, 2, events(2, 2)))).toMatchObject({ size: 4, position: '4' })
      expect(await done(store.integrity())).toEqual([])
      await done(store.close())
      const reader = await opened(schema, { connection: connection(onlooker) })
      expect(await logOf(reader.events)).toHaveLength(4)
      expect(await refused(reader.events.append(town, 4, events(4)))).toMatchObject({
        code: 'store-forbidden',
      })
      await done(reader.close())
    },
  )

  it.each([
    [
      'a trigger that is gone',
      'DROP TRIGGER events_are_never_changed ON events',
      'trigger events_are_never_changed',
    ],
    [
      'triggers that are disabled',
      'ALTER TABLE texts DISABLE TRIGGER ALL',
      'trigger texts_are_never_changed',
    ],
    [
      'a constraint that is gone',
      'ALTER TABLE events DROP CONSTRAINT events_by_id',
      'constraint events_by_id',
    ],
    [
      'a function that was altered',
      'CREATE OR REPLACE FUNCTION events_are_never_changed () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
      'function events_are_never_changed',
    ],
    [
      'a function that runs with the rights of whoever calls it',
      'ALTER FUNCTION keep_text (bytea) SECURITY INVOKER',
      'function keep_text',
    ],
    [
      'a function that finds names elsewhere first',
      'ALTER FUNCTION as_json (text) SET search_path = public, pg_catalog',
      'function as_json',
    ],
    [
      'a function that finds names wherever its caller does',
      'ALTER FUNCTION keep_text (bytea) RESET search_path',
      'function keep_text',
    ],
    [
      'a function with a setting of somebody else',
      "ALTER FUNCTION keep_text (bytea) SET session_replication_role = 'replica'",
      'function keep_text',
    ],
    [
      'a rule that asks for less under the same name',
      'ALTER TABLE events DROP CONSTRAINT leaf_of_16_bits, ADD CONSTRAINT leaf_of_16_bits CHECK (octet_length(leaf) <= 99999)',
      'constraint leaf_of_16_bits',
    ],
    [
      'a rule that holds only from now on',
      'ALTER TABLE events DROP CONSTRAINT seq_from_0, ADD CONSTRAINT seq_from_0 CHECK (seq >= 0) NOT VALID',
      'constraint seq_from_0',
    ],
    [
      'a rule of another table under the same name',
      'ALTER TABLE events DROP CONSTRAINT seq_from_0; CREATE TABLE other (seq bigint CONSTRAINT seq_from_0 CHECK (seq >= 0))',
      'constraint seq_from_0',
    ],
    [
      'ids that are unique only within a ledger',
      'ALTER TABLE events DROP CONSTRAINT events_by_id, ADD CONSTRAINT events_by_id UNIQUE (ledger, id)',
      'constraint events_by_id',
    ],
    [
      'ids that are looked at too late',
      'ALTER TABLE events DROP CONSTRAINT events_by_id, ADD CONSTRAINT events_by_id UNIQUE (id) DEFERRABLE INITIALLY DEFERRED',
      'constraint events_by_id',
    ],
    [
      'a trigger that lets some changes pass',
      `DROP TRIGGER texts_are_never_changed ON texts;
       CREATE TRIGGER texts_are_never_changed BEFORE DELETE OR TRUNCATE ON texts EXECUTE FUNCTION texts_are_never_changed ();
       ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_are_never_changed`,
      'trigger texts_are_never_changed',
    ],
    [
      'a trigger that looks at one column',
      `DROP TRIGGER texts_are_never_changed ON texts;
       CREATE TRIGGER texts_are_never_changed BEFORE UPDATE OF sha256 OR DELETE OR TRUNCATE ON texts
         EXECUTE FUNCTION texts_are_never_changed ();
       ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_are_never_changed`,
      'trigger texts_are_never_changed',
    ],
    [
      'a trigger that never comes to it',
      `DROP TRIGGER events_are_never_changed ON events;
       CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON events
         WHEN (false) EXECUTE FUNCTION events_are_never_changed ();
       ALTER TABLE events ENABLE ALWAYS TRIGGER events_are_never_changed`,
      'trigger events_are_never_changed',
    ],
    [
      'a trigger that leaves more alone than what was looked at',
      `DROP TRIGGER events_follow_each_other ON events;
       CREATE TRIGGER events_follow_each_other AFTER INSERT ON events FOR EACH ROW
         WHEN (current_setting('minutebook.turn', true) IS DISTINCT FROM '') EXECUTE FUNCTION events_follow_each_other ();
       ALTER TABLE events ENABLE ALWAYS TRIGGER events_follow_each_other`,
      'trigger events_follow_each_other',
    ],
    [
      'a function that inserts unnoticed and is none of those that append',
      "ALTER FUNCTION keep_text (bytea) SET minutebook.turn = 'taken'",
      'function keep_text',
    ],
    [
      'a trigger that calls a function of the same name elsewhere',
      `CREATE SCHEMA elsewhere;
       CREATE FUNCTION elsewhere.texts_are_never_changed () RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
       DROP TRIGGER texts_are_never_changed ON texts;
       CREATE TRIGGER texts_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON texts
         EXECUTE FUNCTION elsewhere.texts_are_never_changed ();
       ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_are_never_changed`,
      'trigger texts_are_never_changed',
    ],
  ])('reports %s', async (_, harm, part) => {
    const schema = await installed()
    await raw((client) => client.query(`SET search_path = ${schema}; ${harm}`))
    expect(await problemHere({ schema })).toMatchObject({
      code: 'store-damaged',
      sentence: `This store was altered: ${part} is not as it was made.`,
    })
    const examined = await opened(schema, { toExamine: true })
    expect(await done(examined.integrity())).toContain(`The ${part} of the schema is gone or was altered.`)
    await done(examined.close())
  })

  it.each([
    ['an index that is gone', 'DROP INDEX ledgers_begun', 'index ledgers_begun'],
    [
      'an index of other rows',
      'DROP INDEX ledgers_begun; CREATE INDEX ledgers_begun ON events (position) WHERE seq = 1',
      'index ledgers_begun',
    ],
    [
      'a view that leaves something out',
      `CREATE OR REPLACE VIEW history AS
         SELECT position, ledger, seq, recorded_at, event ->> 'type' AS type, event -> 'decidedOn' ->> 'edtf' AS decided_on,
           event ->> 'recordedBy' AS recorded_by, event -> 'data' AS data, id
         FROM (SELECT *, as_json(leaf) AS event FROM events) AS events WHERE seq < 9`,
      'view history',
    ],
    [
      'a view of another table',
      `CREATE TABLE events_1 (LIKE events);
       CREATE OR REPLACE VIEW history AS
         SELECT position, ledger, seq, recorded_at, event ->> 'type' AS type, event -> 'decidedOn' ->> 'edtf' AS decided_on,
           event ->> 'recordedBy' AS recorded_by, event -> 'data' AS data, id
         FROM (SELECT *, as_json(leaf) AS event FROM events_1) AS events`,
      'view history',
    ],
  ])('reports %s, whatever names are found by', async (_, harm, part) => {
    const schema = await installed()
    await raw((client) => client.query(`SET search_path = ${schema}; ${harm}`))
    const sentence = `This store was altered: ${part} is not as it was made.`
    expect(await problemHere({ schema })).toMatchObject({ code: 'store-damaged', sentence })
    const found = `${connectionString()}&options=${encodeURIComponent(`-c search_path=${schema}`)}`
    expect(await problemHere({ schema, connection: found })).toMatchObject({ sentence })
    const examined = await opened(schema, { toExamine: true })
    expect(await done(examined.integrity())).toEqual([`The ${part} of the schema is gone or was altered.`])
    await done(examined.close())
  })

  it.each([
    [
      'CREATE POLICY seen ON events FOR SELECT TO public USING (seq < 1)',
      'the policy "seen" on events',
      'which can hide what was recorded',
    ],
    [
      'ALTER TABLE texts ENABLE ROW LEVEL SECURITY',
      'row security on texts',
      'which can hide what was recorded',
    ],
    [
      'ALTER TABLE events FORCE ROW LEVEL SECURITY',
      'row security on events',
      'which can hide what was recorded',
    ],
    [
      'CREATE RULE quiet AS ON INSERT TO events DO INSTEAD NOTHING',
      'the rule "quiet" on events',
      'which can keep out what is to be written',
    ],
    [
      'CREATE TABLE forged () INHERITS (events)',
      'the table "forged" that inherits from events',
      'which can show what was never recorded',
    ],
  ])('is refused after %s', async (harm, what, why) => {
    const schema = await installed()
    await raw((client) => client.query(`SET search_path = ${schema}; ${harm}`))
    expect(await problemHere({ schema })).toMatchObject({
      code: 'store-damaged',
      sentence: `This store was altered: somebody added ${what}.`,
    })
    const examined = await opened(schema, { toExamine: true })
    expect(await done(examined.integrity())).toEqual([`Somebody added ${what}, ${why}.`])
    await done(examined.close())
  })

  it('reports rights that nobody but the owner should have, and is used all the same', async () => {
    await raw((client) => client.query('CREATE ROLE scribe LOGIN; CREATE ROLE keeps LOGIN'))
    const schema = await installed({ writers: ['scribe'], readers: ['keeps'] })
    await raw((client) =>
      client.query(`SET search_path = ${schema};
        GRANT INSERT, UPDATE, DELETE ON events TO scribe; GRANT TRUNCATE, REFERENCES ON texts TO public;
        GRANT UPDATE (leaf), SELECT ON events TO keeps; GRANT ALL ON events TO minutebook_owner`),
    )
    const store = await opened(schema, { connection: connection('scribe') })
    expect(await done(store.integrity())).toEqual([
      'Somebody gave everybody rights on texts (TRUNCATE) that only the owner should have.',
      'Somebody gave "keeps" rights on events (UPDATE) that only the owner should have.',
      'Somebody gave "scribe" rights on events (DELETE, INSERT, UPDATE) that only the owner should have.',
    ])
    await done(store.close())
  })

  it('answers nothing to whom rows were hidden from after it was opened', async () => {
    await raw((client) => client.query('CREATE ROLE late LOGIN'))
    const schema = await installed({ readers: ['late'] })
    const store = await opened(schema, { connection: connection('late') })
    await raw((client) => client.query(`ALTER TABLE ${schema}.events ENABLE ROW LEVEL SECURITY`))
    expect(await refused(store.events.head(town))).toMatchObject({ code: 'store-forbidden' })
    await done(store.close())
  })

  it('does not mind what somebody added for reports of their own', async () => {
    const schema = await installed()
    await raw((client) =>
      client.query(
        `CREATE VIEW ${schema}.titles AS SELECT leaf FROM ${schema}.events;
         CREATE FUNCTION ${schema}.as_json (leaf bytea) RETURNS json LANGUAGE sql AS 'SELECT NULL::json'`,
      ),
    )
    const store = await opened(schema)
    expect(await done(store.integrity())).toEqual([])
    await done(store.close())
  })

  it('finds what was installed again and by several at once as it was', async () => {
    const schema = schemaName()
    await Promise.all(Array.from({ length: 5 }, () => installed({ schema })))
    const store = await opened(schema)
    await done(store.events.append(town, 0, events(0, 2)))
    await installed({ schema })
    expect(await logOf(store.events)).toHaveLength(2)
    const { rows } = await raw((client) => client.query(`SELECT version FROM ${schema}.schema_version`))
    expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }])
    await done(store.close())
  })

  it('uses an empty schema that somebody made for it', async () => {
    const schema = schemaName()
    await raw((client) => client.query(`CREATE SCHEMA ${schema}`))
    await installed({ schema })
    const store = await opened(schema)
    expect(await done(store.events.ledgers())).toEqual([])
    await done(store.close())
  })

  it('uses a schema of a role that may make none', async () => {
    const schema = schemaName()
    await raw((client) =>
      client.query(`CREATE ROLE keeper LOGIN; CREATE SCHEMA ${schema} AUTHORIZATION keeper`),
    )
    await done(installPostgresSchema({ connection: connection('keeper'), schema, writers: ['keeper'] }))
    const store = await opened(schema, { connection: connection('keeper') })
    expect(await done(store.events.append(town, 0, events(0)))).toMatchObject({ size: 1 })
    await done(store.close())
  })

  it('installs nothing where a role is unknown', async () => {
    const schema = schemaName()
    const problem = await refused(
      installPostgresSchema({ connection: connection(), schema, writers: ['nobody at all'] }),
    )
    expect(problem).toMatchObject({
      code: 'bad-option',
      path: '/options/writers',
      sentence: 'The server has no role "nobody at all"; CREATE ROLE makes one.',
    })
    expect(await problemHere({ schema })).toMatchObject({ code: 'no-store' })
  })

  it('installs nothing in a database that cannot hold every character', async () => {
    await raw((client) =>
      client.query(`CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'`),
    )
    expect(
      await refused(installPostgresSchema({ connection: { ...connection(), database: 'latin' } })),
    ).toMatchObject({
      code: 'store-unavailable',
      sentence:
        'This database is kept in LATIN1, in which not every event can be written. It has to be UTF8.',
    })
  })

  it('says why there is no store where closing the connection fails as well', async () => {
    const end = vi.spyOn(Pool.prototype, 'end').mockRejectedValue(new Error('no such pool'))
    try {
      expect(await problemHere({ schema: 'nowhere' })).toMatchObject({
        code: 'no-store',
        sentence: expect.stringContaining('There is no store in the schema "nowhere"') as string,
      })
      expect(end).toHaveBeenCalledTimes(1)
      expect(
        await refused(installPostgresSchema({ connection: connection('nobody_here'), schema: 'x' })),
      ).toMatchObject({ code: 'store-forbidden' })
    } finally {
      end.mockRestore()
    }
  })

  it('tells a user, a database and a server that are not there apart', async () => {
    expect(await problemHere({ connection: connection('nobody_known') })).toMatchObject({
      code: 'store-forbidden',
      cause: { code: '28000' },
    })
    expect(await problemHere({ connection: { ...connection(), database: 'elsewhere' } })).toMatchObject({
      code: 'no-store',
      sentence: 'The server has no database of that name.',
    })
    expect(
      await problemHere({ connection: { ...connection(), host: `${server().socketFolder}/nowhere` } }),
    ).toMatchObject({ code: 'store-unavailable', sentence: 'No server answers at this address.' })
  })

  it('can be for reading alone', async () => {
    const schema = await installed()
    const store = await opened(schema)
    await done(store.events.append(town, 0, events(0)))
    const reader = await opened(schema, { readOnly: true })
    expect(await logOf(reader.events)).toEqual(await logOf(store.events))
    const expected = {
      code: 'store-read-only',
      sentence: 'This store was opened to be read, not to be written to.',
    }
    expect(await refused(reader.events.append(town, 1, events(1)))).toMatchObject(expected)
    expect(await refused(reader.texts.put(Uint8Array.from([1])))).toMatchObject(expected)
    await done(reader.close())
    await done(store.close())
  })

  it.each([
    ['on', 'full', 'on'],
    ['off', 'full', 'on'],
    ['local', 'full', 'on'],
    ['remote_apply', 'full', 'remote_apply'],
    ['on', 'normal', 'off'],
  ] as const)(
    'where the default of durability is %s, %s makes it %s',
    async (preset, synchronous, expected) => {
      const schema = await installed()
      await raw((client) =>
        client.query(`CREATE TABLE ${schema}.seen (setting text);
        CREATE FUNCTION ${schema}.see () RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN INSERT INTO ${schema}.seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
        CREATE TRIGGER see AFTER INSERT ON ${schema}.events EXECUTE FUNCTION ${schema}.see ();
        ALTER ROLE ${server().user} SET synchronous_commit = ${preset}`),
      )
      const store = await opened(schema, { synchronous })
      await done(store.events.append(town, 0, events(0)))
      await done(store.close())
      const { rows } = await raw(async (client) => {
        await client.query(`ALTER ROLE ${server().user} RESET synchronous_commit`)
        return client.query(`SELECT * FROM ${schema}.seen`)
      })
      expect(rows).toEqual([{ setting: expected }])
    },
  )
})
