import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

describe('changes', () => {
  test('lists every turn after the first day and up to the last', async () => {
    const run = minutebook(await town())
    const ran = await run('changes', ledgerFile, '--from', '2025-01-28', '--to', '2025-02-03')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^2025-02-03 {2}policy:6030 {2}in force {2}undetermined \(outcome-unknown\)$/m)
    const json = await run('changes', ledgerFile, '--from', '2025-01-28', '--to', '2025-02-03', '--json')
    expect(JSON.parse(json.out)).toMatchObject([
      {
        policy: 'policy:6030',
        on: '2025-02-03',
        before: { status: 'in-force' },
        after: { status: 'undetermined' },
      },
    ])
  })

  test('goes up to today, and says where nothing changed', async () => {
    const ran = await minutebook(await town())('changes', ledgerFile, '--from', '2025-02-03')
    expect(ran).toEqual({
      code: 0,
      out: 'No status turned after 2025-02-03 and up to 2025-02-10.\n',
      err: '',
    })
  })

  test('refuses days the wrong way round', async () => {
    const ran = await minutebook(await town())(
      'changes',
      ledgerFile,
      '--from',
      '2025-02-03',
      '--to',
      '2025-01-01',
    )
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/^range-reversed {2}--to {2}/)
  })
})
