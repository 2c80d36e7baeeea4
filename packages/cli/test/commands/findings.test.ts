import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { minutebook, type Ran } from '../world.js'

const codes = ({ out }: Ran): ReadonlyArray<string> =>
  (JSON.parse(out) as ReadonlyArray<{ readonly code: string }>).map(({ code }) => code)

describe('findings', () => {
  test('lists what to look into, doubts before gaps', async () => {
    const ran = await minutebook(await town())('findings', ledgerFile)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^gap +outcome-not-recorded {2}motion:rescind-6030$/m)
    expect(ran.out).toMatch(/^ +Settled by: Recording what the minutes of that meeting say/m)
    expect(ran.out.indexOf('doubt')).toBeLessThan(ran.out.indexOf('gap'))
  })

  test('names each event by its number and kind, which the log lists with its id', async () => {
    const run = minutebook(await town())
    const asked = ['findings', ledgerFile, '--kinds', 'outcome-not-recorded'] as const
    const [finding] = JSON.parse((await run(...asked, '--json')).out) as ReadonlyArray<{
      readonly events: ReadonlyArray<string>
    }>

    expect((await run(...asked)).out).toMatch(/^ +Event 5 \(MotionProposed\)\.$/m)
    expect((await run('log', ledgerFile)).out).toMatch(
      new RegExp(`^5 .* MotionProposed +${finding?.events[0] ?? ''} +motion:rescind-6030, policy:6030$`, 'm'),
    )
  })

  test('lists only what is wanted', async () => {
    const run = minutebook(await town())
    const asked = ['findings', ledgerFile, '--json'] as const
    expect(codes(await run(...asked, '--kinds', 'outcome-not-recorded, no-authority-at-enactment'))).toEqual([
      'no-authority-at-enactment',
      'outcome-not-recorded',
    ])
    const ofPolicy = codes(await run(...asked, '--kinds', 'not-stated', '--subject', '6,030'))
    expect(ofPolicy).toContain('not-stated:decidedOn')
    expect(ofPolicy.every((code) => code.startsWith('not-stated:'))).toBe(true)
    expect(codes(await run(...asked, '--subject', 'motion:rescind-6030'))).toContain('outcome-not-recorded')
    expect(codes(await run(...asked, '--kinds', 'outcome-not-recorded', '--known-at', '2025-01-29'))).toEqual(
      [],
    )
  })

  test('says where there is nothing', async () => {
    const ran = await minutebook(await town())('findings', ledgerFile, '--kinds', 'overlap')
    expect(ran).toEqual({ code: 0, out: 'Nothing to look into.\n', err: '' })
  })

  test.each(['policy:6031', 'motion:rescind-6031', 'meeting:2025-02-03', 'authority:c-1'])(
    'does not say that all is well with what nobody recorded: %s',
    async (subject) => {
      const run = minutebook(await town())
      expect(await run('findings', ledgerFile, '--subject', subject)).toEqual({
        code: 3,
        out: '',
        err: `subject-unknown  --subject  Nothing is recorded of ${subject}, so there is nothing to find in it.\n`,
      })
    },
  )

  test('says by the names of its options what is wrong with them', async () => {
    const ran = await minutebook(await town())('findings', ledgerFile, '--kinds', 'overlap,overlaps')
    expect(ran).toEqual({
      code: 3,
      out: '',
      err: 'finding-unknown  --kinds  There is no finding "overlaps"; did you mean overlap?\n',
    })
  })

  test('says of what was recorded later that there was nothing yet', async () => {
    const asked = ['--subject', 'motion:rescind-6030', '--known-at', '2025-01-01']
    const ran = await minutebook(await town())('findings', ledgerFile, ...asked)
    expect(ran).toEqual({ code: 0, out: 'Nothing to look into.\n', err: '' })
  })
})
