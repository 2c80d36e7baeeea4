import { join } from 'node:path'
import { openLedger } from 'minutebook'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, sprucegrove, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

const older = `1. Purpose

The city serves whoever asks.

2. Answers

2.1 A letter is answered within ten working days, unless the clerk writes to say that it will take longer than that.

3. Counter hours

The counter is open from nine to four.
`

const newer = `1. Purpose

The city serves whoever asks.

2. Complaints

2.1 A complaint goes to the manager.

3. Answers

3.1 A letter is answered within five working days, unless the clerk writes to say that it will take longer than that.
`

/** Spruce Grove with a policy of two versions, whose texts are kept beside the ledger unless they are to be missing. */
const withVersions = async (texts: ReadonlyArray<string | Uint8Array> = [older, newer]): Promise<string> => {
  const cwd = await town()
  const ledger = await openLedger({ municipality: sprucegrove, file: join(cwd, ledgerFile) })
  const [first, second] = await Promise.all(
    texts.map(async (text) =>
      ledger.putText(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    ),
  )
  await ledger.close()
  const by = { body: 'council', instrument: 'resolution' }
  const acts = [
    {
      type: 'PolicyEnacted',
      decidedOn: '2019-06-10',
      by,
      data: {
        policy: 'policy:counter',
        kind: 'council-policy',
        title: 'Counter Policy',
        identifiers: [{ text: '7,020' }],
        commencement: { rule: 'onEnactment' },
        textDigest: first ?? 'a'.repeat(64),
      },
    },
    {
      type: 'PolicyAmended',
      decidedOn: '2024-06-10',
      by,
      data: {
        policy: 'policy:counter',
        version: '2024',
        effectiveOn: '2024-07-01',
        textDigest: second ?? 'b'.repeat(64),
      },
    },
  ]
  const recorded = await minutebook(cwd)(
    'record',
    ledgerFile,
    put(cwd, 'counter.jsonl', lines(acts)),
    '--import',
  )
  expect(recorded).toMatchObject({ code: 0, err: '' })
  return cwd
}

const days = ['--from', '2024-01-01', '--to', '2025-01-01'] as const

describe('diff', () => {
  test('shows what changed in a text, provision by provision', async () => {
    const ran = await minutebook(await withVersions())('diff', ledgerFile, '7,020', ...days)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out.split('\n')).toEqual([
      'Counter Policy 7,020 (policy:counter)',
      '2024-01-01  the version without a name',
      '2025-01-01  version 2024',
      '',
      'change      before   after    text',
      'added                2        Complaints',
      'added                2 > 2.1  A complaint goes to the manager.',
      'renumbered  2        3        Answers',
      'renumbered  2 > 2.1  3 > 3.1  A letter is answered within [-ten-] {+five+} working days, unless the clerk writes …',
      'removed     3                 Counter hours',
      'removed     3 > ¶1            The counter is open from nine to four.',
      '',
      '6 provisions: 2 added, 2 removed, 2 renumbered.',
      '',
    ])
  })

  test('prints the whole answer as JSON', async () => {
    const ran = await minutebook(await withVersions())('diff', ledgerFile, 'counter', ...days, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const answer = JSON.parse(ran.out) as { readonly changes: ReadonlyArray<unknown> }
    expect(answer).toMatchObject({
      policy: 'policy:counter',
      from: { on: '2024-01-01', version: { version: 'v1', isNamed: false } },
      to: { on: '2025-01-01', version: { version: '2024', isNamed: true } },
      missing: [],
    })
    expect(answer.changes).toHaveLength(6)
    expect(answer.changes[0]).toEqual({
      change: 'added',
      before: null,
      after: '2',
      parts: [{ kind: 'added', text: 'Complaints' }],
    })
  })

  test('goes up to today, and says where nothing changed', async () => {
    const ran = await minutebook(await withVersions())('diff', ledgerFile, '7,020', '--from', '2024-08-01')
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('2025-02-10  version 2024')
    expect(ran.out).toMatch(/The text is the same on both days\.\n$/)
  })

  test('says why there is no text to compare, which is an answer', async () => {
    const missing = await minutebook(await withVersions([]))('diff', ledgerFile, '7,020', ...days)
    expect(missing).toMatchObject({ code: 0, err: '' })
    expect(missing.out).toContain(
      `The text of the version without a name, in force on 2024-01-01, is not kept in this file; its SHA-256 is ${'a'.repeat(64)}.\n`,
    )
    const pdf = await withVersions([older, new TextEncoder().encode('%PDF-1.7')])
    expect((await minutebook(pdf)('diff', ledgerFile, '7,020', ...days)).out).toContain(
      'The text of version 2024, in force on 2025-01-01, is a document that is no plain text;',
    )
    const early = await minutebook(pdf)(
      'diff',
      ledgerFile,
      'counter',
      '--from',
      '2001-01-01',
      '--to',
      '2024-01-01',
    )
    expect(early.out).toContain(
      'On 2001-01-01 there is no text to compare: the policy was not in force (not-yet-enacted).\n',
    )
    const open = await minutebook(pdf)(
      'diff',
      ledgerFile,
      '6,030',
      '--from',
      '2025-01-28',
      '--to',
      '2025-02-10',
    )
    expect(open.out).toContain(
      'The text of the version without a name, in force on 2025-01-28, is not on record.\n',
    )
    expect(open.out).toContain(
      'On 2025-02-10 there is no text to compare: the policy was undetermined (outcome-unknown).\n',
    )
  })

  test('marks words in colour on a terminal as well, and keeps to its width', async () => {
    const cwd = await withVersions()
    const ran = await minutebook(cwd, { terminal: 80 })('diff', ledgerFile, '7,020', ...days)
    expect(ran.out).toContain('\u001b[31m[-ten-]\u001b[39m')
    expect(ran.out).toContain('\u001b[32m{+five+}\u001b[39m')
    for (const line of ran.out.replace(/\u001b\[\d+m/g, '').split('\n'))
      expect(line.length).toBeLessThanOrEqual(80)
  })

  test('refuses days the wrong way round, and a policy nobody knows', async () => {
    const cwd = await withVersions()
    const turned = await minutebook(cwd)(
      'diff',
      ledgerFile,
      '7,020',
      '--from',
      '2025-01-01',
      '--to',
      '2024-01-01',
    )
    expect(turned).toMatchObject({ code: 3, out: '' })
    expect(turned.err).toMatch(/^range-reversed {2}--to {2}/)
    const unknown = await minutebook(cwd)('diff', ledgerFile, '9,999', ...days)
    expect(unknown).toMatchObject({ code: 3, out: '' })
    expect(unknown.err).toMatch(/^policy-unknown {2}<policy> {2}/)
  })
})
