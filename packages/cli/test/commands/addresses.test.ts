import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, named, put, rescission, sprucegrove, town } from '../sprucegrove.js'
import { asOwner, hasPostgres, kurrentAddress, makeRole, postgresAddress } from '../servers.js'
import { folder, minutebook } from '../world.js'

/** What each command that reads says of a ledger, wherever it is kept. */
const asked = async (cwd: string, at: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const run = minutebook(cwd)
  const said: Array<string> = []
  for (const words of [
    ['status', '6,030', '--on', '2025-02-03'],
    ['why', '6,030', '--on', '2025-02-03'],
    ['timeline', '6,030'],
    ['in-force', '--on', '2025-02-03'],
    ['changes', '--from', '2023-01-01'],
    ['resolve', '6,030'],
    ['findings'],
    ['log'],
    ['log', '--jsonl'],
  ]) {
    const [name = '', ...others] = words
    const [file = '', ...options] = at
    const ran = await run(name, file, ...others, ...options)
    expect(ran).toMatchObject({ code: 0, err: '' })
    said.push(ran.out)
  }
  return said
}

const digest = /SHA-256 of the export \d+:[0-9a-f]{64}/

describe.skipIf(!hasPostgres)('a store in PostgreSQL', () => {
  const copied = async (schema: string): Promise<readonly [cwd: string, at: ReadonlyArray<string>]> => {
    const cwd = await town()
    const address = postgresAddress()
    const installed = await minutebook(cwd)('install-schema', address, '--schema', schema)
    expect(installed).toMatchObject({ code: 0, err: '' })
    const done = await minutebook(cwd)('copy', ledgerFile, address, '--to-schema', schema)
    expect(done).toMatchObject({ code: 0, err: '' })
    return [cwd, [address, '--schema', schema]]
  }

  test('is asked as a file is, and answers the same', async () => {
    const [cwd, at] = await copied('asked')
    expect(await asked(cwd, at)).toEqual(await asked(cwd, [ledgerFile]))
  })

  test('is verified, by the same digest', async () => {
    const [cwd, at] = await copied('verified')
    const ran = await minutebook(cwd)('verify', ...at)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(digest.exec(ran.out)?.[0]).toBe(
      digest.exec((await minutebook(cwd)('verify', ledgerFile)).out)?.[0],
    )
  })

  test('is verified where its triggers are gone, and says what was taken out', async () => {
    const [cwd, at] = await copied('unguarded')
    const run = minutebook(cwd)
    await asOwner(
      `ALTER TABLE unguarded.events DISABLE TRIGGER ALL; DELETE FROM unguarded.events WHERE seq = 6`,
    )
    expect((await run('status', ...at, '6030')).err).toContain('This store was altered')
    const ran = await run('verify', ...at, '--against', ledgerFile, '--json')
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({
      ledgers: [{ events: 6, problems: [] }],
      problems: [
        { sentence: 'The trigger events_follow_each_other of the schema is gone or was altered.' },
        { sentence: 'The trigger events_are_never_changed of the schema is gone or was altered.' },
      ],
      against: { ledgers: [{ result: 'differs', differsFrom: 6 }] },
    })
  })

  test('is recorded in, and copied on into a file', async () => {
    const [cwd, at] = await copied('recorded')
    const run = minutebook(cwd)
    const [address = '', ...schema] = at
    const acts = put(cwd, 'vote.jsonl', lines(rescission))

    expect(await run('record', address, acts, ...schema)).toMatchObject({ code: 0, err: '' })
    const back = await run('copy', address, 'back.minutebook', ...schema, '--json')
    expect(JSON.parse(back.out)).toEqual({
      municipality: sprucegrove,
      size: 9,
      added: 9,
      texts: 0,
      textsMissing: 0,
    })
  })

  test('begins with a new ledger, once', async () => {
    const run = minutebook(folder())
    const address = postgresAddress()
    const at = ['--schema', 'begun']
    await run('install-schema', address, ...at)
    const created = [
      'create',
      address,
      '--municipality',
      'new-town',
      '--name',
      'Town of New Town',
      '--zone',
      'America/Edmonton',
      ...at,
    ]

    expect(await run('verify', address, ...at)).toMatchObject({ code: 1 })
    expect(await run(...created)).toEqual({
      code: 0,
      out: 'postgresql:///postgres is the ledger of Town of New Town (new-town).\n',
      err: '',
    })
    const again = await run(...created)
    expect(again).toMatchObject({ code: 3, out: '' })
    expect(again.err).toMatch(/^ledger-exists {2}postgresql:\/\/\/postgres /)
  })

  test('answers nobody from whom its owner hides events, and verify says so', async () => {
    await makeRole('analyst')
    const cwd = await town()
    const at = ['--schema', 'hidden']
    await minutebook(cwd)('install-schema', postgresAddress(), ...at, '--readers', 'analyst')
    await minutebook(cwd)('copy', ledgerFile, postgresAddress(), '--to-schema', 'hidden')
    await asOwner(`ALTER TABLE hidden.events ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen ON hidden.events FOR SELECT TO public USING (seq < 5)`)
    const asked = await minutebook(cwd)('status', postgresAddress('analyst'), '6030', ...at)
    expect(asked).toMatchObject({ code: 4, out: '' })
    expect(asked.err).toMatch(
      /^store-damaged .*somebody added the policy "seen" on events, row security on events\./,
    )
    const ran = await minutebook(cwd)('verify', postgresAddress('analyst'), ...at)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('5 events, number and SHA-256')
    expect(ran.out).toContain('Somebody added row security on events, which can hide what was recorded.')
  })

  test('gives each role its rights and no more', async () => {
    await makeRole('clerk_app')
    await makeRole('analyst')
    const cwd = await town()
    const run = minutebook(cwd)
    const roles = ['--schema', 'roles', '--writers', 'clerk_app', '--readers', 'analyst']

    expect(await run('install-schema', postgresAddress(), ...roles)).toEqual({
      code: 0,
      out: 'The schema "roles" of postgresql:///postgres holds a store; rights given: 9.\n',
      err: '',
    })
    const copy = await run('copy', ledgerFile, postgresAddress('clerk_app'), '--to-schema', 'roles')
    expect(copy).toMatchObject({ code: 0 })
    const reader = postgresAddress('analyst')
    expect(await run('status', reader, '6,030', '--schema', 'roles')).toMatchObject({ code: 0 })
    const refused = await run('put-text', reader, put(cwd, 'text.md', 'A text.'), '--schema', 'roles')
    expect(refused).toMatchObject({ code: 4, out: '' })
    expect(refused.err).toContain('This user of the database has no right to do that with this store.')
  })

  test('is told to be made where there is none', async () => {
    const ran = await minutebook(folder())('log', postgresAddress(), '--schema', 'none')
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toContain('There is no store in the schema "none".')
  })
})

