import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, sprucegrove, town } from '../sprucegrove.js'
import { altered, sqlite } from '../sqlite.js'
import { folder, minutebook } from '../world.js'

const kept = 'kept.jsonl'

const Driver = sqlite()

/** Does to a file what its triggers forbid, and puts the triggers back as they were. */
const alter = (cwd: string, file: string, statement: string): void => {
  if (Driver !== null) altered(Driver, join(cwd, file), statement)
}

/** A town whose export was kept, before the council rescinded the policy. */
const townWithEvidence = async (): Promise<string> => {
  const cwd = await town()
  const run = minutebook(cwd)
  put(cwd, kept, (await run('log', ledgerFile, '--jsonl')).out)
  await run('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
  return cwd
}

const leavesOf = (cwd: string): ReadonlyArray<string> =>
  readFileSync(join(cwd, kept), 'utf8').trimEnd().split('\n')

const compared = async (cwd: string, against: string, ...more: ReadonlyArray<string>) => {
  const ran = await minutebook(cwd)('verify', ledgerFile, '--against', against, '--json', ...more)
  const { against: found } = JSON.parse(ran.out) as { readonly against: { readonly ledgers: object[] } }
  return { code: ran.code, ledgers: found.ledgers }
}

describe('verify --against', () => {
  test('an export that was kept says by how much the ledger grew', async () => {
    const cwd = await townWithEvidence()
    expect(await compared(cwd, kept)).toMatchObject({
      code: 0,
      ledgers: [{ ledger: sprucegrove, kept: 7, events: 9, result: 'grown', added: 2, differsFrom: null }],
    })
    const { out } = await minutebook(cwd)('verify', ledgerFile, '--against', kept)
    expect(out).toContain('grown by 2')
    expect(out).toContain(`Everything is as it was recorded, and all that was kept in ${kept} is there.`)
  })

  test('a copy of the ledger says that it is the same, and writes nothing into either', async () => {
    const cwd = await townWithEvidence()
    await minutebook(cwd)('copy', ledgerFile, 'copy.minutebook')
    const before = [ledgerFile, 'copy.minutebook'].map((file) => readFileSync(join(cwd, file)))
    expect(await compared(cwd, 'copy.minutebook')).toMatchObject({ code: 0, ledgers: [{ result: 'same' }] })
    expect([ledgerFile, 'copy.minutebook'].map((file) => readFileSync(join(cwd, file)))).toEqual(before)
  })

  test('names the first event that is not as it was kept, however well the ledger fits together', async () => {
    const cwd = await townWithEvidence()
    const other = leavesOf(cwd).map((leaf) => leaf.replace('"clerk-1"', '"clerk-2"'))
    put(
      cwd,
      kept,
      other
        .map((leaf, at) => `${at < 3 ? leavesOf(cwd)[at] : leaf.replace('line 27', 'line 28')}\n`)
        .join(''),
    )
    expect(await compared(cwd, kept)).toMatchObject({
      code: 1,
      ledgers: [
        { result: 'differs', differsFrom: 5, sentence: 'Event number 5 is not the one that was kept.' },
      ],
    })
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', kept)
    expect(ran.out).toContain('differs from #5')
    expect(ran.out).toContain('Something is not as it was kept.')
  })

  test('tells of an end that was cut off, and of a ledger that is gone', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run('copy', ledgerFile, 'later.minutebook')
    await run('record', 'later.minutebook', put(cwd, 'vote.jsonl', lines(rescission)))
    expect(await compared(cwd, 'later.minutebook')).toMatchObject({
      code: 1,
      ledgers: [
        {
          result: 'differs',
          differsFrom: 7,
          sentence: 'Event number 7 was kept and is not there any more: the ledger has 7 events.',
        },
      ],
    })
    await run('create', 'other.minutebook', '--municipality', 'other', '--name', 'Other', '--zone', 'Etc/UTC')
    const gone = await run('verify', 'other.minutebook', '--against', ledgerFile, '--json')
    expect(gone.code).toBe(1)
    expect(JSON.parse(gone.out)).toMatchObject({
      against: { ledgers: [{ ledger: sprucegrove, kept: 7, events: 0, differsFrom: 0 }] },
    })
  })

  test('takes a number of events with their digest, or with the id of the last', async () => {
    const cwd = await townWithEvidence()
    const digest = createHash('sha256')
      .update(readFileSync(join(cwd, kept)))
      .digest('hex')
    const { id } = JSON.parse(leavesOf(cwd)[6] ?? '') as { readonly id: string }
    expect(await compared(cwd, `7:${digest}`)).toMatchObject({
      code: 0,
      ledgers: [{ kept: 7, events: 9, result: 'grown' }],
    })
    expect(await compared(cwd, `7:${id}`)).toMatchObject({
      code: 0,
      ledgers: [{ kept: 7, events: 9, result: 'id-only', added: 0 }],
    })
    expect(await compared(cwd, `6:${digest}`)).toMatchObject({
      code: 1,
      ledgers: [{ result: 'differs', differsFrom: null }],
    })
    expect(await compared(cwd, `6:${id}`)).toMatchObject({ code: 1, ledgers: [{ differsFrom: 5 }] })
    expect(await compared(cwd, `12:${digest}`)).toMatchObject({ code: 1, ledgers: [{ differsFrom: 9 }] })
  })

  test('takes what verify prints', async () => {
    const run = minutebook(await town())
    const [head = ''] = /7:[0-9a-f]{64}/.exec((await run('verify', ledgerFile)).out) ?? []
    const ran = await run('verify', ledgerFile, '--against', head)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(`, and all that was kept in ${head} is there.`)
  })

  test('an id tells no more of a forged ledger than that the event stands there', async () => {
    const cwd = await townWithEvidence()
    const { id } = JSON.parse(leavesOf(cwd)[6] ?? '') as { readonly id: string }
    put(cwd, 'forged.jsonl', readFileSync(join(cwd, kept), 'utf8').replaceAll('"clerk-1"', '"clerk-2"'))
    const { code, out } = await minutebook(cwd)('verify', 'forged.jsonl', '--against', `7:${id}`)
    expect(code).toBe(0)
    expect(out).toContain('Event number 6 has that id; what it and the others say was not compared.')
    expect(out).toContain('as far as the store can show that by itself: an end cut off')
    expect(out).not.toMatch(/all that was kept|nothing was recorded since/)
  })

  test('takes an export of some events only, and says which were compared', async () => {
    const cwd = await townWithEvidence()
    const { out } = await minutebook(cwd)('log', ledgerFile, '--jsonl', '--policy', '6030')
    put(cwd, kept, out)
    expect(await compared(cwd, kept)).toMatchObject({
      code: 0,
      ledgers: [{ kept: 5, added: 0, result: 'in-part' }],
    })
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', kept)
    const numbers = /As they were kept: events number [0-9to, ]+\. What the 4 others say was not compared\./
    expect(ran.out).toMatch(numbers)
    expect(ran.out).not.toMatch(/all that was kept|recorded since|grown/)
  })

  test('refuses what is no evidence', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    expect((await run('verify', ledgerFile, '--against', ledgerFile)).err).toMatch(
      /^compared-with-itself .*Both name the same ledger; give a copy or an export of it\./,
    )
    put(cwd, kept, '{"cut off')
    expect(await run('verify', ledgerFile, '--against', kept)).toMatchObject({ code: 3 })
    expect(await run('verify', ledgerFile, '--against', 'none.jsonl')).toMatchObject({ code: 4 })
  })

  test('says how evidence is written where it was mistyped', async () => {
    const cwd = await town()
    const digest = '0123456789abcdef'.repeat(4)
    for (const mistyped of [digest, `0:${digest}`, `7:${digest.slice(0, 12)}`]) {
      const ran = await minutebook(cwd)('verify', ledgerFile, '--against', mistyped)
      expect(ran.code).toBe(4)
      expect(ran.err).toMatch(
        /^evidence-missing .*What was kept is an export, a store, or a number of events/,
      )
      expect(ran.err).not.toContain('minutebook create')
    }
  })

  test.each<readonly [string, (leaves: ReadonlyArray<string>) => ReadonlyArray<string>, string]>([
    ['no number', (all) => all.with(2, '{"seq":"x"}'), 'line 3 gives no number of an event'],
    ['other line ends', (all) => all.map((leaf) => `${leaf}\r`), 'line 1 is not spelled as it was exported'],
    ['a line twice', (all) => all.toSpliced(4, 0, all[3] ?? ''), 'line 5 repeats event number 3'],
    ['lines out of order', (all) => all.toReversed(), 'line 2 has event number 5, and the line before it'],
    ['garbage', (all) => all.with(5, 'garbage'), 'line 6 is no event'],
    [
      'a line that is none',
      (all) => all.with(4, `{"ledger":"${sprucegrove}","seq":4}`),
      'line 5 is no event',
    ],
    [
      'an event that was altered and does not fit any more',
      (all) => all.map((leaf, at) => (at === 4 ? leaf.replaceAll('policy:6030', 'policy:6031') : leaf)),
      'event number 4: ',
    ],
  ])('evidence with %s is damaged, and blames no ledger', async (_, damaged, sentence) => {
    const cwd = await townWithEvidence()
    put(cwd, kept, damaged(leavesOf(cwd)).join('\n').concat('\n'))
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', kept)
    expect(ran.code).toBe(3)
    expect(ran.out).not.toContain('differs')
    expect(ran.err).toMatch(/^evidence-damaged {2}kept\.jsonl {2}What was kept is damaged/)
    expect(ran.err).toContain(sentence)
  })

  test.skipIf(Driver === null)('a store with what is no event is damaged, and blames no ledger', async () => {
    const cwd = await town()
    await minutebook(cwd)('copy', ledgerFile, 'copy.minutebook')
    alter(cwd, 'copy.minutebook', "UPDATE events SET leaf = '{}' WHERE seq = 4")
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', 'copy.minutebook')
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/^evidence-damaged {2}copy\.minutebook .*: event number 4: /)
  })

  test.skipIf(Driver === null)(
    'damaged evidence takes nothing back of what is wrong with the ledger',
    async () => {
      const cwd = await townWithEvidence()
      await minutebook(cwd)('copy', ledgerFile, 'copy.minutebook')
      const intact = await minutebook(cwd)('verify', ledgerFile, '--against', 'none.jsonl')
      expect(intact.code).toBe(4)
      expect(intact.out).toContain('9 events, number and SHA-256')
      expect(intact.out).toContain('Nothing could be compared with none.jsonl.')
      expect(intact.out).toContain(
        'Everything is as it was recorded, as far as the store can show that by itself',
      )
      alter(cwd, ledgerFile, "UPDATE events SET leaf = '{}' WHERE seq = 5")
      const database = Driver === null ? null : new Driver(join(cwd, 'copy.minutebook'))
      database?.exec('DROP TRIGGER events_are_never_changed')
      database?.close()
      put(cwd, kept, readFileSync(join(cwd, kept), 'utf8').replace('{', '{ '))
      for (const [evidence, code] of [
        [kept, 'evidence-damaged'],
        ['copy.minutebook', 'store-damaged'],
        ['none.jsonl', 'evidence-missing'],
      ] as const) {
        const ran = await minutebook(cwd)('verify', ledgerFile, '--against', evidence)
        expect(ran.code).toBe(1)
        expect(ran.out).toMatch(/^5 +/m)
        expect(ran.out).toContain('Something is not as it was recorded.')
        expect(ran.err).toMatch(new RegExp(`^${code} `))
        const told = await minutebook(cwd)('verify', ledgerFile, '--against', evidence, '--json')
        expect(JSON.parse(told.out)).toMatchObject({ against: { ledgers: [], problems: [{ code }] } })
      }
    },
  )

  test('a link to the ledger is no evidence of it', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    symlinkSync(join(cwd, ledgerFile), join(cwd, 'soft.minutebook'))
    linkSync(join(cwd, ledgerFile), join(cwd, 'hard.minutebook'))
    for (const link of ['soft.minutebook', 'hard.minutebook'])
      expect((await run('verify', ledgerFile, '--against', link)).err).toMatch(/^compared-with-itself /)
  })
})

