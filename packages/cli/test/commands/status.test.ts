import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, town } from '../sprucegrove.js'
import { minutebook, type Ran } from '../world.js'

const answer = ({ out }: Ran): unknown => JSON.parse(out)

describe('status', () => {
  test('answers three-valued, with the reason and what it rests on', async () => {
    const ran = await minutebook(await town())('status', ledgerFile, '6,030', '--on', '2025-02-10')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^Customer Service Policy 6,030 \(policy:6030\)\n2025-02-10 {2}undetermined \(outcome-unknown\)\n/,
    )
    expect(ran.out).toMatch(/^rests on {2}events 3, 4, 5$/m)
  })

  test('tells of a resolution whose effect nobody recorded, though the policy is certainly in force', async () => {
    const cwd = await town()
    const passed = rescission.slice(0, 1)
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'vote.jsonl', lines(passed)))
    const ran = await minutebook(cwd)('status', ledgerFile, '6,030', '--on', '2025-02-10')
    expect(ran.out).toContain('2025-02-10  in force\n')
    expect(ran.out.replace(/\s+/g, ' ')).toContain(
      'finding A resolution passed that was to bring PolicyRescinded for policy:6030; no such event is on record, so nothing changed.',
    )
  })

  test('shows what would act upon a terminal as it is written, and gives it as it is as JSON', async () => {
    const cwd = await town()
    const title = 'Noise \u001b[2J\u202eBylaw\r\u001b[8m'
    const act = {
      type: 'PolicyEnacted',
      decidedOn: '2025-01-06',
      data: { policy: 'policy:noise', kind: 'bylaw', title, commencement: { rule: 'onEnactment' } },
    }
    put(cwd, 'act.json', JSON.stringify(act))
    expect((await minutebook(cwd)('record', ledgerFile, 'act.json')).code).toBe(0)
    const shown = 'Noise \\u001b[2J\\u202eBylaw\\u000d\\u001b[8m'
    const words = ['status', ledgerFile, 'policy:noise', '--on', '2025-02-01']
    expect((await minutebook(cwd)(...words)).out).toContain(shown)
    expect((await minutebook(cwd, { terminal: 200 })(...words)).out).toContain(shown)
    const listed = await minutebook(cwd)('log', ledgerFile, '--json')
    expect(listed.out).not.toContain('\u202e')
    expect(JSON.stringify(JSON.parse(listed.out))).toContain(JSON.stringify(title).slice(1, -1))
  })

  test.each([
    [['--on', '2025-02-02'], 'in-force', null],
    [['--on', '2025-02-03'], 'undetermined', 'outcome-unknown'],
    [['--on', '2025-02-10', '--known-at', '2025-01-31'], 'in-force', null],
    [['--on', '2025-02-10', '--known-at', '2025-01-31T00:00Z'], 'in-force', null],
    [['--on', '2025-02-10', '--known-at', 'seq:4'], 'in-force', null],
    [['--on', '2001-02-02', '--known-at', 'seq:2'], 'undetermined', 'no-record'],
    [['--on', '2024-01-01', '--known-at', '2024-01-01'], 'undetermined', 'no-record'],
  ])('gives the answer of statusOf as JSON: %j is %s', async (times, status, reason) => {
    const ran = await minutebook(await town())('status', ledgerFile, '6,030', ...times, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(answer(ran)).toMatchObject({ policy: 'policy:6030', on: times[1], status, reason })
  })

  test('counts only what was decided by a day', async () => {
    const cwd = await town()
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    const asked = ['status', ledgerFile, '6,030', '--on', '2025-02-05', '--json']
    expect(answer(await minutebook(cwd)(...asked))).toMatchObject({
      status: 'not-in-force',
      reason: 'rescinded',
    })
    expect(answer(await minutebook(cwd)(...asked, '--as-decided-by', '2025-02-01'))).toMatchObject({
      status: 'in-force',
      asDecidedBy: '2025-02-01',
    })
  })

  test('asks about today in the municipality where no day is given', async () => {
    const cwd = await town()
    // Half past five in the morning of the 3rd in London is still the 2nd in Spruce Grove.
    const early = minutebook(cwd, { at: '2025-02-03T05:30:00.000000Z' })
    expect(answer(await early('status', ledgerFile, '6,030', '--json'))).toMatchObject({ on: '2025-02-02' })
    const late = minutebook(cwd, { at: '2025-02-03T07:30:00.000000Z' })
    expect(answer(await late('status', ledgerFile, '6,030', '--json'))).toMatchObject({ on: '2025-02-03' })
  })

  test('breaks lines and uses colours only for people', async () => {
    const cwd = await town()
    const asked = ['status', ledgerFile, '6,030', '--on', '2025-02-10']
    const seen = await minutebook(cwd, { terminal: 60 })(...asked)
    expect(seen.out).toContain('\u001b[33mundetermined')
    expect(
      Math.max(
        ...seen.out
          .replace(/\u001b\[\d+m/g, '')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60)
    const plain = await minutebook(cwd, { terminal: 60, env: { NO_COLOR: '1' } })(...asked)
    expect(plain.out).not.toContain('\u001b')
    expect((await minutebook(cwd)(...asked)).out).not.toContain('\u001b')
  })
})

describe('a policy is named', () => {
  test.each(['policy:6030', '6030', '6,030', 'Policy 6,030', 'No. 6030', 'customer-experience'])(
    'by its id, its slug or its number: %s',
    async (name) => {
      const ran = await minutebook(await town())('status', ledgerFile, name, '--json')
      expect(answer(ran)).toMatchObject({
        policy: name === 'customer-experience' ? 'policy:customer-experience' : 'policy:6030',
      })
    },
  )

  test('by the number it has today where nobody had it on the day asked about', async () => {
    const cwd = await town()
    const act = {
      type: 'PolicyEnacted',
      decidedOn: '2025-02-03',
      by: { body: 'council', instrument: 'resolution' },
      data: {
        policy: 'policy:art',
        kind: 'council-policy',
        title: 'Public Art Policy',
        identifiers: [{ text: '7,011' }],
        commencement: { rule: 'onEnactment' },
      },
    }
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'art.json', JSON.stringify(act)))
    const ran = await minutebook(cwd)('status', ledgerFile, '7,011', '--on', '2001-01-01', '--json')
    expect(answer(ran)).toMatchObject({
      policy: 'policy:art',
      status: 'not-in-force',
      reason: 'not-yet-enacted',
    })
  })

  test('and one nobody knows by that name is a problem', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd)('status', ledgerFile, '6.030')
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(/^policy-unknown {2}<policy> {2}.*"6\.030"/)
    expect((await minutebook(cwd)('status', ledgerFile, 'custmer-experience')).err).toMatch(
      /; did you mean policy:customer-experience\?\n$/,
    )
    const json = await minutebook(cwd)('status', ledgerFile, 'nothing', '--json')
    expect(answer(json)).toMatchObject({ problems: [{ code: 'policy-unknown', path: '<policy>' }] })
    expect(json.err).toMatch(/^policy-unknown/)
  })

  test('but an id nobody recorded is answered: it is not on record', async () => {
    const ran = await minutebook(await town())('status', ledgerFile, 'policy:nothing', '--json')
    expect(answer(ran)).toMatchObject({ policy: 'policy:nothing', reason: 'no-record' })
  })

  test('and where it can be several, all of them are listed', async () => {
    const cwd = await town()
    const twins = ['policy:dogs', 'policy:cats'].map((policy) => ({
      type: 'PolicyImported',
      data: { policy, kind: 'bylaw', identifiers: [{ text: 'C-100' }] },
    }))
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'twins.jsonl', lines(twins)), '--import')
    const ran = await minutebook(cwd)('status', ledgerFile, 'C-100')
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/^policy-ambiguous {2}<policy> {2}.*policy:dogs, policy:cats/)
  })
})
