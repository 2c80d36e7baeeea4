import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerFile, put, rescission, lines, sprucegrove, town } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'

describe('log', () => {
  test('lists every event', async () => {
    const ran = await minutebook(await town())('log', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out.split('\n')).toHaveLength(1 + 7 + 1)
    expect(ran.out).toMatch(
      /^5 +2025-01-28 19:00:0\dZ +system +MotionProposed +[0-9a-f-]{36} +motion:rescind-6030, policy:6030$/m,
    )
    // The day itself, not the word the source has for it.
    expect(ran.out).toMatch(/^6 .* 2023-07-17\/2025-02-03 +PolicyEnacted /m)
  })

  test('lists from a number on, and only about a policy', async () => {
    const run = minutebook(await town())
    const seqs = async (...more: ReadonlyArray<string>): Promise<ReadonlyArray<number>> =>
      (
        JSON.parse((await run('log', ledgerFile, '--json', ...more)).out) as ReadonlyArray<{
          readonly seq: number
        }>
      ).map(({ seq }) => seq)
    expect(await seqs('--from', '5')).toEqual([5, 6])
    expect(await seqs('--policy', '6,030')).toEqual([3, 4, 5])
    expect(await seqs('--policy', 'policy:6030', '--from', '4')).toEqual([4, 5])
    expect((await run('log', ledgerFile, '--from', '7')).out).toBe('No events.\n')
    const some = await run('log', ledgerFile, '--jsonl', '--policy', '6,030', '--from', '5')
    expect(some.out.split('\n')).toHaveLength(2)
  })

  test('is either lines or JSON', async () => {
    const ran = await minutebook(await town())('log', ledgerFile, '--jsonl', '--json')
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/^options-conflict {2}--jsonl/)
    expect(await minutebook(await town())('log', ledgerFile, '--from', '-1')).toMatchObject({ code: 2 })
  })
})

describe('log --jsonl and import', () => {
  test('make a copy with the very same bytes', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    const exported = await run('log', ledgerFile, '--jsonl')
    put(cwd, 'copy.jsonl', exported.out)
    const imported = await run('import', 'copy.minutebook', 'copy.jsonl')
    expect(imported).toEqual({
      code: 0,
      out: `copy.minutebook is the ledger of ${sprucegrove}: 9 events, 9 of them added now.\n`,
      err: '',
    })
    expect(await run('log', 'copy.minutebook', '--jsonl')).toEqual(exported)
    expect(await run('verify', 'copy.minutebook')).toMatchObject({ code: 0 })
  })

  test('importing again adds nothing, and another ledger is refused', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    const { out } = await run('log', ledgerFile, '--jsonl')
    const piped = minutebook(cwd, { stdin: out })
    await piped('import', 'copy.minutebook', '-')
    expect(JSON.parse((await piped('import', 'copy.minutebook', '-', '--json')).out)).toEqual({
      municipality: sprucegrove,
      added: 0,
      size: 7,
    })
    await run('record', 'copy.minutebook', put(cwd, 'vote.jsonl', lines(rescission)))
    const refused = await piped('import', 'copy.minutebook', '-')
    expect(refused.code).toBe(3)
    expect(refused.err).toMatch(/^ledger-not-empty {2}/)
  })

  test('a bad line is told with its number and place, and no file is made', async () => {
    const cwd = await town()
    const { out } = await minutebook(cwd)('log', ledgerFile, '--jsonl')
    const changed = out.replace('"status":"in-force"', '"status":"not-in-force","x":1')
    const elsewhere = folder()
    const ran = await minutebook(elsewhere, { stdin: changed })('import', 'copy.minutebook', '-')
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(/^unknown-member {2}line 5 \/data\/x {2}/m)
    const cut = await minutebook(elsewhere, { stdin: out.slice(0, -10) })(
      'import',
      'copy.minutebook',
      '-',
      '--json',
    )
    expect(JSON.parse(cut.out)).toMatchObject({ problems: [{ code: 'line-end-missing' }] })
    expect(existsSync(join(elsewhere, 'copy.minutebook'))).toBe(false)
  })
})
