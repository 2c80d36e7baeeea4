import * as E from 'fp-ts/lib/Either.js'
import { openLedger, type ActInput, type Ledger, type LedgerPlace, type TextChange } from 'minutebook'
import { openLedger as openOfFp } from 'minutebook/fp'
import { fixedClock, fixedIds, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { amended, council, covered, created, enacted, rescinded, town } from './acts.js'
import { done, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'

const policy = 'policy:procurement'

const older = `1. Purpose

The town buys fairly.

2. Quotes

2.1 A purchase of up to $10,000 needs:
(a) one written quote; and
(b) a signed order.
`

const newer = `1. Purpose

The town buys fairly.

2. Conflicts of interest

2.1 A buyer with an interest in a purchase says so.

3. Quotes

3.1 A purchase of up to $15,000 needs:
(a) one written quote; and
(b) a signed order.
`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Enacted in 2019 with the older text, amended from 1 July 2024 on with the newer. */
const recordedIn = async (ledger: Ledger): Promise<readonly [older: string, newer: string]> => {
  const first = await ledger.putText(bytes(older))
  const second = await ledger.putText(bytes(newer))
  await ledger.record([created, covered, withText(enacted(policy), first)])
  await ledger.record(withText(amended(policy, '2024', '2024-07-01'), second))
  return [first, second]
}

const withText = (act: ActInput, textDigest: string): ActInput =>
  ({ ...act, data: { ...(act.data as object), textDigest } }) as ActInput

const shown = ({ change, before, after }: TextChange): string => `${change} ${before} → ${after}`

const stores: ReadonlyArray<readonly [string, () => LedgerPlace]> = [
  ['a SQLite file', () => ({ file: folder.file() })],
  ['memory', () => ({ store: memoryLedgerStore() })],
]

describe.each(stores)('the text of a policy on two days, from %s,', (_, place) => {
  const opened = async (): Promise<Ledger> =>
    openLedger({
      municipality: town,
      clock: fixedClock('2025-01-01T12:00:00.000000Z', 1_000_000),
      ids: fixedIds(),
      ...place(),
    })

  it('is compared provision by provision, with the versions in force', async () => {
    const ledger = await opened()
    const [first, second] = await recordedIn(ledger)
    const answer = await ledger.compareVersions(policy, { from: '2024-01-01', to: '2025-01-01' })
    expect(answer).toMatchObject({
      policy,
      from: { on: '2024-01-01', version: { digest: first }, status: { status: 'in-force' } },
      to: { on: '2025-01-01', version: { version: '2024', digest: second }, status: { status: 'in-force' } },
      missing: [],
    })
    expect(answer.changes?.map(shown)).toEqual([
      'added null → 2',
      'added null → 2 > 2.1',
      'renumbered 2 → 3',
      'renumbered 2 > 2.1 → 3 > 3.1',
    ])
    expect(answer.changes?.[3]?.parts).toEqual([
      { kind: 'same', text: 'A purchase of up to' },
      { kind: 'removed', text: '$10,000' },
      { kind: 'added', text: '$15,000' },
      { kind: 'same', text: 'needs:' },
    ])
    await ledger.close()
  })

  it('is as it was decided by a day and known at a moment', async () => {
    const ledger = await opened()
    await recordedIn(ledger)
    const days = { from: '2024-06-30', to: '2024-07-01' }
    const beforeTheAmendment = await ledger.compareVersions(policy, { ...days, knownAt: { seq: 2 } })
    expect(beforeTheAmendment).toMatchObject({ changes: [], missing: [] })
    const decidedBefore = await ledger.compareVersions(policy, { ...days, asDecidedBy: '2024-06-30' })
    expect(decidedBefore).toMatchObject({ changes: [], missing: [] })
    expect((await ledger.compareVersions(policy, days)).changes).toHaveLength(4)
    await ledger.close()
  })

  it('is said to be missing where the store does not have it, and which it is', async () => {
    const ledger = await opened()
    const nowhere = 'f'.repeat(64)
    const kept = await ledger.putText(bytes(older))
    await ledger.record([created, covered, withText(enacted(policy), kept)])
    await ledger.record(withText(amended(policy, '2024', '2024-07-01'), nowhere))
    expect(await ledger.compareVersions(policy, { from: '2024-01-01', to: '2025-01-01' })).toMatchObject({
      to: { version: { version: '2024', digest: nowhere } },
      changes: null,
      missing: [{ of: 'to', reason: 'not-in-store', digest: nowhere }],
    })
    await ledger.close()
  })

  it.each([
    ['bytes that are no UTF-8', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])],
    ['a PDF of plain letters', bytes('%PDF-1.4\n1 0 obj\nendobj\n')],
    ['text with NUL characters', bytes('1\u0000.\u0000 \u0000F\u0000')],
  ])('is said to be no plain text where the store has %s', async (_kind, document) => {
    const ledger = await opened()
    const digest = await ledger.putText(document)
    const kept = await ledger.putText(bytes(newer))
    await ledger.record([created, covered, withText(enacted(policy), digest)])
    await ledger.record(withText(amended(policy, '2024', '2024-07-01'), kept))
    expect(await ledger.compareVersions(policy, { from: '2024-01-01', to: '2025-01-01' })).toMatchObject({
      changes: null,
      missing: [{ of: 'from', reason: 'not-plain-text', digest }],
    })
    await ledger.close()
  })
})

