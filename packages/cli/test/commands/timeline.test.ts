import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

describe('timeline', () => {
  test('draws a bar a period, legible without colour', async () => {
    const cwd = await town()
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    const ran = await minutebook(cwd)('timeline', ledgerFile, '6,030')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatchInlineSnapshot(`
      "Customer Service Policy 6,030 (policy:6030)

      first day   last day                                          status                           events
      …           2025-01-27  ░░░░                                  undetermined (outside-coverage)  3, 4, 7, 8
      2025-01-28  2025-02-02      ████████████████████████████      in force                         3, 4, 7, 8
      2025-02-03  …                                           ────  not in force (rescinded)         3, 4, 7, 8

      █ in force  ░ undetermined  ─ not in force
      From the beginning it can be in force, or not in force (not-yet-enacted).
      "
    `)
  })

  test('draws uncertain days as such', async () => {
    const ran = await minutebook(await town(), { terminal: 120, env: { NO_COLOR: '1' } })(
      'timeline',
      ledgerFile,
      'customer-experience',
    )
    expect(ran.out).toMatchInlineSnapshot(`
      "Customer Experience Policy (policy:customer-experience)

      first day   last day                                          status                          events
      …           2023-07-16  ────                                  not in force (not-yet-enacted)  6
      2023-07-17  2025-01-27      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░      undetermined (date-uncertain)   6
      2025-01-28  …                                           ████  in force                        6

      █ in force  ░ undetermined  ─ not in force
      From 2023-07-17 it can be in force, or not in force (not-yet-enacted).
      "
    `)
  })

  test('says of records that contradict each other that they do', async () => {
    const cwd = await town()
    const seen = ['in-force', 'not-in-force'].map((status) => ({
      type: 'StatusAttested',
      evidence: 'secondary',
      data: { policy: 'policy:6030', status, observedOn: '2024-01-28' },
    }))
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'seen.jsonl', lines(seen)), '--import')
    const ran = await minutebook(cwd)('timeline', ledgerFile, '6,030')
    expect(ran.out).toMatch(/^From the beginning it cannot be said: the records contradict each other\.$/m)
    expect(ran.out).not.toContain('it can be')
  })

  test('gives half-open periods as JSON', async () => {
    const ran = await minutebook(await town())(
      'timeline',
      ledgerFile,
      '6,030',
      '--json',
      '--known-at',
      'seq:4',
    )
    expect(JSON.parse(ran.out)).toMatchObject({
      policy: 'policy:6030',
      onRecord: true,
      periods: [
        { from: null, until: '2025-01-28', status: 'undetermined' },
        { from: '2025-01-28', until: null, status: 'in-force' },
      ],
    })
  })

  test('says of a part that no act names which parts are named', async () => {
    const cwd = await town()
    const cut = { ...rescission[1], causedBy: [], data: { policy: 'policy:6030', portions: ['Section 5'] } }
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'cut.jsonl', lines([cut])))
    const asked = ['timeline', ledgerFile, '6,030', '--portion'] as const
    expect((await minutebook(cwd)(...asked, 's.9')).out).toMatch(
      /^No act on record names that part, .* Parts named are: s\. 5\.$/m,
    )
    const found = await minutebook(cwd)(...asked, 's.5')
    expect(found.out).toContain('not in force (rescinded)')
    expect(found.out).not.toContain('No act')
  })

  test('says where there is nothing to draw', async () => {
    const ran = await minutebook(await town())('timeline', ledgerFile, 'policy:nothing')
    expect(ran).toEqual({ code: 0, out: 'policy:nothing is not on record.\n', err: '' })
  })
})
