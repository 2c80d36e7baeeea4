import { openLedger, type ActInput, type Ledger, type LedgerStore } from 'minutebook'
import { fixedClock, fixedIds, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { open } = world()

const municipality = 'ocd-division/country:ca/csd:4811049'
const council = { body: 'council', instrument: 'resolution' } as const

const begun: ReadonlyArray<ActInput> = [
  { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
]

const enacted = (policy: string): ActInput => ({
  type: 'PolicyEnacted',
  decidedOn: '2019-06-10',
  by: council,
  data: { policy, kind: 'council-policy', title: policy, commencement: { rule: 'onDate', on: '2019-07-01' } },
})

const rescinded = (policy: string): ActInput => ({
  type: 'PolicyRescinded',
  decidedOn: '2025-02-03',
  by: council,
  data: { policy },
})

const ledgerIn = (store: LedgerStore, seed = 0): Promise<Ledger> =>
  openLedger({ municipality, store, clock: fixedClock('2026-01-05T19:00:00.000000Z'), ids: fixedIds(seed) })

/** What a clerk does, and what everybody is told afterwards. */
const told = async (store: LedgerStore): Promise<unknown> => {
  const ledger = await ledgerIn(store)
  await ledger.record(begun)
  await ledger.record([enacted('policy:6030'), enacted('policy:6031')])
  const text = await ledger.putText('Service is courteous and prompt.')
  await ledger.record(rescinded('policy:6030'))
  await ledger.close()
  const again = await ledgerIn(store, 1)
  const leaves: Array<unknown> = []
  for await (const batch of again.log()) leaves.push(...batch)
  return {
    before: await again.statusOf('policy:6030', { on: '2019-06-30' }),
    during: await again.statusOf('policy:6030', { on: '2025-02-02' }),
    after: await again.statusOf('policy:6030', { on: '2025-02-03' }),
    other: await again.statusOf('policy:6031', { on: '2025-02-03' }),
    head: await again.head(),
    text: await again.getText(text),
    leaves,
  }
}

describe('a ledger in a KurrentDB', () => {
  it('records and answers as one in memory does', async () => {
    const answers = await told(await open())
    expect(answers).toEqual(await told(memoryLedgerStore()))
    expect(answers).toMatchObject({
      before: { status: 'not-in-force' },
      during: { status: 'in-force' },
      after: { status: 'not-in-force' },
      other: { status: 'in-force' },
      head: { size: 5 },
    })
  })

  it('records later what is recorded by a clock that has stepped back an hour', async () => {
    const clock = fixedClock('2026-01-05T19:00:00.000000Z')
    const ledger = await openLedger({ municipality, store: await open(), clock })
    await ledger.record(begun)
    clock.advance(-3_600_000_000)
    const { recordedAt } = await ledger.record(enacted('policy:6030'))
    expect(recordedAt).toBe('2026-01-05T19:00:00.000001Z')
    expect(await ledger.head()).toMatchObject({ size: 3, lastRecordedAt: recordedAt })
  })

  it('takes what two clerks decide at the same moment one after the other', async () => {
    const prefix = freshPrefix()
    const [one, other] = await Promise.all([
      ledgerIn(await open({ prefix })),
      ledgerIn(await open({ prefix }), 1),
    ])
    await one.record(begun)
    await Promise.all(
      [one, other].map(async (ledger, clerk) => {
        for (let n = 0; n < 10; n += 1) await ledger.record(enacted(`policy:${clerk}.${n}`))
      }),
    )
    expect(await one.head()).toMatchObject({ size: 22 })
    expect(await one.statusOf('policy:1.9', { on: '2026-01-01' })).toMatchObject({ status: 'in-force' })
  })
})