describe.skipIf(Driver === null)('verify --against, of a file of several ledgers', () => {
  const village = 'cold-lake'

  /** A file of two ledgers, and a copy of it. */
  const two = async (): Promise<string> => {
    const cwd = await town()
    const other = ['--municipality', village, '--name', 'Cold Lake', '--zone', 'America/Edmonton']
    await minutebook(cwd)('create', 'other.minutebook', ...other)
    await minutebook(cwd)('copy', 'other.minutebook', ledgerFile)
    copyFileSync(join(cwd, ledgerFile), join(cwd, 'copy.minutebook'))
    return cwd
  }

  const headOf = async (cwd: string, ledger: string): Promise<string> => {
    const { out } = await minutebook(cwd)('verify', ledgerFile, '--municipality', ledger)
    return /[0-9]+:[0-9a-f]{64}/.exec(out)?.[0] ?? ''
  }

  test('a ledger that is gone was kept, and was not mistyped', async () => {
    const cwd = await two()
    const head = await headOf(cwd, village)
    alter(cwd, ledgerFile, `DELETE FROM events WHERE ledger = '${village}'`)
    const asked = [ledgerFile, '--municipality', village]
    const ran = await minutebook(cwd)('verify', ...asked, '--against', head)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain(
      `The ledger was kept and is not there any more. There are those of: ${sprucegrove}.`,
    )
    const copy = await minutebook(cwd)('verify', ...asked, '--against', 'copy.minutebook')
    expect(copy).toMatchObject({ code: 1, err: '' })
    expect(copy.out).toContain('The ledger was kept and is not there any more.')
    expect(copy.out).toContain('Something is not as it was kept.')
    const wrong = [ledgerFile, '--municipality', 'cold-lak']
    const mistyped = await minutebook(cwd)('verify', ...wrong, '--against', 'copy.minutebook')
    expect(mistyped.code).toBe(3)
    expect(mistyped.err).toMatch(/^municipality-unknown .*did you mean cold-lake\?/i)
    expect(await minutebook(cwd)('verify', ...wrong)).toMatchObject({ code: 3, out: '' })
  })

  test('the answer is of the ledger that was asked for, and names the others that were kept', async () => {
    const cwd = await two()
    const asked = ['verify', ledgerFile, '--municipality', sprucegrove, '--against', 'copy.minutebook']
    const whole = await minutebook(cwd)(...asked)
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toContain(`Kept there as well, and not compared: ${village}.`)
    alter(cwd, ledgerFile, `DELETE FROM events WHERE ledger = '${village}'`)
    const ran = await minutebook(cwd)(...asked)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(`not compared: ${village} (which is not there any more).`)
    expect(ran.out).toContain(
      `Everything is as it was recorded in the ledger of ${sprucegrove}, and all that was kept of it in copy.minutebook is there.`,
    )
    expect(JSON.parse((await minutebook(cwd)(...asked, '--json')).out)).toMatchObject({
      only: sprucegrove,
      against: { notCompared: [{ ledger: village, isThere: false }] },
    })
  })

  test('a head is of the ledger it fits, whatever else somebody put there', async () => {
    const cwd = await town()
    const head = await headOf(cwd, sprucegrove)
    alter(cwd, ledgerFile, `INSERT INTO events VALUES (8, 'z', 0, 'x', 'y', '{}')`)
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', head)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(new RegExp(`^${sprucegrove} +7 +7 +same`, 'm'))
    alter(cwd, ledgerFile, `UPDATE events SET leaf = '{}' WHERE seq = 3`)
    const none = await minutebook(cwd)('verify', ledgerFile, '--against', head)
    expect(none.code).toBe(1)
    expect(none.out).toContain(`It fits no ledger that is there (${sprucegrove}, z)`)
  })
})

