import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { VerifiedFile } from '../../src/verify/Verified.js'
import { ledgerFile, lines, put, rescission, sprucegrove, town } from '../sprucegrove.js'
import { altered, sqlite } from '../sqlite.js'
import { folder, minutebook } from '../world.js'

const Driver = sqlite()

const tamper = (cwd: string, ...statements: ReadonlyArray<string>): void => {
  if (Driver !== null) altered(Driver, join(cwd, ledgerFile), ...statements)
}

const enactment = {
  policy: 'policy:staged',
  kind: 'council-policy',
  title: 'Staged',
  commencement: { rule: 'onEnactment' },
}

describe('verify', () => {
  test('finds nothing wrong with a ledger nobody touched', async () => {
    const run = minutebook(await town())
    const ran = await run('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^ocd-division\/country:ca\/csd:4811049: 7 events, number and SHA-256 of the export 7:[0-9a-f]{64}$/m,
    )
    expect(JSON.parse((await run('verify', ledgerFile, '--json')).out)).toMatchObject({
      file: ledgerFile,
      ledgers: [{ ledger: sprucegrove, events: 7, notUnderstood: 0, problems: [], warnings: [] }],
      problems: [],
    })
  })

  test('tells of events recorded by a clock that was ahead, and finds nothing wrong with them', async () => {
    const cwd = await town()
    put(cwd, 'acts.jsonl', lines(rescission))
    await minutebook(cwd, { at: '2099-01-01T00:00:00.000000Z' })('record', ledgerFile, 'acts.jsonl')
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('2 events give moments of recording that by this clock have not come yet')
    const later = await minutebook(cwd, { at: '2099-01-01T00:00:00.000000Z' })('verify', ledgerFile, '--json')
    expect(JSON.parse(later.out)).toMatchObject({ ledgers: [{ recordedAhead: 0 }] })
  })

  test('warns of texts that are named and not kept, and says no more at its end than it found', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    put(cwd, '6030.md', '1. A letter is answered within ten working days.\n')
    const digests = [(await run('put-text', ledgerFile, '6030.md')).out.trim(), 'ab'.repeat(32)]
    const amendments = digests.map((textDigest, at) => ({
      type: 'PolicyAmended',
      evidence: 'primary',
      decidedOn: '2025-02-03',
      data: { policy: 'policy:6030', version: `v${at + 2}`, textDigest },
    }))
    await run('record', ledgerFile, put(cwd, 'amended.jsonl', lines(amendments)))

    const ran = await run('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^8 +\/data\/textDigest +text-missing +The text with the digest (ab){32} is not kept/m,
    )
    expect(ran.out).not.toContain('Everything is as it was recorded')
    expect(ran.out).toMatch(/^Nothing is wrong, as far as the store can show .*One thing is worth a look/m)
    expect(JSON.parse((await run('verify', ledgerFile, '--json')).out)).toMatchObject({
      ledgers: [{ warnings: [{ code: 'text-missing', path: '/8/data/textDigest' }] }],
    })
  })

  test('prints the digest of the export', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    const { out } = await run('log', ledgerFile, '--jsonl')
    const { createHash } = await import('node:crypto')
    expect((await run('verify', ledgerFile)).out).toContain(createHash('sha256').update(out).digest('hex'))
  })

  test('is told of a file that is not there, empty, or no store', async () => {
    const cwd = folder()
    const run = minutebook(cwd)
    expect(await run('verify', 'none.minutebook')).toMatchObject({ code: 4 })
    put(cwd, 'empty.minutebook', '')
    expect(await run('verify', 'empty.minutebook')).toMatchObject({ code: 1 })
    writeFileSync(join(cwd, 'letter.txt'), 'Dear council, '.repeat(1000))
    // Of a file that is no database at all nobody can tell whether it ever was one.
    expect(await run('verify', 'letter.txt')).toMatchObject({ code: 1 })
    expect(await run('log', 'letter.txt')).toMatchObject({ code: 4, out: '' })
  })
})

