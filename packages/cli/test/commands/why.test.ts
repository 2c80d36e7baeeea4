import type { Explanation } from 'minutebook'
import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

describe('why', () => {
  test('explains step by step, with each event and its source', async () => {
    const ran = await minutebook(await town())('why', ledgerFile, '6,030', '--on', '2025-02-03')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^rests on {2}Event 5: MotionProposed of motion:\S+, to be decided 2025-02-03 \(Request for Decision, line 27: “THAT Customer.*”\)\. Recorded 2025-01-28 19:00:0\dZ\.$/m,
    )
    expect(ran.out).toMatch(/^assumed {3}/m)
  })

  test('gives the explanation of core as JSON', async () => {
    const ran = await minutebook(await town())('why', ledgerFile, '6,030', '--on', '2025-02-03', '--json')
    const { answer, steps } = JSON.parse(ran.out) as Explanation
    expect(answer).toMatchObject({
      policy: 'policy:6030',
      status: 'undetermined',
      citations: expect.arrayContaining([
        expect.objectContaining({
          type: 'MotionProposed',
          recordedAt: expect.stringMatching(/^2025-01-28T19:00:0\d\.\d{6}Z$/) as string,
        }),
      ]) as object,
    })
    expect(steps.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['answer', 'possibility', 'event']),
    )
    expect(steps[0]?.sentence).toContain('cannot be determined')
  })
})
