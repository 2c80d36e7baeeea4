import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from 'minutebook'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, sprucegrove, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

const older = '1. Answers\n\nA letter is answered within ten working days.\n'
const newer = '1. Answers\n\nA letter is answered within five working days.\n'
const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

const kept = async (cwd: string, digest: string): Promise<Uint8Array | null> => {
  const ledger = await openLedger({ municipality: sprucegrove, file: join(cwd, ledgerFile), readOnly: true })
  const text = await ledger.getText(digest)
  await ledger.close()
  return text
}

describe('put-text', () => {
  test('keeps a file byte for byte, and prints by what acts cite it', async () => {
    const cwd = await town()
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0xff])
    writeFileSync(join(cwd, 'scan.pdf'), bytes)
    const ran = await minutebook(cwd)('put-text', ledgerFile, 'scan.pdf')

    expect(ran).toEqual({ code: 0, out: `${digestOf(bytes)}\n`, err: '' })
    expect(await kept(cwd, digestOf(bytes))).toEqual(bytes)
    expect(await minutebook(cwd)('put-text', ledgerFile, 'scan.pdf')).toEqual(ran)
  })

  test('takes what comes in, and says as JSON how long it is', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd, { stdin: 'déjà' })('put-text', ledgerFile, '-', '--json')

    expect(JSON.parse(ran.out)).toEqual({ digest: digestOf('déjà'), len: 6 })
    expect(ran.code).toBe(0)
  })

  test('gives what diff compares', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    put(cwd, 'older.md', older)
    put(cwd, 'newer.md', newer)
    const [first, second] = [
      (await run('put-text', ledgerFile, 'older.md')).out.trim(),
      (await run('put-text', ledgerFile, 'newer.md')).out.trim(),
    ]
    const by = { body: 'council', instrument: 'resolution' }
    const policy = 'policy:counter'
    put(
      cwd,
      'versions.jsonl',
      lines([
        {
          type: 'PolicyEnacted',
          decidedOn: '2019-06-10',
          by,
          data: {
            policy,
            kind: 'council-policy',
            title: 'Counter Policy',
            commencement: { rule: 'onEnactment' },
            textDigest: first,
          },
        },
        {
          type: 'PolicyAmended',
          decidedOn: '2024-06-10',
          by,
          data: { policy, version: '2024', textDigest: second },
        },
      ]),
    )
    expect((await run('record', ledgerFile, 'versions.jsonl')).code).toBe(0)
    const ran = await run('diff', ledgerFile, 'counter', '--from', '2020-01-01', '--to', '2025-01-01')

    expect(ran.out).toContain('[-ten-] {+five+}')
  })

  test('refuses a file that is not there, and one with nothing in it', async () => {
    const cwd = await town()
    put(cwd, 'blank.md', '')
    const missing = await minutebook(cwd)('put-text', ledgerFile, 'absent.md')
    const blank = await minutebook(cwd)('put-text', ledgerFile, 'blank.md')

    expect([missing.code, missing.out]).toEqual([3, ''])
    expect(missing.err).toMatch(/^input-missing {2}absent\.md {2}/)
    expect([blank.code, blank.out]).toEqual([3, ''])
    expect(blank.err).toMatch(/^empty {2}blank\.md {2}There is nothing in it\./)
  })
})
