import { describe, expect, it } from 'vitest'
import { amended, decided, enacted, noted, rescinded } from './acts.js'
import { statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'

const p = 'policy:p'
const twoVersions = [
  recorded('2020-01-01', enacted(p, '2020-01-01', { version: 'v1', identifiers: [{ text: '6,030' }] })),
  recorded('2022-07-01', amended(p, 'v2', '2022-07-01')),
]

describe.each(stores)('a policy that goes on under other words or another number, kept in %s', (_, keep) => {
  it('case 68: a policy has its old version until the amendment takes effect', async () => {
    const ledger = await keep(twoVersions)
    const [before, after] = [
      await ledger.versionInForce(p, { on: '2022-06-30' }),
      await ledger.versionInForce(p, { on: '2022-07-01' }),
    ]

    expect(before.version?.version).toBe('v1')
    expect(after.version?.version).toBe('v2')
  })

  it('case 69: a consolidation makes no new version', async () => {
    const consolidated = noted('PolicyConsolidated', {
      policy: p,
      asAt: '2023-01-15',
      versions: ['v1', 'v2'],
    })
    const ledger = await keep([...twoVersions, recorded('2023-01-15', consolidated)])
    const { version, possible } = await ledger.versionInForce(p, { on: '2023-02-01' })

    expect(version?.version).toBe('v2')
    expect(possible).toHaveLength(1)
  })

  it('case 71: a renumbered policy bears its new number, and the old one is known to have been its own', async () => {
    const ledger = await keep([
      ...twoVersions,
      recorded(
        '2022-06-01',
        decided('PolicyRedesignated', '2022-06-01', {
          policy: p,
          effectiveOn: '2022-06-01',
          former: ['6,030'],
          identifiers: ['CP-1030-22'],
        }),
      ),
    ])

    expect(await ledger.resolveIdentifier('6,030', { on: '2024-01-01' })).toMatchObject({
      bearer: null,
      former: [p],
    })
    expect(await ledger.resolveIdentifier('CP-1030-22', { on: '2024-01-01' })).toMatchObject({ bearer: p })
    expect(await ledger.resolveIdentifier('6,030', { on: '2022-05-31' })).toMatchObject({ bearer: p })
    expect(await statuses(ledger, p, '2024-01-01')).toEqual(['IF'])
  })
})

describe.each(stores)('two policies on one topic without words of repeal, kept in %s', (_, keep) => {
  const [old, young] = ['policy:old', 'policy:new']
  const orphan = [
    recorded('1998-05-01', enacted(old, '1998-05-01', { topic: 'snow' })),
    recorded('2010-05-01', enacted(young, '2010-05-01', { topic: 'snow' })),
    recorded('2021-09-13', rescinded(old, '2021-09-13')),
  ]

  it('case 83: the old policy stays in force beside the new one until it is rescinded', async () => {
    const ledger = await keep(orphan)

    expect(await statuses(ledger, old, '2015-01-01', '2021-09-12', '2021-09-13')).toEqual([
      'IF',
      'IF',
      'NIF(rescinded)',
    ])
    expect(await statuses(ledger, young, '2015-01-01', '2021-09-13')).toEqual(['IF', 'IF'])
  })

  it('case 83: the two overlap as long as both are in force', async () => {
    const ledger = await keep(orphan)

    expect(await ledger.findings({ on: '2015-01-01', kinds: ['overlap'] })).toMatchObject([
      { code: 'overlap' },
    ])
    expect(await ledger.findings({ on: '2021-09-13', kinds: ['overlap'] })).toEqual([])
  })
})
