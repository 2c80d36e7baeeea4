import { describe, expect, it } from 'vitest'
import { decided, province, standing } from './acts.js'
import { townOfA } from './cities.js'
import { inShort, possible, statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'

const p = 'policy:p'

describe.each(stores)('an order that a municipality is no more, kept in %s', (_, keep) => {
  it('case 79: after an amalgamation a policy is in force in the former area and nowhere else', async () => {
    const amalgamated = decided(
      'MunicipalityAmalgamated',
      '2023-01-01',
      { successor: 'town-of-t', with: ['town-of-b'], area: 'area A' },
      { by: province },
    )
    const ledger = await keep([standing(p), recorded('2023-01-01', amalgamated)], townOfA)
    const on = '2023-06-01'

    expect(await statuses(ledger, p, { on, territory: 'area A' }, { on, territory: 'area B' })).toEqual([
      'IF',
      'NIF(out-of-territory)',
    ])
  })

  it('case 81: after a dissolution of which nobody saw the order a policy is undetermined', async () => {
    const ledger = await keep([
      standing(p),
      recorded('2023-01-01', decided('MunicipalityDissolved', '2023-01-01', {}, { by: province })),
    ])
    const answer = await ledger.statusOf(p, { on: '2023-06-01' })

    expect(inShort(answer)).toBe('UND(successor-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(municipality-ended)'])
    expect(await statuses(ledger, p, '2022-12-31')).toEqual(['IF'])
  })
})