describe('a store in KurrentDB', () => {
  test('is asked and verified as a file is', async () => {
    const cwd = await town()
    const address = await kurrentAddress()
    const copy = await minutebook(cwd)('copy', ledgerFile, address, '--to-prefix', 'town')
    expect(copy).toMatchObject({ code: 0, err: '' })
    expect(copy.out).not.toContain('tls=false')

    const at = [address, '--prefix', 'town']
    expect(await asked(cwd, at)).toEqual(await asked(cwd, [ledgerFile]))
    const ran = await minutebook(cwd)('verify', ...at)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(digest.exec(ran.out)?.[0]).toBe(
      digest.exec((await minutebook(cwd)('verify', ledgerFile)).out)?.[0],
    )
  })

  test('is another one under another prefix', async () => {
    const ran = await minutebook(folder())('log', await kurrentAddress(), '--prefix', 'other')
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^ledger-missing {2}kurrentdb:/)
  })
})

describe('an address', () => {
  test('of no store there is gets a problem of its own, without the password', async () => {
    for (const command of [['status', '6030'], ['verify'], ['log']]) {
      const [name = '', ...others] = command
      const ran = await minutebook(folder())(name, 'mysql://clerk:secret@db.example.org/records', ...others)
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toBe(
        'scheme-unknown  mysql://  A store is a file, or has an address that begins with postgresql:// or kurrentdb://.\n',
      )
    }
  })

  test.each([
    ['postgresql:records', 'postgresql:'],
    ['postgresql:/db.example.org/records', 'postgresql:'],
    ['Postgres:clerk:secret@db.example.org', 'postgres:'],
    ['kurrentdb:x', 'kurrentdb:'],
    ['esdb+discover:/x', 'esdb+discover:'],
    ['sqlite:t.db', 'sqlite:'],
    ['file:t.db', 'file:'],
  ])('that lacks a slash is no name of a file: %s', async (written, scheme) => {
    const cwd = folder()
    const run = minutebook(cwd)
    for (const command of [
      ['create', written, ...named],
      ['verify', written],
      ['copy', written, 'b.minutebook'],
      ['install-schema', written],
    ]) {
      const ran = await run(...command)
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toBe(
        `scheme-unknown  ${scheme}  A store is a file, or has an address: postgresql://user@host/database or kurrentdb://host:2113. A file of such a name is written with ./ before it.\n`,
      )
    }
    expect(readdirSync(cwd)).toEqual([])
  })

  test.each(['./sqlite:t.db', 'C:t.minutebook', 'policies: 2025.minutebook'])(
    'is not seen in the name of a file: %s',
    async (file) => {
      const run = minutebook(folder())
      expect(await run('create', file, ...named)).toMatchObject({ code: 0 })
      expect(await run('verify', file)).toMatchObject({ code: 0 })
    },
  )

  test('has no schema where it is not in PostgreSQL, and no prefix where it is not in KurrentDB', async () => {
    const run = minutebook(await town())
    expect((await run('log', ledgerFile, '--schema', 'records')).err).toBe(
      'option-elsewhere  --schema  Only a store in PostgreSQL has a schema.\n',
    )
    expect((await run('log', 'postgresql://127.0.0.1:1/records', '--prefix', 'town')).err).toBe(
      'option-elsewhere  --prefix  Only a store in KurrentDB has a prefix.\n',
    )
  })

  test('of a copy is told apart from that of the original where an option is wrong', async () => {
    const run = minutebook(await town())
    expect((await run('copy', ledgerFile, 'copy.minutebook', '--to-schema', 'records')).err).toBe(
      'option-elsewhere  --to-schema  Only a store in PostgreSQL has a schema.\n',
    )
    expect((await run('copy', ledgerFile, 'copy.minutebook', '--to-prefix', 'town')).err).toBe(
      'option-elsewhere  --to-prefix  Only a store in KurrentDB has a prefix.\n',
    )
    expect((await run('copy', ledgerFile, 'copy.minutebook', '--prefix', 'town')).err).toBe(
      'option-elsewhere  --prefix  Only a store in KurrentDB has a prefix.\n',
    )
  })

  test('of a server that is not PostgreSQL has no schema to install', async () => {
    const ran = await minutebook(folder())('install-schema', 'kurrentdb://a:secret@localhost:2113')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/^scheme-unknown {2}kurrentdb:\/\/localhost:2113 /)
  })
})

