import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, town } from '../sprucegrove.js'
import { folder, minutebook, type Ran } from '../world.js'

const sizeOf = async (cwd: string): Promise<number> =>
  (JSON.parse((await minutebook(cwd)('log', ledgerFile, '--json')).out) as ReadonlyArray<unknown>).length

interface Told {
  readonly code: string
  readonly path: string
  readonly line?: number
}

const problemsOf = ({ out }: Ran): ReadonlyArray<Told> =>
  (JSON.parse(out) as { readonly problems: ReadonlyArray<Told> }).problems

const enacted = {
  type: 'PolicyEnacted',
  decidedOn: '2025-02-03',
  by: { body: 'council', instrument: 'resolution' },
  data: {
    policy: 'policy:art',
    kind: 'council-policy',
    title: 'Public Art Policy',
    commencement: { rule: 'onEnactment' },
  },
}

describe('record', () => {
  test('nothing where the clock is far behind the last event, unless it is said that the event is wrong', async () => {
    const cwd = await town()
    put(cwd, 'acts.jsonl', lines(rescission))
    await minutebook(cwd, { at: '2099-01-01T00:00:00.000000Z' })('record', ledgerFile, 'acts.jsonl')
    put(
      cwd,
      'seen.json',
      JSON.stringify({
        type: 'StatusAttested',
        data: { policy: 'policy:6030', status: 'in-force', observedOn: '2025-01-29' },
      }),
    )
    const refused = await minutebook(cwd)('record', ledgerFile, 'seen.json')
    expect(refused).toMatchObject({ code: 3, out: '' })
    expect(refused.err).toMatch(/^clock-behind {2}\/clock {2}By this clock it is 2025-02-10/)
    const recorded = await minutebook(cwd)('record', ledgerFile, 'seen.json', '--despite-clock', '--json')
    expect(JSON.parse(recorded.out)).toMatchObject({ events: [{ type: 'StatusAttested' }] })
  })

  test('records a file of lines as one command', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd)(
      'record',
      ledgerFile,
      put(cwd, 'vote.jsonl', lines(rescission)),
      '--json',
    )
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({
      size: 9,
      alreadyRecorded: false,
      events: [
        { seq: 7, type: 'ResolutionPassed', label: 'vote' },
        { seq: 8, type: 'PolicyRescinded' },
      ],
    })
    const { out } = await minutebook(cwd)('status', ledgerFile, '6,030', '--on', '2025-02-03', '--json')
    expect(JSON.parse(out)).toMatchObject({ status: 'not-in-force', reason: 'rescinded' })
  })

  test.each([
    ['one act', JSON.stringify(enacted), 1],
    ['a list', JSON.stringify([enacted], null, 2), 1],
    ['acts with a name', JSON.stringify({ acts: rescission }, null, 2), 2],
    ['lines', lines(rescission), 2],
    ['lines with blank ones and Windows line ends', lines(rescission).replaceAll('\n', '\r\n\r\n'), 2],
    ['a single line', lines([enacted]), 1],
  ])('reads %s from what comes in', async (_, stdin, events) => {
    const cwd = await town()
    const ran = await minutebook(cwd, { stdin })('record', ledgerFile, '-')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(await sizeOf(cwd)).toBe(7 + events)
  })

  test('says of a bad line its number, the place in it and the reason, and writes nothing', async () => {
    const cwd = await town()
    const [vote, ended] = rescission
    const bad = { ...ended, decidedOn: '2025-02-30', data: { policy: 'Policy 6030', because: 'old' } }
    const file = put(cwd, 'bad.jsonl', lines([vote ?? {}, {}, bad]))
    const ran = await minutebook(cwd)('record', ledgerFile, file)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(
      ran.err
        .split('\n')
        .filter((line) => line.includes('line 3'))
        .toSorted(),
    ).toEqual([
      expect.stringMatching(/^date-not-on-calendar {2}line 3 \/decidedOn {2}"2025-02-30" is not a day/),
      expect.stringMatching(/^subject-id-malformed {2}line 3 \/data\/policy {2}/),
      expect.stringMatching(/^unknown-member {2}line 3 \/data\/because {2}/),
    ])
    expect(ran.err).toMatch(/^missing {2}line 2 \/type {2}/m)
    expect(await sizeOf(cwd)).toBe(7)
  })

  test('counts lines as people do, blank ones included', async () => {
    const cwd = await town()
    const file = put(cwd, 'bad.jsonl', `\n${JSON.stringify(rescission[0])}\n\n{"type": "PolicyRescinded"\n`)
    const ran = await minutebook(cwd)('record', ledgerFile, file, '--json')
    expect(ran.code).toBe(3)
    expect(problemsOf(ran)).toMatchObject([{ code: 'not-json', line: 4, path: '' }])
    expect(await sizeOf(cwd)).toBe(7)
  })

  test.each([
    ['one act', { ...enacted, decidedOn: 'soon' }, '/decidedOn'],
    ['a list', [{ ...enacted, decidedOn: 'soon' }], '/0/decidedOn'],
    ['acts with a name', { acts: [{ ...enacted, decidedOn: 'soon' }] }, '/acts/0/decidedOn'],
    ['acts that are none', { acts: 7 }, '/acts'],
    ['something beside the acts', { acts: [enacted], note: '' }, '/note'],
    ['no act at all', 7, ''],
  ])('gives the place in the file: %s', async (_, written, path) => {
    const cwd = await town()
    const ran = await minutebook(cwd, { stdin: JSON.stringify(written) })('record', ledgerFile, '-', '--json')
    expect(ran.code).toBe(3)
    expect([...new Set(problemsOf(ran).map((problem) => problem.path))]).toEqual([path])
    expect(await sizeOf(cwd)).toBe(7)
  })

  test('refuses what cannot have happened, unless it is an import', async () => {
    const cwd = await town()
    const unknown = { ...rescission[1], causedBy: [], data: { policy: 'policy:never-heard-of' } }
    const file = put(cwd, 'acts.json', JSON.stringify(unknown))
    const live = await minutebook(cwd)('record', ledgerFile, file)
    expect(live.code).toBe(3)
    expect(live.err).toMatch(/^policy-unknown {2}\/data\/policy {2}/)
    expect(await minutebook(cwd)('record', ledgerFile, file, '--import')).toMatchObject({ code: 0 })
  })

  test('records a command once', async () => {
    const cwd = await town()
    const file = put(cwd, 'vote.jsonl', lines(rescission))
    const command = ['--command', '3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10', '--recorded-by', 'clerk-7']
    await minutebook(cwd)('record', ledgerFile, file, ...command)
    const again = await minutebook(cwd)('record', ledgerFile, file, ...command)
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out).toContain('was recorded before')
    expect(await sizeOf(cwd)).toBe(9)
    const other = put(cwd, 'other.json', JSON.stringify(enacted))
    const reused = await minutebook(cwd)('record', ledgerFile, other, ...command)
    expect(reused.code).toBe(3)
    expect(reused.err).toMatch(/^command-reused {2}/)
  })

  test('refuses what says a thing twice, with its place, however it is spelled', async () => {
    const cwd = await town()
    const twice = '{"type":"PolicyRescinded","data":{"policy":"policy:6030","a":[{},{"b\\/c":1,"b/c":2}]}}'
    const one = await minutebook(cwd, { stdin: twice })('record', ledgerFile, '-', '--json')
    expect(one.code).toBe(3)
    expect(problemsOf(one)).toMatchObject([{ code: 'member-repeated', path: '/data/a/1/b~1c' }])
    const fine = lines(rescission)
    const ran = await minutebook(cwd, {
      stdin: `${fine}{"decidedOn":"2025-02-03","decidedOn":"2025-02-04"}\n`,
    })('record', ledgerFile, '-', '--json')
    expect(problemsOf(ran)).toMatchObject([{ code: 'member-repeated', line: 3, path: '/decidedOn' }])
    const again = { ...rescission[0], data: { ...(rescission[0] as { readonly data: object }).data } }
    expect((await minutebook(cwd, { stdin: JSON.stringify(again) })('record', ledgerFile, '-')).code).toBe(0)
  })

  test('imports the same acts once, however they are laid out', async () => {
    const cwd = await town()
    const record = minutebook(cwd)
    await record('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)), '--import')
    const again = put(cwd, 'vote.json', JSON.stringify(rescission, null, 2))
    const ran = await record('record', ledgerFile, again, '--import')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^7 +ResolutionPassed .*\n8 +PolicyRescinded /m)
    expect(ran.out).toContain('nothing was written now. Under another --command it is recorded again.')
    expect(await sizeOf(cwd)).toBe(9)
    const meant = ['--command', '3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10']
    expect(await record('record', ledgerFile, again, '--import', ...meant)).toMatchObject({ code: 0 })
    expect(await sizeOf(cwd)).toBe(11)
  })

  test('is told of files that are not there, empty, or no text', async () => {
    const cwd = await town()
    expect((await minutebook(cwd)('record', ledgerFile, 'none.json')).err).toMatch(
      /^input-missing {2}none\.json/,
    )
    expect((await minutebook(cwd, { stdin: ' \n' })('record', ledgerFile, '-')).err).toMatch(
      /^empty {2}- {2}/,
    )
    const bytes = new Uint8Array([0x7b, 0xff, 0x7d])
    expect((await minutebook(cwd, { stdin: bytes })('record', ledgerFile, '-')).err).toMatch(/^not-utf-8 {2}/)
    const json = await minutebook(cwd, { stdin: '{"type": }' })('record', ledgerFile, '-')
    expect(json).toMatchObject({ code: 3 })
    expect(json.err).toMatch(/^not-json {2}/)
  })

  test('makes no file', async () => {
    const cwd = folder()
    const ran = await minutebook(cwd)(
      'record',
      'none.minutebook',
      put(cwd, 'a.json', JSON.stringify(enacted)),
    )
    expect(ran.code).toBe(4)
    expect(ran.err).toMatch(/^file-missing {2}none\.minutebook/)
    expect(await minutebook(cwd)('log', 'none.minutebook')).toMatchObject({ code: 4 })
  })
})
