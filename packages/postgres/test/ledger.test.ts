import type { ActInput, Ledger, LedgerStore } from 'minutebook'
import { openLedger } from 'minutebook'
import { fixedClock, fixedIds, memoryLedgerStore } from 'minutebook/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyStore } from './anyStore.js'
import { town } from '@minutebook/eventstore/test-support'

const policy = 'policy:6030'
const motion = 'motion:rescind-6030'

/** A report to rescind a policy, and how the meeting came out. */
const history: ReadonlyArray<ReadonlyArray<ActInput>> = [
  [
    { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
    { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
  ],
  [
    { type: 'PolicyImported', data: { policy, kind: 'council-policy', identifiers: [{ text: '6,030' }] } },
    {
      type: 'StatusAttested',
      evidence: 'secondary',
      data: { policy, observedOn: '2025-01-28', status: 'in-force' },
    },
    {
      type: 'MotionProposed',
      data: {
        motion,
        text: 'THAT Customer Service Policy 6,030 be rescinded.',
        scheduledFor: '2025-02-03',
        intendedEffects: [{ act: 'PolicyRescinded', policy }],
      },
    },
  ],
]

const carried: ReadonlyArray<ActInput> = [
  {
    type: 'ResolutionPassed',
    by: { body: 'council', instrument: 'resolution' },
    decidedOn: '2025-02-03',
    data: { resolution: 'resolution:rescind-6030', motion },
  },
  {
    type: 'PolicyRescinded',
    by: { body: 'council', instrument: 'resolution' },
    decidedOn: '2025-02-03',
    data: { policy, effectiveOn: '2025-02-03' },
  },
]

const enacted: ActInput = {
  type: 'PolicyEnacted',
  decidedOn: '2019-06-10',
  by: { body: 'council', instrument: 'resolution' },
  data: { policy, kind: 'council-policy', title: 'Service', commencement: { rule: 'onEnactment' } },
}

/** What a ledger over that store answers, and the bytes it holds, when it was closed and opened again. */
const answersOf = async (store: LedgerStore): Promise<unknown> => {
  const open = (): Promise<Ledger> =>
    openLedger({
      municipality: town,
      store,
      clock: fixedClock('2025-02-10T12:00:00.000000Z', 1),
      ids: fixedIds(),
    })
  const recording = await open()
  for (const acts of [...history, carried]) await recording.record(acts, { mode: 'import' })
  const digest = await recording.putText('That Customer Service Policy 6,030 be rescinded.')
  await recording.close()
  const ledger = await open()
  const leaves: Array<unknown> = []
  for await (const batch of ledger.read()) leaves.push(...batch)
  return {
    head: await ledger.head(),
    leaves,
    text: await ledger.getText(digest),
    before: await ledger.statusOf(policy, { on: '2025-02-02' }),
    after: await ledger.statusOf(policy, { on: '2025-02-04' }),
    inForce: await ledger.policiesInForce({ on: '2025-02-02' }),
    changes: await ledger.changesBetween({ from: '2025-02-02', to: '2025-02-04' }),
    resolved: await ledger.resolveIdentifier('6,030', { on: '2025-02-02' }),
  }
}

describe('a ledger over the PostgreSQL store', () => {
  let store: Awaited<ReturnType<typeof anyStore>>

  beforeAll(async () => {
    store = await anyStore()
  }, 120_000)

  it('records the same bytes and answers the same as one over memory', async () => {
    const answers = await answersOf(store)
    expect(answers).toMatchObject({
      head: { size: 7 },
      before: { status: 'in-force' },
      after: { status: 'not-in-force', reason: 'rescinded' },
    })
    expect(answers).toEqual(await answersOf(memoryLedgerStore()))
    expect(await store.integrity()()).toMatchObject({ right: [] })
  })

  it('records later what is recorded by a clock that has stepped back an hour', async () => {
    const clock = fixedClock('2026-01-05T19:00:00.000000Z')
    const ledger = await openLedger({ municipality: 'cold-lake', store, clock })
    await ledger.record(history[0] ?? [])
    clock.advance(-3_600_000_000)
    const { recordedAt } = await ledger.record(enacted)
    expect(recordedAt).toBe('2026-01-05T19:00:00.000001Z')
    expect(await ledger.head()).toMatchObject({ size: 3, lastRecordedAt: recordedAt })
  })
})