describe('an address that cannot be one', () => {
  test.each([
    ['kurrentdb://clerk:secret@db.example.org:99999', 'kurrentdb://db.example.org:99999'],
    ['kurrentdb://clerk:secret@db.example.org:first', 'kurrentdb://'],
  ])('is named as the address it is, without its password: %s', async (address, shown) => {
    const ran = await minutebook(folder())('verify', address)
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^bad-option /)
    expect(ran.err).toContain(` ${shown} `)
    expect(ran.err).not.toContain('secret')
  })
})

describe('install-schema', () => {
  test('prints the grants for whoever runs them by hand', async () => {
    const address = 'postgresql://db.example.org/records'
    const ran = await minutebook(folder())('install-schema', address, '--readers', 'analyst', '--grants')
    expect(ran).toEqual({
      code: 0,
      out: [
        'GRANT USAGE ON SCHEMA "minutebook" TO "analyst";',
        'GRANT SELECT ON "minutebook".schema_version, "minutebook".events, "minutebook".texts, "minutebook".history TO "analyst";',
        'GRANT EXECUTE ON FUNCTION "minutebook".as_json (text) TO "analyst";\n',
      ].join('\n'),
      err: '',
    })
  })

  test('prints no grants on a schema that cannot be', async () => {
    const address = 'postgresql://db.example.org/records'
    const ran = await minutebook(folder())('install-schema', address, '--schema', 'Not one;', '--grants')
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^bad-option  .*A schema is named by 1 to 63 of the characters/)
  })
})
