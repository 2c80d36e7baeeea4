import { describe, expect, it } from 'vitest'
import { enacted, noted, rescinded, standing } from './acts.js'
import { inShort, possible, statuses } from './inShort.js'
import { recorded, stores, type Step } from './ledgers.js'

const p = 'policy:p'

describe.each(stores)('what was known when, kept in %s', (_, keep) => {
  it('case 65: a policy recorded late was no record until then', async () => {
    const ledger = await keep([recorded('2024-03-01', enacted(p, '2024-02-05'))])
    const on = '2024-02-10'

    expect(await statuses(ledger, p, { on, knownAt: '2024-02-15' }, { on, knownAt: '2024-03-02' })).toEqual([
      'NIF(no-record)',
      'IF',
    ])
  })

  const slip: ReadonlyArray<Step> = [
    recorded('2024-06-03', enacted(p, '2024-05-13', {}, { label: 'enactment' })),
    {
      rec: '2024-07-01',
      acts: (idOf) => [
        noted('RecordCorrected', {
          target: idOf('enactment'),
          path: '/decidedOn',
          from: { edtf: '2024-05-13', text: '2024-05-13' },
          to: { edtf: '2024-05-31', text: '2024-05-31' },
          reason: 'A slip of the pen.',
        }),
      ],
    },
  ]

  it('case 66: a corrected date counts from the correction on, and not for what was known before', async () => {
    const ledger = await keep(slip)

    expect(
      await statuses(ledger, p, { on: '2024-05-20', knownAt: '2024-06-10' }, '2024-05-20', '2024-05-31'),
    ).toEqual(['IF', 'NIF(not-yet-enacted)', 'IF'])
  })

  it('case 66: the two states of knowledge differ by the correction and by nothing else', async () => {
    const ledger = await keep(slip)
    const times = { knownAt1: '2024-06-10', knownAt2: '2024-07-01' }
    const [changed, unchanged] = [
      await ledger.knowledgeDiff({ on: '2024-05-20', ...times }),
      await ledger.knowledgeDiff({ on: '2024-05-31', ...times }),
    ]

    expect(changed.map(({ earlier, later }) => [inShort(earlier), inShort(later)])).toEqual([
      ['IF', 'NIF(not-yet-enacted)'],
    ])
    expect(changed[0]?.recordedBetween.map(({ type }) => type)).toEqual(['RecordCorrected'])
    expect(unchanged).toEqual([])
  })

  it('case 67: a rescission of the wrong policy is taken back, and stays on record for its time', async () => {
    const p12 = 'policy:p-12'
    const ledger = await keep([
      standing(p12),
      recorded('2024-01-10', rescinded(p12, '2024-01-10', '2024-01-10', { label: 'wrong' })),
      {
        rec: '2024-01-20',
        acts: (idOf) => [
          noted('EventRetracted', { target: idOf('wrong'), reason: 'Another policy was rescinded.' }),
        ],
      },
    ])

    expect(await statuses(ledger, p12, { on: '2024-01-15', knownAt: '2024-01-16' }, '2024-01-15')).toEqual([
      'NIF(rescinded)',
      'IF',
    ])
  })
})

describe.each(stores)('a policy nobody recorded, kept in %s', (_, keep) => {
  it('case 78: a policy nobody recorded was not in force where the record is declared complete', async () => {
    expect(await statuses(await keep([]), p, '2024-01-01')).toEqual(['NIF(no-record)'])
  })

  it('case 78: nothing can be said of it where the record is not declared complete', async () => {
    const ledger = await keep([], { isCovered: false })
    const answer = await ledger.statusOf(p, { on: '2024-01-01' })

    expect(inShort(answer)).toBe('UND(no-record)')
    expect(possible(answer)).toEqual(['IF', 'NIF(no-record)'])
  })

  it('case 78: nothing can be said of it after the last day for which the record is complete', async () => {
    const until = noted('RegisterCoverageDeclared', {
      from: null,
      to: '2023-12-31',
      completeness: 'complete',
    })
    const ledger = await keep([recorded('2024-01-15', until)], { isCovered: false })

    expect(await statuses(ledger, p, '2023-12-31', '2024-01-01')).toEqual([
      'NIF(no-record)',
      'UND(no-record)',
    ])
  })
})
