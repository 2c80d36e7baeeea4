import { describe, expect, it } from 'vitest'
import { byBylaw, decided, enacted, noted, standing } from './acts.js'
import { bonn, capeTown, cork, durham, leeds, washington } from './cities.js'
import { inShort, possible, statuses } from './inShort.js'
import { recorded, stores, type Step } from './ledgers.js'

const p = 'policy:p'
type Data = NonNullable<Parameters<typeof enacted>[2]>

const bylaw = (on: string, data: Data): Step =>
  recorded(on, enacted(p, on, { kind: 'bylaw', ...data }, { by: byBylaw }))

const deemed = [
  recorded('2024-03-11', enacted(p, '2024-03-11', { commencement: { rule: 'onDate', on: '2024-01-01' } })),
]

describe.each(stores)('a day of commencement of its own, kept in %s', (_, keep) => {
  it('case 28: a policy passed in November and effective in January is in force from January', async () => {
    const ledger = await keep([
      recorded(
        '2024-11-18',
        enacted(p, '2024-11-18', { commencement: { rule: 'onDate', on: '2025-01-01' } }),
      ),
    ])

    expect(await statuses(ledger, p, '2024-12-31', '2025-01-01')).toEqual(['NIF(not-commenced)', 'IF'])
  })

  it('case 36: a replacement ends the old policy when it commences and not when it is passed', async () => {
    const [old, young] = ['policy:x', 'policy:n']
    const ledger = await keep(
      [
        standing(old),
        recorded(
          '2024-05-01',
          enacted(young, '2024-05-01', {
            commencement: { rule: 'onDate', on: '2024-09-01' },
            replaces: [old],
          }),
        ),
      ],
      cork,
    )

    expect(await statuses(ledger, old, '2024-07-01', '2024-08-31', '2024-09-01')).toEqual([
      'IF',
      'IF',
      'NIF(superseded)',
    ])
    expect(
      (await ledger.changesBetween({ from: '2024-07-01', to: '2024-12-31' })).map(({ on, policy }) => [
        on,
        policy,
      ]),
    ).toEqual([
      ['2024-09-01', young],
      ['2024-09-01', old],
    ])
  })

  it('case 38: a policy decided in March and effective in January is law for February, retroactively', async () => {
    const ledger = await keep(deemed, leeds)
    const answer = await ledger.statusOf(p, { on: '2024-02-01' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.flags).toContain('retroactive')
  })

  it('case 38: it was no law in February by what had been decided in February', async () => {
    const ledger = await keep(deemed, leeds)

    expect(await statuses(ledger, p, { on: '2024-02-01', asDecidedBy: '2024-02-15' })).toEqual([
      'NIF(not-yet-enacted)',
    ])
  })
})

describe.each(stores)('a publication, kept in %s', (_, keep) => {
  const published = (on: string): Step =>
    recorded(on, noted('PolicyPublished', { policy: p, publishedOn: on, constitutive: true }))

  it('case 29: a South African by-law is in force from the day it is published', async () => {
    const ledger = await keep(
      [bylaw('2024-03-01', { commencement: { rule: 'onPublication' } }), published('2024-04-12')],
      capeTown,
    )

    expect(await statuses(ledger, p, '2024-04-11', '2024-04-12')).toEqual(['NIF(not-commenced)', 'IF'])
  })

  it('case 30: a German Satzung that fixes no day is in force from the day after its promulgation', async () => {
    const ledger = await keep(
      [bylaw('2024-06-10', { commencement: { rule: 'asLawProvides' } }), published('2024-06-20')],
      bonn,
    )

    expect(await statuses(ledger, p, '2024-06-20', '2024-06-21')).toEqual(['NIF(not-commenced)', 'IF'])
    expect((await ledger.statusOf(p, { on: '2024-06-21' })).profileId).toBe('de')
  })
})

describe.each(stores)('a condition, kept in %s', (_, keep) => {
  const fiscal = 'fiscal effect in an approved budget'
  const unfunded = [
    bylaw('2024-03-10', {
      commencement: { rule: 'onDate', on: '2024-03-10' },
      applicability: { rule: 'pending', condition: fiscal },
    }),
  ]

  it('case 33: a law that is not paid for is in force and does not apply yet', async () => {
    const ledger = await keep(unfunded, washington)
    const answer = await ledger.statusOf(p, { on: '2024-06-01' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.applicability).toEqual({ rule: 'pending', condition: fiscal })
    expect(possible(answer)).toEqual(['IF'])
  })

  const condition = 'approval:lower-tiers'
  const lowerTiers = bylaw('2023-01-25', { commencement: { rule: 'onCondition', condition } })

  it.each<readonly [string, Step]>([
    [
      'an approval',
      recorded(
        '2023-03-20',
        decided('ApprovalGranted', '2023-03-20', { policy: p, approver: 'lower-tiers' }),
      ),
    ],
    [
      'a certificate',
      recorded(
        '2023-03-20',
        noted('CommencementConditionSatisfied', { policy: p, condition, settledOn: '2023-03-20' }),
      ),
    ],
  ])(
    'case 34: a regional by-law is in force once %s says that its lower tiers agreed',
    async (_how, satisfied) => {
      const ledger = await keep([lowerTiers, satisfied], durham)

      expect(await statuses(ledger, p, '2023-02-15', '2023-03-20')).toEqual(['NIF(not-commenced)', 'IF'])
    },
  )
})

describe.each(stores)('a commencement in parts, kept in %s', (_, keep) => {
  const inParts = [
    bylaw('2023-11-01', { commencement: { rule: 'onAppointedDay' } }),
    recorded(
      '2024-01-01',
      noted('PolicyCommenced', {
        policy: p,
        commencedOn: '2024-01-01',
        portions: ['s. 1', 's. 2', 's. 3', 's. 4'],
      }),
    ),
    recorded(
      '2025-01-01',
      noted('PolicyCommenced', { policy: p, commencedOn: '2025-01-01', portions: ['s. 5'] }),
    ),
  ]

  it('case 35: the whole is in force once its first part is, partly until the last one is', async () => {
    const ledger = await keep(inParts)

    expect(await ledger.statusOf(p, { on: '2023-12-31' })).toMatchObject({ reason: 'not-commenced' })
    expect(await ledger.statusOf(p, { on: '2024-06-01' })).toMatchObject({
      status: 'in-force',
      partial: true,
    })
    expect(await ledger.statusOf(p, { on: '2025-01-01' })).toMatchObject({
      status: 'in-force',
      partial: false,
    })
  })

  it('case 35: a part that has not commenced is not in force', async () => {
    const ledger = await keep(inParts)
    const on = '2024-06-01'

    expect(
      await statuses(
        ledger,
        p,
        { on, portion: 's. 4' },
        { on, portion: 's. 5' },
        { on: '2025-01-01', portion: 's. 5' },
      ),
    ).toEqual(['IF', 'NIF(not-commenced)', 'IF'])
  })
})
