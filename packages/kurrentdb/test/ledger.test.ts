import { openLedger, type ActInput, type Ledger, type LedgerStore } from 'minutebook'
import { fixedClock, fixedIds } from 'minutebook/testing'
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

const ledgerIn = (store: LedgerStore, seed = 0): Promise<Ledger> =>
  openLedger({ municipality, store, clock: fixedClock('2026-01-05T19:00:00.000000Z'), ids: fixedIds(seed) })

describe('a ledger in a KurrentDB', () => {
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
