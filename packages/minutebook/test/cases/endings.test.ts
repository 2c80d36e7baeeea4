import { describe, expect, it } from 'vitest'
import { byBylaw, cabinet, decided, enacted, noted, rescinded, standing } from './acts.js'
import { durham, nelson, orange, washington } from './cities.js'
import { statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'

const p = 'policy:p'

describe.each(stores)('a sunset, kept in %s', (_, keep) => {
  it('case 40: an act for 90 days has 90 days in force, the first among them', async () => {
    const ledger = await keep(
      [
        recorded(
          '2023-01-17',
          enacted(
            p,
            '2023-01-17',
            { kind: 'bylaw', sunset: { rule: 'term', n: 90, unit: 'days', from: 'commencement' } },
            { by: byBylaw },
          ),
        ),
      ],
      washington,
    )

    expect(await statuses(ledger, p, '2023-01-17', '2023-04-16', '2023-04-17')).toEqual([
      'IF',
      'IF',
      'NIF(expired)',
    ])
    expect((await ledger.statusOf(p, { on: '2023-02-01' })).ceasesOn).toEqual({
      earliest: '2023-04-17',
      latest: '2023-04-17',
    })
  })

  const until = standing(p, { sunset: { rule: 'lastDay', on: '2024-12-31' } })

  it('case 41: "until 31 December" has that day as the last in force', async () => {
    expect(await statuses(await keep([until]), p, '2024-12-31', '2025-01-01')).toEqual(['IF', 'NIF(expired)'])
  })

  it('case 41: the same holds where an act of its own sets the day', async () => {
    const set = decided('SunsetSet', '2024-01-10', {
      policy: p,
      sunset: { rule: 'lastDay', on: '2024-12-31' },
    })
    const ledger = await keep([standing(p), recorded('2024-01-10', set)])

    expect(await statuses(ledger, p, '2024-12-31', '2025-01-01')).toEqual(['IF', 'NIF(expired)'])
  })

  it('case 42: extended in time a policy goes on, though by what had been decided before it expired', async () => {
    const extended = decided('SunsetExtended', '2024-12-10', {
      policy: p,
      sunset: { rule: 'lastDay', on: '2025-12-31' },
    })
    const ledger = await keep([until, recorded('2024-12-10', extended)])

    expect(
      await statuses(ledger, p, '2025-06-01', { on: '2025-06-01', asDecidedBy: '2024-12-01' }, '2026-01-01'),
    ).toEqual(['IF', 'NIF(expired)', 'NIF(expired)'])
  })
})

describe.each(stores)('an act that ends or holds a policy, kept in %s', (_, keep) => {
  it('case 45: a suspension holds through its last day, and then the same version is in force again', async () => {
    const ledger = await keep(
      [
        standing(p),
        recorded(
          '2020-03-20',
          decided('PolicySuspended', '2020-03-20', { policy: p, from: '2020-03-20', lastDay: '2020-06-30' }),
        ),
      ],
      durham,
    )

    expect(await statuses(ledger, p, '2020-03-19', '2020-04-01', '2020-06-30', '2020-07-01')).toEqual([
      'IF',
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
    const [before, after] = [
      await ledger.versionInForce(p, { on: '2020-03-19' }),
      await ledger.versionInForce(p, { on: '2020-07-01' }),
    ]
    expect(before.version?.version).toBe('v1')
    expect(after.version).toEqual(before.version)
  })

  it('case 47: a rescission that takes effect in July leaves June in force', async () => {
    const ledger = await keep([standing(p), recorded('2024-04-08', rescinded(p, '2024-04-08', '2024-07-01'))])

    expect(await statuses(ledger, p, '2024-06-30', '2024-07-01')).toEqual(['IF', 'NIF(rescinded)'])
    expect(
      (await ledger.timelineOf(p)).periods.map(({ from, until, status }) => [from, until, status]),
    ).toEqual([
      [null, '2010-01-01', 'not-in-force'],
      ['2010-01-01', '2024-07-01', 'in-force'],
      ['2024-07-01', null, 'not-in-force'],
    ])
  })

  it('case 55: an order of cabinet disallows a bylaw from the day it names', async () => {
    const ledger = await keep([
      recorded('2010-01-01', enacted(p, '2010-01-01', { kind: 'bylaw' }, { by: byBylaw })),
      recorded(
        '2025-01-31',
        decided('PolicyDisallowed', '2025-01-31', { policy: p, effectiveOn: '2025-01-31' }, { by: cabinet }),
      ),
    ])

    expect(await statuses(ledger, p, '2025-01-30', '2025-01-31')).toEqual(['IF', 'NIF(disallowed)'])
  })
})

describe.each(stores)('what the clock does to a policy, kept in %s', (_, keep) => {
  it('case 56: an approvals policy of New South Wales lapses at the expiration of 12 months after the poll', async () => {
    const lapse = noted('LapsedByLaw', {
      policies: [p],
      rule: 's. 165(4)',
      trigger: 'poll declared',
      triggeredOn: '2024-10-01',
    })
    const ledger = await keep(
      [recorded('2022-05-01', enacted(p, '2022-05-01')), recorded('2024-10-01', lapse)],
      orange,
    )

    expect(await statuses(ledger, p, '2025-10-01', '2025-10-02')).toEqual(['IF', 'NIF(lapsed-by-law)'])
  })

  const overdue = [
    standing(p),
    recorded('2015-06-01', noted('ReviewScheduled', { policy: p, due: '2020-06-01' }, { label: 'review' })),
  ]

  it('case 57: a policy of New Zealand whose review is overdue stays in force', async () => {
    const ledger = await keep(overdue, nelson)

    expect(await statuses(ledger, p, '2024-01-01')).toEqual(['IF'])
    expect(await ledger.reviewsDue({ on: '2024-01-01' })).toMatchObject([
      { policy: p, due: { edtf: '2020-06-01' }, state: 'overdue', lapsesBy: null },
    ])
  })

  it('case 57: the overdue review is a finding', async () => {
    const ledger = await keep(overdue, nelson)

    expect(await ledger.findings({ on: '2024-01-01', kinds: ['review-overdue'] })).toMatchObject([
      { code: 'review-overdue', subject: p },
    ])
  })
})