describe.skipIf(Driver === null)('verify catches', () => {
  test('an event that was changed: its number, the place and what is wrong', async () => {
    const cwd = await town()
    tamper(cwd, `UPDATE events SET leaf = replace(leaf, '"policy:6030"', '"policy:6031"') WHERE seq = 3`)
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(
      /^4 +\/subjects\/0\/n +ordinal-gap +This says it is number 1 of policy:6030; number 0 is due/m,
    )
    expect(ran.out).toContain('Something is not as it was recorded.')
  })

  test('bytes that say the same in another spelling', async () => {
    const cwd = await town()
    tamper(cwd, `UPDATE events SET leaf = leaf || ' ' WHERE seq = 2`)
    const ran = await minutebook(cwd)('verify', ledgerFile, '--json')
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({
      ledgers: [{ events: 7, problems: [{ code: 'leaf-not-canonical', path: '/2' }] }],
      problems: [],
    })
  })

  test('an event that nobody can read any more, and goes on to the end', async () => {
    const cwd = await town()
    tamper(cwd, `UPDATE events SET leaf = 'gone' WHERE seq = 0`)
    const ran = await minutebook(cwd)('verify', ledgerFile, '--json')
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({ ledgers: [{ events: 7 }] })
    expect(ran.out).toContain('leaf-not-json')
    const asked = await minutebook(cwd)('status', ledgerFile, '6,030')
    expect(asked).toMatchObject({ code: 4, out: '' })
    expect(asked.err).toMatch(/^leaf-not-json {2}\/0 {2}/)
  })

  test('a column that does not say what its event says', async () => {
    const cwd = await town()
    tamper(cwd, `UPDATE events SET recorded_at = '2025-01-29T00:00:00.000000Z' WHERE seq = 6`)
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^6 +\/recordedAt +column-differs /m)
  })

  test('counts one event as one, and names those it does not understand', async () => {
    const cwd = await town()
    const [first = ''] = (await minutebook(cwd)('log', ledgerFile, '--jsonl')).out.split('\n')
    put(cwd, 'one.jsonl', `${first.replace(/"type":"\w+"/, '"type":"Unheard"')}\n`)
    const { out } = await minutebook(cwd)('verify', 'one.jsonl')
    expect(out).toContain(': 1 event, number and SHA-256')
    expect(out).toContain('Of a kind this version does not know: event number 0. Its bytes were checked')
    const told = JSON.parse((await minutebook(cwd)('verify', 'one.jsonl', '--json')).out) as object
    expect(told).toMatchObject({ ledgers: [{ notUnderstood: 1, notUnderstoodAt: [0] }] })
  })

  test('an event that was taken out: which, and how far the others were verified', async () => {
    const cwd = await town()
    tamper(
      cwd,
      'DELETE FROM events WHERE seq = 4',
      `UPDATE events SET leaf = leaf || ' ' WHERE seq IN (2, 6)`,
    )
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(
      ': 6 events could be read and were verified, events number 0 to 3, 5 to 6; that is not all of it',
    )
    expect(ran.out).toMatch(/^4 +- +store-damaged .*event number 4 of the ledger .* is missing\.$/m)
    expect(ran.out).toMatch(/^2 +- +leaf-not-canonical /m)
    expect(ran.out).toMatch(/^6 +- +leaf-not-canonical /m)
    expect(ran.out).not.toContain('leaf-not-json')
    expect(ran.out).not.toContain('seq-out-of-order')
    expect(ran.out).toMatch(/^spruce-grove\.minutebook +file-altered /m)
    expect(JSON.parse((await minutebook(cwd)('verify', ledgerFile, '--json')).out)).toMatchObject({
      ledgers: [{ events: 6, missingAt: [4], digest: null, problems: [{ path: '/4' }, {}, {}, {}] }],
    })
  })

  test.each([
    ['first', 'DELETE FROM events WHERE seq < 2', '5 events', [0, 1], 'events number 2 to 6'],
    ['last but one', 'DELETE FROM events WHERE seq = 5', '6 events', [5], 'events number 0 to 4, 6'],
    [
      'given a number far off',
      'UPDATE events SET seq = 1 << 40 WHERE seq = 5',
      '6 events',
      [5],
      'events number 0 to 4, 6',
    ],
  ])('events of which the %s are gone', async (_, statement, counted, missingAt, numbers) => {
    const cwd = await town()
    tamper(cwd, statement)
    const { code, out } = await minutebook(cwd)('verify', ledgerFile)
    expect(code).toBe(1)
    expect(out).toContain(`${sprucegrove}: ${counted} could be read and were verified, ${numbers};`)
    const told = await minutebook(cwd)('verify', ledgerFile, '--json')
    expect(JSON.parse(told.out)).toMatchObject({ ledgers: [{ missingAt }] })
  })

  test('a member whose name breaks the line, and shows it as it is written', async () => {
    const cwd = await town()
    tamper(cwd, `UPDATE events SET leaf = '{"a\\nb":1,' || substr(leaf, 2) WHERE seq = 3`)
    const { code, out } = await minutebook(cwd)('verify', ledgerFile)
    expect(code).toBe(1)
    expect(out).toMatch(/^3 +\/a\\u000ab +/m)
  })

  test('a file whose triggers are gone, and verifies what is in it', async () => {
    const cwd = await town()
    const database = Driver === null ? null : new Driver(join(cwd, ledgerFile))
    database?.exec('DROP TRIGGER events_are_never_changed')
    database?.exec(`UPDATE events SET leaf = leaf || ' ' WHERE seq = 2`)
    database?.close()
    const ran = await minutebook(cwd)('verify', ledgerFile, '--json')
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({
      ledgers: [{ events: 7, missingAt: [], problems: [{ code: 'leaf-not-canonical', path: '/2' }] }],
      problems: [
        {
          code: 'file-altered',
          sentence: '"events_are_never_changed" of the schema is gone or was altered.',
        },
      ],
    })
    expect(await minutebook(cwd)('log', ledgerFile)).toMatchObject({ code: 4, out: '' })
  })

  test('a file without a table of the store, of which nothing is verified', async () => {
    const cwd = await town()
    const database = Driver === null ? null : new Driver(join(cwd, ledgerFile))
    database?.exec('DROP TABLE events')
    database?.close()
    const { code, out } = await minutebook(cwd)('verify', ledgerFile)
    expect(code).toBe(1)
    expect(out).toContain('This store was altered: events')
    expect(out).toContain('Nothing was verified.')
  })

  test('a row under a name no ledger can have, and verifies the rest', async () => {
    const cwd = await town()
    tamper(
      cwd,
      `INSERT INTO events VALUES (8, 'a' || char(10) || 'Everything is as it was recorded', 0, 'x', 'y', '{}')`,
      `INSERT INTO events VALUES (9, 'no name', 3, 'z', 'y', '{}')`,
    )
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain(`${sprucegrove}: 7 events, number and SHA-256`)
    expect(ran.out).toContain('kept under the name "a\\nEverything is as it was recorded", which no ledger')
    expect(ran.out).toContain('kept under the name "no name", which no ledger can have')
    expect(ran.out).not.toMatch(/^\W*Everything/m)
    tamper(cwd, 'DELETE FROM events WHERE position > 7', `UPDATE events SET ledger = 'no name'`)
    const all = await minutebook(cwd)('verify', ledgerFile)
    expect(all).toMatchObject({ code: 1, err: '' })
    expect(all.out).toContain('Nothing was verified.')
  })

  test('another version of the schema', async () => {
    const cwd = await town()
    tamper(cwd, 'PRAGMA user_version = 0')
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(/^spruce-grove\.minutebook +file-altered +The file gives 0 as the version/m)
  })

  test('what looks odd, and says that it may be innocent', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    const staged = '2025-03-01'
    put(cwd, 'staged.json', JSON.stringify([{ type: 'PolicyEnacted', decidedOn: staged, data: enactment }]))
    expect(
      await run('record', ledgerFile, 'staged.json', '--import', '--recorded-by', 'clerk-1'),
    ).toMatchObject({ code: 0 })
    const ran = await run('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^7 +\/decidedOn +decided-after-recorded +The event says it was decided on 2025-03-01, which had not come/m,
    )
    expect(ran.out).toContain('Worth a look, though it may be as it was recorded:')
    expect(JSON.parse((await run('verify', ledgerFile, '--json')).out)).toMatchObject({
      ledgers: [{ problems: [], warnings: [{ code: 'decided-after-recorded', path: '/7/decidedOn' }] }],
    })
  })

  test('a table that another program added', async () => {
    const cwd = await town()
    tamper(cwd, 'CREATE TABLE notes (words TEXT)')
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(
      /^spruce-grove\.minutebook +file-altered +Somebody added the table "notes", which is no part of the store\.$/m,
    )
    expect((await minutebook(cwd)('status', ledgerFile, '6,030')).code).toBe(0)
  })

  test('a file out of which every event was taken', async () => {
    const cwd = await town()
    tamper(cwd, 'DELETE FROM events')
    const run = minutebook(cwd)
    const ran = await run('verify', ledgerFile)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(
      /^spruce-grove\.minutebook +ledger-missing +There is no ledger in it: there is nothing to verify\./m,
    )
    expect(ran.out).not.toContain('Everything is as it was recorded')
    expect(ran.out).toContain('Nothing was verified.')
    const asked = await run('verify', ledgerFile, '--municipality', sprucegrove, '--json')
    expect(asked.code).toBe(1)
    expect(JSON.parse(asked.out)).toEqual({
      file: ledgerFile,
      ledgers: [],
      problems: [
        {
          code: 'ledger-missing',
          path: ledgerFile,
          sentence: expect.stringContaining('there is nothing to verify') as string,
        },
      ],
    })
  })

  test('an empty database that was put in the place of the ledger', async () => {
    const cwd = folder()
    const database = Driver === null ? null : new Driver(join(cwd, ledgerFile))
    database?.exec('CREATE TABLE gone (x); DROP TABLE gone')
    database?.close()
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran.out).not.toContain('Everything is as it was recorded')
    expect(ran).toMatchObject({ code: 4, out: '' })
  })

  test('a ledger that was hidden behind the end of its name, and is listed all the same', async () => {
    const cwd = await town()
    tamper(cwd, "UPDATE events SET ledger = ledger || char(0) || 'x'")
    const ran = await minutebook(cwd)('verify', ledgerFile, '--json')
    expect(ran.code).toBe(1)
    const { ledgers, problems } = JSON.parse(ran.out) as {
      readonly ledgers: ReadonlyArray<object>
      readonly problems: ReadonlyArray<{ readonly sentence: string }>
    }
    expect(ledgers).toMatchObject([{ ledger: sprucegrove, events: 0, problems: [{ code: 'ledger-empty' }] }])
    expect(problems[0]?.sentence).toBe(
      `Ledger "${sprucegrove}\\u0000x": something is hidden behind the end of event number 0.`,
    )
  })

  test('numbers no event can have, and texts under what is no digest', async () => {
    const cwd = await town()
    tamper(
      cwd,
      'UPDATE events SET position = 1 << 60 WHERE seq = 6',
      `INSERT INTO texts VALUES ('${'a'.repeat(64)}' || char(0) || 'evil', x'00')`,
    )
    const ran = await minutebook(cwd)('verify', ledgerFile)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('Between the positions 6 and 1152921504606846976 events are missing.')
    expect(ran.out).toContain(`A text is kept under "${'a'.repeat(64)}\\u0000evil", which is no digest.`)
  })

  test('names that would act upon a terminal, and shows them as they are written', async () => {
    const cwd = await town()
    tamper(cwd, 'CREATE TABLE "\u001b[2J\u001b[HEverything is as it was recorded.\n\u202e\u001b[8m" (a)')
    const shown =
      'Somebody added the table "\\u001b[2J\\u001b[HEverything is as it was recorded.\\n\\u202e\\u001b[8m", which is no part of the store.'
    const piped = await minutebook(cwd)('verify', ledgerFile)
    expect(piped.code).toBe(1)
    expect(piped.out).toContain(shown)
    const seen = await minutebook(cwd, { terminal: 300 })('verify', ledgerFile)
    expect(seen.out).toContain(shown)
    expect(seen.out).toContain('\u001b[31mSomething is not as it was recorded.\u001b[39m')
  })
})

describe.skipIf(Driver === null)('verify of a file whose pages were overwritten', () => {
  test('says of each that it is damaged, and verifies what can still be read', async () => {
    const cwd = await town()
    const bytes = readFileSync(join(cwd, ledgerFile))
    const verified: Array<number> = []
    for (let page = 0; page < bytes.length; page += 4096) {
      writeFileSync(join(cwd, 'damaged.minutebook'), Buffer.from(bytes).fill(0, page, page + 4096))
      const ran = await minutebook(cwd)('verify', 'damaged.minutebook', '--json')
      expect(ran).toMatchObject({ code: 1, err: '' })
      const { ledgers, problems } = JSON.parse(ran.out) as VerifiedFile
      expect(problems.length).toBeGreaterThan(0)
      verified.push(ledgers[0]?.events ?? 0)
    }
    // All of it where an index or a text was hit.
    expect(verified.filter((events) => events === 7).length).toBeGreaterThan(3)
  })
})
