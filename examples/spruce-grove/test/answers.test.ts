import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carried, copyOf, days, defeated, founding, openDesk, vouching, type Desk } from '../src/clerk.js'
import { documentFile, draftsOfDocument } from '../src/document.js'
import { inWords } from '../src/report.js'

const p6030 = 'policy:6030'
const cep = 'policy:customer-experience'
const motion = 'motion:2025-02-03-rescind-6030'

let folder = ''
let desk: Desk
let carries: Desk
let fails: Desk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook-spruce-grove-'))
  desk = await openDesk(join(folder, 'ledger.db'), 0)
  await desk.ledger.record(founding)
  await desk.ledger.record(
    (await draftsOfDocument()).acts.map(({ act }) => act),
    { mode: 'import' },
  )
  await desk.ledger.record(vouching)
  carries = await copyOf(desk, join(folder, 'carried.db'), 1)
  fails = await copyOf(desk, join(folder, 'defeated.db'), 2)
  for (const { clock } of [desk, carries, fails]) clock.set(days.morningAfter)
  await carries.ledger.record(carried(motion))
  await fails.ledger.record(defeated(motion))
})

afterAll(async () => {
  for (const { ledger } of [desk, carries, fails]) await ledger.close()
  await rm(folder, { recursive: true })
})

const status = async ({ ledger }: Desk, policy: string, on: string, knownAt?: string): Promise<string> =>
  inWords(await ledger.statusOf(policy, knownAt === undefined ? { on } : { on, knownAt }))

describe('the document', () => {
  it('is the one received, byte for byte', async () => {
    const digest = createHash('sha256')
      .update(await readFile(documentFile))
      .digest('hex')

    expect(digest).toBe('a3c483808b20be7a4c730a99e920617cf6255a6b43df8ba327e7191382f1c473')
  })
})

describe('Customer Service Policy 6,030', () => {
  it.each([
    ['2023-07-16', 'undetermined (date-uncertain)'],
    ['2024-06-01', 'undetermined (date-uncertain)'],
    ['2025-02-02', 'in force'],
    ['2025-02-03', 'in force'],
    ['2025-02-04', 'in force'],
  ])('case 3: before the meeting, %s is %s', async (on, expected) => {
    expect(await status(desk, p6030, on, days.beforeTheMeeting)).toBe(expected)
  })

  it.each([
    ['2024-06-01', 'undetermined (date-uncertain)'],
    ['2025-02-02', 'in force'],
    ['2025-02-03', 'undetermined (outcome-unknown)'],
    ['2025-02-04', 'undetermined (outcome-unknown)'],
  ])('case 2: the morning after, without an outcome, %s is %s', async (on, expected) => {
    expect(await status(desk, p6030, on)).toBe(expected)
  })

  it.each([
    ['2025-02-02', 'in force'],
    ['2025-02-03', 'not in force (rescinded)'],
    ['2025-02-04', 'not in force (rescinded)'],
    ['2026-01-01', 'not in force (rescinded)'],
  ])('case 4: had the motion carried, %s would be %s', async (on, expected) => {
    expect(await status(carries, p6030, on)).toBe(expected)
  })

  it.each(['2025-02-02', '2025-02-03', '2025-02-04'])(
    'case 5: had it been defeated, %s would be in force',
    async (on) => {
      expect(await status(fails, p6030, on)).toBe('in force')
    },
  )

  it('case 14: is found by its number however it is written', async () => {
    for (const text of ['6,030', '6030', 'Policy 6,030']) {
      expect((await desk.ledger.resolveIdentifier(text, { on: '2025-02-02' })).bearer).toBe(p6030)
    }
    expect((await desk.ledger.resolveIdentifier('6.030', { on: '2025-02-02' })).bearer).toBe(null)
  })

  it('case 13: overlaps with the policy meant to replace it, and ranks higher', async () => {
    const [overlap, ...more] = await desk.ledger.findings({ on: '2025-02-02', kinds: ['overlap'] })

    expect(more).toEqual([])
    expect(overlap?.subject).toBe(p6030)
  })
})

describe('the Customer Experience Policy', () => {
  it.each([
    ['case 8', '2023-07-16', 'not in force (not-yet-enacted)'],
    ['case 9', '2024-06-01', 'undetermined (date-uncertain)'],
    ['case 10', '2025-02-03', 'in force'],
  ])('%s: %s is %s', async (_, on, expected) => {
    expect(await status(desk, cep, on)).toBe(expected)
  })

  it('case 10: says that its commencement is an assumption', async () => {
    const { assumptions } = await desk.ledger.statusOf(cep, { on: '2025-02-03' })

    expect(assumptions.map(({ code }) => code)).toContain('commencement=onEnactment')
  })

  it('rests on the power the bylaw gives the City Manager, and fulfils the direction of council', async () => {
    const { by, powers } = await desk.ledger.authorityFor(cep, { on: '2025-02-03' })

    expect(by?.office).toBe('City Manager')
    expect(powers.map(({ authority, whenEnacted }) => [authority, whenEnacted])).toEqual([
      ['authority:c-1094-19', 'in-force'],
    ])
    expect(await desk.ledger.findings({ kinds: ['unfulfilled-direction'] })).toEqual([])
  })
})

describe('what is missing', () => {
  it('names the outcome, the vote, the number and the savings nobody stated', async () => {
    const codes = new Set((await desk.ledger.findings()).map(({ code }) => code))

    for (const code of [
      'outcome-not-recorded',
      'not-stated:tally',
      'not-stated:identifiers',
      'not-stated:savings',
      'wording-variance',
    ]) {
      expect(codes).toContain(code)
    }
  })
})
