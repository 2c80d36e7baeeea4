import { createHash } from 'node:crypto'
import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, sprucegrove, town } from '../sprucegrove.js'
import { sqlite } from '../sqlite.js'
import { folder, minutebook } from '../world.js'

const kept = 'kept.jsonl'

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
    expect(await run('verify', ledgerFile, '--against', kept)).toMatchObject({ code: 3, out: '' })
    expect(await run('verify', ledgerFile, '--against', 'none.jsonl')).toMatchObject({ code: 4, out: '' })
  })

  test('says how evidence is written where it was mistyped', async () => {
    const cwd = await town()
    const digest = '0123456789abcdef'.repeat(4)
    for (const mistyped of [digest, `0:${digest}`, `7:${digest.slice(0, 12)}`]) {
      const ran = await minutebook(cwd)('verify', ledgerFile, '--against', mistyped)
      expect(ran).toMatchObject({ code: 4, out: '' })
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
  ])('evidence with %s is damaged, and blames no ledger', async (_, damaged, sentence) => {
    const cwd = await townWithEvidence()
    put(cwd, kept, damaged(leavesOf(cwd)).join('\n').concat('\n'))
    const ran = await minutebook(cwd)('verify', ledgerFile, '--against', kept)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(/^evidence-damaged {2}kept\.jsonl {2}What was kept is damaged/)
    expect(ran.err).toContain(sentence)
  })

  test('a link to the ledger is no evidence of it', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    symlinkSync(join(cwd, ledgerFile), join(cwd, 'soft.minutebook'))
    linkSync(join(cwd, ledgerFile), join(cwd, 'hard.minutebook'))
    for (const link of ['soft.minutebook', 'hard.minutebook'])
      expect((await run('verify', ledgerFile, '--against', link)).err).toMatch(/^compared-with-itself /)
  })
})

describe('verify --against a store', () => {
  const Driver = sqlite()

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

  const alter = (cwd: string, file: string, statement: string): void => {
    if (Driver === null) return
    const database = new Driver(join(cwd, file))
    for (const name of ['texts_are_never_changed', 'texts_are_never_deleted'])
      database.exec(`DROP TRIGGER ${name}`)
    database.exec(statement)
    database.close()
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
    expect(cut.out).toContain('seq-out-of-order')
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