describe('verify --against a store', () => {
  /** A town with two texts that its events cite, one of them as a source, and a copy of it all. */
  const townWithTexts = async (): Promise<{
    readonly cwd: string
    readonly digests: ReadonlyArray<string>
  }> => {
    const cwd = await town()
    const run = minutebook(cwd)
    const digests: Array<string> = []
    for (const text of ['1. A letter is answered.', '2. The minutes.']) {
      digests.push((await run('put-text', ledgerFile, put(cwd, 'text.md', text))).out.trim())
    }
    const [textDigest, digest] = digests
    const amendment = {
      type: 'PolicyAmended',
      evidence: 'primary',
      decidedOn: '2025-02-03',
      source: { kind: 'minutes', title: 'Minutes', locator: null, quote: null, digest },
      data: { policy: 'policy:6030', version: 'v2', textDigest },
    }
    await run('record', ledgerFile, put(cwd, 'amended.jsonl', lines([amendment])))
    await run('copy', ledgerFile, 'copy.minutebook')
    return { cwd, digests }
  }

  test('compares the texts that events cite', async () => {
    const { cwd } = await townWithTexts()
    expect(await compared(cwd, 'copy.minutebook')).toMatchObject({
      code: 0,
      ledgers: [{ result: 'same', texts: [] }],
    })
  })

  test.skipIf(Driver === null)('tells which is missing or has other bytes', async () => {
    const { cwd, digests } = await townWithTexts()
    const [amended, minutes] = digests
    alter(cwd, ledgerFile, `UPDATE texts SET bytes = x'00' WHERE sha256 = '${amended}'`)
    expect(await compared(cwd, 'copy.minutebook')).toMatchObject({
      code: 1,
      ledgers: [{ result: 'same', texts: [{ digest: amended, result: 'differs' }] }],
    })
    const { cwd: other } = await townWithTexts()
    alter(other, ledgerFile, `DELETE FROM texts WHERE sha256 = '${minutes}'`)
    const ran = await minutebook(other)('verify', ledgerFile, '--against', 'copy.minutebook')
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(`The text with the digest ${minutes} was kept and is not beside the ledger`)
  })

  test.skipIf(Driver === null)('blames no ledger for a text that was not kept either', async () => {
    const { cwd, digests } = await townWithTexts()
    const without = await minutebook(cwd)('log', ledgerFile, '--jsonl')
    await minutebook(cwd)('import', 'bare.minutebook', put(cwd, kept, without.out))
    const bare = await minutebook(cwd)('verify', 'bare.minutebook', '--against', kept, '--json')
    expect(JSON.parse(bare.out)).toMatchObject({ against: { ledgers: [{ result: 'same', texts: null }] } })
    expect(bare.code).toBe(0)
    const back = await minutebook(cwd)('verify', ledgerFile, '--against', 'bare.minutebook', '--json')
    expect(back.code).toBe(0)
    const lost = await minutebook(cwd)('verify', 'bare.minutebook', '--against', ledgerFile, '--json')
    expect(lost.code).toBe(1)
    expect(JSON.parse(lost.out)).toMatchObject({
      against: { ledgers: [{ texts: digests.map((digest) => ({ digest, result: 'missing' })) }] },
    })
  })

  test('says that an export has no texts to compare', async () => {
    const { cwd } = await townWithTexts()
    put(cwd, kept, (await minutebook(cwd)('log', ledgerFile, '--jsonl')).out)
    const ran = await minutebook(cwd)('verify', kept, '--against', ledgerFile)
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('The texts beside what was kept were not compared: an export has none.')
  })
})

