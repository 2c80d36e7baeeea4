import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, named, town } from '../sprucegrove.js'
import { folder, minutebook, type Circumstances, type Ran } from '../world.js'

const document = readFileSync(new URL('../report.md', import.meta.url), 'utf8')

/** A folder with a ledger in which only the municipality is recorded, and the document beside it. */
const emptyTown = async (): Promise<string> => {
  const cwd = folder()
  await minutebook(cwd)('create', ledgerFile, ...named)
  put(cwd, 'report.md', document)
  return cwd
}

const importing = async (
  cwd: string,
  circumstances: Circumstances,
  ...more: ReadonlyArray<string>
): Promise<Ran> =>
  minutebook(cwd, circumstances)('import-rfd', ledgerFile, 'report.md', '--read-on', '2025-01-28', ...more)

const typesIn = async (cwd: string): Promise<ReadonlyArray<string>> =>
  (
    JSON.parse((await minutebook(cwd)('log', ledgerFile, '--json')).out) as ReadonlyArray<{
      readonly type: string
    }>
  ).map(({ type }) => type)

describe('import-rfd', () => {
  test('shows what was understood with its words and place, and what was taken for granted', async () => {
    const cwd = await emptyTown()
    const { out } = await importing(cwd, {})
    expect(out).toMatch(/^Rescission of Customer Service Policy 6,030, for the meeting of 2025-02-03\n/)
    expect(out).toMatch(/^\d+ +MotionProposed {2}A motion is proposed for 3 February 2025/m)
    expect(out).toMatch(/^ +line 15: “THAT Customer Service Policy 6,030 be rescinded\.”$/m)
    expect(out).toMatch(/^ +assumed {2}Council is asked to end it/m)
    expect(out).toMatch(/^Not stated:\n– {2}whether the motion passed/m)
    expect(out).toMatch(/^Read, and not for the record:$/m)
  })

  test('records all of it in one append once somebody agrees', async () => {
    const cwd = await emptyTown()
    const ran = await importing(cwd, { answers: 'y' }, '--recorded-by', 'clerk-1')
    expect(ran.code).toBe(0)
    expect(ran.err).toMatch(/^Record these \d events\? \[y\/N\] $/)
    const events = JSON.parse(
      (await minutebook(cwd)('log', ledgerFile, '--from', '1', '--json')).out,
    ) as ReadonlyArray<{
      readonly recordedAt: string
      readonly command: string
    }>
    expect(new Set(events.map(({ recordedAt, command }) => `${recordedAt} ${command}`)).size).toBe(1)
    expect(events[0]).toMatchObject({ recordedBy: 'clerk-1', source: { kind: 'rfd' }, evidence: 'secondary' })
    const status = await minutebook(cwd)('status', ledgerFile, '6,030', '--on', '2025-02-10', '--json')
    expect(JSON.parse(status.out)).toMatchObject({ status: 'undetermined', reason: 'outcome-unknown' })
  })

  test.each(['n', '', 'maybe'])('records nothing when the answer is "%s"', async (answers) => {
    const cwd = await emptyTown()
    const ran = await importing(cwd, { answers })
    expect(ran.code).toBe(5)
    expect(ran.out).toMatch(/\nNothing was recorded\.\n$/)
    expect(await typesIn(cwd)).toEqual(['MunicipalityCreated'])
  })

  test('records nothing where nobody can be asked, and --yes says that nobody has to be', async () => {
    const cwd = await emptyTown()
    const ran = await importing(cwd, {})
    expect(ran.code).toBe(5)
    expect(ran.err).toMatch(/^not-confirmed {2}- {2}/)
    expect(await typesIn(cwd)).toEqual(['MunicipalityCreated'])
    expect(await importing(cwd, {}, '--yes')).toMatchObject({ code: 0, err: '' })
    expect((await typesIn(cwd)).length).toBeGreaterThan(3)
  })

  test('gives the document and what was recorded as JSON, and then asks nobody', async () => {
    const cwd = await emptyTown()
    const ran = await importing(cwd, { answers: 'y' }, '--json')
    expect(ran.code).toBe(5)
    expect(JSON.parse(ran.out)).toMatchObject({
      document: { meetingDate: '2025-02-03', onRecord: [], notUnderstood: [] },
      recorded: null,
    })
    const done = await importing(cwd, {}, '--json', '--yes')
    expect(JSON.parse(done.out)).toMatchObject({ recorded: { alreadyRecorded: false } })
  })

  test('imports a document once', async () => {
    const cwd = await emptyTown()
    await importing(cwd, {}, '--yes')
    const before = await typesIn(cwd)
    const again = await importing(cwd, {}, '--yes')
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out).toMatch(/^This document was imported before, as the events 1, 2/)
    expect(await typesIn(cwd)).toEqual(before)
  })

  test('does not record again what the ledger holds, whatever its id there', async () => {
    const cwd = await emptyTown()
    const known = {
      type: 'PolicyImported',
      data: {
        policy: 'policy:p-17',
        kind: 'council-policy',
        title: 'Service',
        identifiers: [{ text: '6,030' }],
      },
    }
    await minutebook(cwd)('record', ledgerFile, put(cwd, 'known.jsonl', lines([known])), '--import')
    const ran = await importing(cwd, {}, '--yes')
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^On record already, and not recorded again:\n– {2}.*\(event 1\)$/m)
    const status = await minutebook(cwd)('status', ledgerFile, '6,030', '--on', '2025-02-10', '--json')
    expect(JSON.parse(status.out)).toMatchObject({ policy: 'policy:p-17', reason: 'outcome-unknown' })
  })

  test('gives other ids to what the document names', async () => {
    const cwd = await emptyTown()
    await importing(cwd, {}, '--yes', '--ids', 'policy:6030=policy:customer-service')
    const { out } = await minutebook(cwd)('resolve', ledgerFile, '6,030', '--json')
    expect(JSON.parse(out)).toMatchObject({ bearer: 'policy:customer-service' })
    expect(await importing(cwd, {}, '--ids', 'policy:6030')).toMatchObject({ code: 2 })
    const wrong = await importing(await emptyTown(), {}, '--ids', 'policy:6030=motion:x')
    expect(wrong.code).toBe(3)
  })

  test('refuses what is no request for decision', async () => {
    const cwd = await town()
    const letter = put(cwd, 'letter.md', 'Dear council,\n\nthank you.\n')
    const ran = await minutebook(cwd)('import-rfd', ledgerFile, letter, '--yes')
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).not.toBe('')
  })
})