describe('a comparison of two versions', () => {
  const ofMemory = async (...acts: ReadonlyArray<ActInput>): Promise<Ledger> => {
    const ledger = await openLedger({
      municipality: town,
      store: memoryLedgerStore(),
      clock: fixedClock('2025-01-01T12:00:00.000000Z', 1_000_000),
      ids: fixedIds(),
    })
    await ledger.record([created, covered, ...acts])
    return ledger
  }
  const days = { from: '2024-01-01', to: '2025-01-01' }

  it('needs no text to know that a version of one digest stayed as it was', async () => {
    const ledger = await ofMemory(withText(enacted(policy), 'a'.repeat(64)))
    expect(await ledger.compareVersions(policy, days)).toMatchObject({ changes: [], missing: [] })
    expect(await ledger.compareVersions(policy, { from: '2024-01-01', to: '2024-01-01' })).toMatchObject({
      changes: [],
    })
  })

  it('says why no version is certain: ended, never begun, or several possible', async () => {
    const ledger = await ofMemory(enacted(policy), rescinded(policy, '2024-02-03'))
    expect((await ledger.compareVersions(policy, days)).missing).toEqual([
      { of: 'from', reason: 'no-text', digest: null },
      { of: 'to', reason: 'not-in-force', digest: null },
    ])
    const unknown = await ledger.compareVersions('policy:nobody-knows', days)
    expect(unknown).toMatchObject({ changes: null, from: { version: null, possible: [] } })
    expect(unknown.missing.map(({ of, reason }) => `${of} ${reason}`)).toEqual([
      `from ${unknown.from.status.status}`,
      `to ${unknown.to.status.status}`,
    ])

    const uncertain = await ofMemory(withText(enacted(policy), 'a'.repeat(64)), {
      type: 'PolicyAmended',
      decidedOn: '2024-06-10',
      by: council,
      data: { policy, version: '2024', effectiveOn: '2024', textDigest: 'b'.repeat(64) },
    })
    const several = await uncertain.compareVersions(policy, { from: '2024-07-01', to: '2025-01-01' })
    expect(several.missing).toEqual([{ of: 'from', reason: 'several-versions', digest: null }])
    expect(several.from.possible.map(({ version }) => version).toSorted()).toEqual(['2024', 'v1'])
  })

  it('looks at days to come as the record stands', async () => {
    const ledger = await ofMemory(withText(enacted(policy), 'a'.repeat(64)))
    const answer = await ledger.compareVersions(policy, { from: '2024-01-01', to: '2030-01-01' })
    expect(answer).toMatchObject({
      to: { on: '2030-01-01', version: { digest: 'a'.repeat(64) } },
      changes: [],
    })
  })

  it.each([
    ['6030', days, ['subject-id-malformed /policy']],
    [policy, { from: '2025-01-01', to: '2024-01-01' }, ['range-reversed /to']],
    [policy, { from: '2024-02-30', to: '10/8/16' }, ['date-not-on-calendar /from', 'date-ambiguous /to']],
    [policy, { ...days, asDecidedBy: '2024-02-30' }, ['date-not-on-calendar /asDecidedBy']],
    [policy, { ...days, knownAt: 'yesterday' }, ['date-unreadable /knownAt']],
    [policy, { ...days, on: '2024-01-01' }, ['unknown-member /on']],
    [policy, null, ['invalid ']],
  ])('of %s and %j is refused with the place of what is wrong', async (of, question, wrong) => {
    const ledger = await ofMemory()
    const failure = await failureOf(ledger.compareVersions(of, question as typeof days))
    expect(failure.code).toBe('refused')
    expect(places(failure)).toEqual(wrong)
  })

  it('is the same on both faces, and takes in what others recorded', async () => {
    const store = memoryLedgerStore()
    const clock = fixedClock('2025-01-01T12:00:00.000000Z', 1_000_000)
    const tasks = await done(openOfFp({ municipality: town, store, clock }))
    const promises = await openLedger({ municipality: town, store, clock })
    await recordedIn(promises)
    const answer = await promises.compareVersions(policy, days)
    expect(answer.changes).toHaveLength(4)
    expect(await tasks.compareVersions(policy, days)()).toEqual(E.right(answer))
    const failure = await failureOf(promises.compareVersions('6030', days))
    expect(await tasks.compareVersions('6030', days)()).toEqual(E.left(failure.error))
  })

  it('is not to be had once the ledger is closed', async () => {
    const ledger = await ofMemory()
    await ledger.close()
    expect((await failureOf(ledger.compareVersions(policy, days))).code).toBe('store-closed')
  })
})