describe('an export', () => {
  test('is verified as it is', async () => {
    const cwd = await townWithEvidence()
    const run = minutebook(cwd)
    const ran = await run('verify', kept)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^ocd-division\/country:ca\/csd:4811049: 7 events, number and SHA-256 of the export 7:/m,
    )
    put(cwd, kept, leavesOf(cwd).toSpliced(3, 1).join('\n').concat('\n'))
    const cut = await run('verify', kept, '--json')
    expect(cut.code).toBe(1)
    expect(JSON.parse(cut.out)).toMatchObject({
      ledgers: [
        {
          events: 6,
          missingAt: [3],
          digest: null,
          problems: [{ code: 'seq-out-of-order', path: '/3', sentence: 'Event number 3 is missing.' }, {}],
        },
      ],
    })
    put(cwd, kept, leavesOf(cwd).join('\n'))
    const broken = await run('verify', kept, '--json')
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.out)).toMatchObject({
      ledgers: [],
      problems: [{ code: 'line-end-missing', path: kept }],
    })
    const read = await run('verify', kept, '--against', ledgerFile)
    expect(read.code).toBe(1)
    expect(read.out).toContain(`Nothing could be compared with ${ledgerFile}.`)
    expect(read.out).not.toContain('is not there any more')
  })

  test.each<readonly [string, (leaves: ReadonlyArray<string>) => ReadonlyArray<string>, RegExp]>([
    ['its beginning', (all) => all.slice(2), /^0 .* is missing\. So are those after it, up to number 1\.$/m],
    [
      'a line that was put in twice',
      (all) => all.toSpliced(3, 0, all[2] ?? ''),
      /^2 .*Line 4 has event number 2/m,
    ],
    [
      'a number that was altered',
      (all) => all.with(3, (all[3] ?? '').replace('"seq":3', '"seq":5')),
      /^3 .*Event number 5 stands where number 3 belongs\./m,
    ],
  ])('is told of %s once', async (_, damaged, row) => {
    const cwd = await townWithEvidence()
    put(cwd, kept, damaged(leavesOf(cwd)).join('\n').concat('\n'))
    const { code, out } = await minutebook(cwd)('verify', kept)
    expect(code).toBe(1)
    expect(out).toMatch(row)
    expect(out.match(/seq-out-of-order/g)).toHaveLength(1)
  })

  test('is called one where a ledger is wanted', async () => {
    const cwd = await townWithEvidence()
    const ran = await minutebook(cwd)('status', kept, '6030')
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^export-not-a-ledger {2}kept\.jsonl {2}This is an export, .*`minutebook import`/)
  })

  test('is not what any other file is', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'letter.txt'), 'Dear council, '.repeat(1000))
    expect((await minutebook(cwd)('verify', 'letter.txt')).out).toContain(
      'This is no ledger: it is a file of another kind, or the beginning of a ledger was overwritten.',
    )
  })
})
