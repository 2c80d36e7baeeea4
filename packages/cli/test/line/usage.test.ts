import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'

describe('a command line that makes no sense', () => {
  test.each([
    [['staus'], /^unknown-command {2}staus {2}.*Did you mean status\?$/m],
    [['status', 'a', 'b', '--onn', '2025-02-03'], /^unknown-option {2}--onn {2}.*Did you mean --on\?$/m],
    [['help', 'staus'], /^unknown-command {2}staus {2}.*Did you mean status\?$/m],
    [['status', 'a'], /^argument-missing {2}policy {2}/],
    [['verify'], /^argument-missing {2}file {2}/],
    [['verify', 'a', 'b'], /^argument-unexpected {2}/],
    [['status', 'a', 'b', '--on'], /^option-value-missing {2}--on <date> {2}/],
    [['changes', 'a'], /^option-missing {2}--from <date> {2}/],
    [['--nonsense'], /^unknown-option {2}--nonsense {2}/],
  ])('is told as a problem: %j', async (argv, problem) => {
    const ran = await minutebook(folder())(...argv)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(problem)
  })

  test('is told as JSON too', async () => {
    const ran = await minutebook(folder())('staus', '--json')
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.out)).toMatchObject({ problems: [{ code: 'unknown-command', path: 'staus' }] })
  })

  test('has all its values looked at before anything is opened', async () => {
    const ran = await minutebook(folder())(
      'status',
      'none',
      '6030',
      '--on',
      '2025-02-30',
      '--known-at',
      'yesterday',
    )
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err.split('\n').map((line) => line.split('  ').slice(0, 2))).toEqual([
      ['date-not-on-calendar', '--on'],
      ['known-at-malformed', '--known-at'],
      [''],
    ])
  })
})

describe('an option that a store refuses', () => {
  test.each([
    [['status', 'postgresql://127.0.0.1:1/records', '6030', '--schema', 'Town'], '--schema'],
    [['copy', ledgerFile, 'postgresql://127.0.0.1:1/records', '--to-schema', 'Town'], '--to-schema'],
    [['install-schema', 'postgresql://127.0.0.1:1/records', '--schema', 'Town'], '--schema'],
  ])('is told of by its own name: %j', async (argv, option) => {
    const ran = await minutebook(await town())(...argv)
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(new RegExp(`^bad-option {2}${option} {2}A schema is named by`))
  })
})

describe('a state of knowledge', () => {
  test.each([
    '2025-02-03',
    '2025-02-03T18:00Z',
    '2025-02-03T18:00:00.5Z',
    '2025-02-03T18:00:00.000000Z',
    'seq:0',
  ])('is written as %s', async (moment) => {
    expect(await minutebook(await town())('status', ledgerFile, '6030', '--known-at', moment)).toMatchObject({
      code: 0,
    })
  })

  test.each(['2025-02-30', '2025-02-03T18:00', '2025-02-03T25:00Z', 'seq:x', 'seq:-1', '12'])(
    'is not written as %s',
    async (moment) => {
      expect(
        await minutebook(await town())('status', ledgerFile, '6030', '--known-at', moment),
      ).toMatchObject({ code: 2 })
    },
  )
})

describe('the file', () => {
  test('of several ledgers wants to know which', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run(
      'create',
      'other.minutebook',
      '--municipality',
      'other-town',
      '--name',
      'Other',
      '--zone',
      'Etc/UTC',
    )
    const { out } = await run('log', 'other.minutebook', '--jsonl')
    await minutebook(cwd, { stdin: out })('import', ledgerFile, '-')
    const which = await run('log', ledgerFile)
    expect(which).toMatchObject({ code: 2, out: '' })
    expect(which.err).toMatch(/^municipality-needed {2}--municipality {2}.*csd:4811049, other-town/)
    expect(
      JSON.parse((await run('log', ledgerFile, '--municipality', 'other-town', '--json')).out),
    ).toHaveLength(1)
    expect(await run('log', ledgerFile, '--municipality', 'third-town')).toMatchObject({ code: 3 })
    expect((await run('log', ledgerFile, '--municipality', 'other-twon')).err).toMatch(
      /; did you mean other-town\?\n$/,
    )
    expect(JSON.parse((await run('verify', ledgerFile, '--json')).out)).toMatchObject({
      ledgers: [{ events: 7 }, { ledger: 'other-town', events: 1 }],
    })
  })
})
