import { describe, expect, it } from 'vitest'
import { findings, standardProfiles, type Profile } from '../../src/index.js'
import { amended, cityManager, council, enacted, imported, rescinded } from '../acts.js'
import { byBylaw, done, mayor, noted } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  history,
  leftOf,
  possible,
  q,
  record,
  recorded,
  rightOf,
  today,
  type History,
} from '../history.js'

const p = 'policy:p'
const successor = 'policy:n'

type Members = Readonly<Record<string, unknown>>

/** Council, or whoever is said, puts it into another class. */
const reclassified = (kind: string, d: string, effectiveOn = d, said: Members = {}) =>
  done('PolicyRedesignated', d, { policy: p, effectiveOn, kind }, said)

const made = (kind: string) =>
  recorded('2020-01-01', enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind } }))
const byOfficer = (d: string, eff = d) => recorded(d, rescinded(p, { d, eff, by: cityManager }))

const codes = (told: History, policy = p) =>
  ask(told, policy, { on: '2029-01-01' }).findings.map(({ code }) => code)
const citesOf = (told: History, on: string) => ask(told, p, { on }).citations.map(({ type }) => type)

describe('a policy that was put into another class is ranked by the class it had when an act was decided (R15b)', () => {
  const lowered = recorded('2024-01-01', reclassified('administrative-policy', '2024-01-01', '2024-03-01'))
  const raised = recorded('2024-01-01', reclassified('bylaw', '2024-01-01', '2024-03-01', { by: byBylaw }))

  it('an officer ends what became administrative from the day it did', () => {
    const told = history(made('council-policy'), lowered, byOfficer('2024-03-01'))

    expect(q(told, p, '2024-02-29')).toBe('IF')
    expect(q(told, p, '2024-03-01')).toBe('NIF(rescinded)')
    expect(codes(told)).toEqual([])
    expect(citesOf(told, '2024-03-01')).toEqual(['PolicyEnacted', 'PolicyRedesignated', 'PolicyRescinded'])
  })

  it('an officer does not end before what becomes administrative later, be it to end later still', () => {
    const told = history(made('council-policy'), lowered, byOfficer('2024-02-29', '2024-06-01'))

    expect(q(told, p, '2024-07-01')).toBe('IF')
    expect(codes(told)).toEqual(['no-power'])
  })

  it('council by resolution no longer ends what became a bylaw', () => {
    const told = history(
      made('council-policy'),
      raised,
      recorded('2024-03-01', rescinded(p, { d: '2024-03-01' })),
    )

    expect(q(told, p, '2024-04-01')).toBe('IF')
    expect(codes(told)).toEqual(['no-power'])
  })

  it('council by resolution ends what is to become a bylaw', () => {
    const told = history(
      made('council-policy'),
      raised,
      recorded('2024-02-29', rescinded(p, { d: '2024-02-29' })),
    )

    expect(q(told, p, '2024-04-01')).toBe('NIF(rescinded)')
    expect(codes(told)).toEqual([])
  })

  it('whichever of the two was recorded first', () => {
    const early = history(
      made('council-policy'),
      byOfficer('2024-04-01'),
      recorded('2024-05-01', ...lowered.acts),
    )
    const late = history(made('council-policy'), lowered, byOfficer('2024-04-01'))

    expect([early, late].map((told) => q(told, p, '2024-04-01'))).toEqual([
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('what was decided afterwards about the days before gives nobody a power he did not have', () => {
    const told = history(
      made('council-policy'),
      byOfficer('2024-03-01'),
      recorded('2024-05-01', reclassified('administrative-policy', '2024-05-01', '2024-01-01')),
    )

    expect(q(told, p, '2024-06-01')).toBe('IF')
    expect(codes(told)).toEqual(['no-power'])
  })

  it('an observed class counts from its day on', () => {
    const seen = recorded(
      '2024-01-01',
      noted('PolicyRedesignated', { policy: p, effectiveOn: '2023-01-01', kind: 'administrative-policy' }),
    )

    expect(q(history(made('council-policy'), seen, byOfficer('2024-03-01')), p, '2024-04-01')).toBe(
      'NIF(rescinded)',
    )
    expect(q(history(made('council-policy'), seen, byOfficer('2022-12-31')), p, '2024-04-01')).toBe('IF')
  })

  it('as known before the class was on record it is ranked by the one it was made as', () => {
    const told = history(
      made('council-policy'),
      byOfficer('2024-04-01'),
      recorded('2024-05-01', ...lowered.acts),
    )

    expect(q(told, p, '2024-04-01', { knownAt: '2024-04-30' })).toBe('IF')
    expect(q(told, p, '2024-04-01', { knownAt: '2024-05-01' })).toBe('NIF(rescinded)')
  })

  it('on a day nobody knows it may be either', () => {
    const told = history(
      made('council-policy'),
      recorded('2024-01-01', reclassified('administrative-policy', '2024-01-01', '2024')),
      byOfficer('2024-06-01'),
    )
    const answer = ask(told, p, { on: '2024-06-01' })

    expect([answer.status, answer.reason, possible(answer)]).toEqual([
      'undetermined',
      'date-uncertain',
      ['IF', 'NIF(rescinded)'],
    ])
    expect(q(told, p, '2024-05-31')).toBe('IF')
    expect(codes(told)).toEqual(['power-unknown'])
  })

  it('of one day the item on the agenda tells which was first', () => {
    const sitting = (item: number) => ({ meeting: { id: 'meeting:m', item } })
    const told = (items: readonly [number, number]) =>
      history(
        made('council-policy'),
        recorded(
          '2024-01-01',
          reclassified('bylaw', '2024-01-01', '2024-01-01', { by: byBylaw, ...sitting(items[0]) }),
          rescinded(p, { d: '2024-01-01', eff: '2024-02-01', ...sitting(items[1]) }),
        ),
      )

    expect(q(told([1, 2]), p, '2024-02-01')).toBe('IF')
    expect(q(told([2, 1]), p, '2024-02-01')).toBe('NIF(rescinded)')
  })

  it('a change of class that was vetoed changes nothing', () => {
    const r = 'resolution:r'
    const told = history(
      made('council-policy'),
      recorded(
        '2024-01-01',
        done('ResolutionPassed', '2024-01-01', { resolution: r }),
        reclassified('administrative-policy', '2024-01-01', '2024-02-01', {
          causedBy: ['0194b0c0-0000-7000-8000-000000000004'],
        }),
      ),
      recorded('2024-01-05', done('ResolutionVetoed', '2024-01-05', { resolution: r }, { by: mayor })),
      byOfficer('2024-03-01'),
    )

    expect(q(told, p, '2024-04-01')).toBe('IF')
  })

  it('limits, suspensions, amendments and revivals need the power over the class of their day', () => {
    const limited = history(
      made('council-policy'),
      lowered,
      recorded(
        '2024-02-01',
        done(
          'SunsetSet',
          '2024-02-01',
          { policy: p, sunset: { rule: 'lastDay', on: '2024-12-31' } },
          { by: cityManager },
        ),
      ),
    )
    const suspended = (d: string) =>
      history(
        made('council-policy'),
        lowered,
        recorded(d, done('PolicySuspended', d, { policy: p, from: d }, { by: cityManager })),
      )
    const changed = (d: string) =>
      history(made('council-policy'), lowered, recorded(d, amended(p, 'v2', { d, by: cityManager })))
    const again = (d: string) =>
      history(
        made('council-policy'),
        recorded('2023-01-01', rescinded(p, { d: '2023-01-01' })),
        lowered,
        recorded(
          d,
          done('PolicyRevived', d, { policy: p, effectiveOn: d, words: 'is revived' }, { by: cityManager }),
        ),
      )

    expect(q(limited, p, '2025-01-01')).toBe('IF')
    expect(['2024-02-01', '2024-04-01'].map((d) => q(suspended(d), p, '2024-05-01'))).toEqual([
      'IF',
      'NIF(suspended)',
    ])
    expect(['2024-02-01', '2024-04-01'].map((d) => ask(changed(d), p, { on: '2024-05-01' }).version)).toEqual(
      ['v1', 'v2'],
    )
    expect(['2024-02-01', '2024-04-01'].map((d) => q(again(d), p, '2024-05-01'))).toEqual([
      'NIF(rescinded)',
      'IF',
    ])
  })

  it('a successor that was put into another class before it was ended started or not by the class it had then', () => {
    const told = (d: string) =>
      history(
        recorded('2010-01-01', enacted(p, { d: '2010-01-01' })),
        recorded(
          '2024-01-01',
          enacted(successor, { d: '2024-01-01', eff: '2024-09-01', data: { replaces: [p] } }),
        ),
        recorded(
          '2024-02-01',
          done('PolicyRedesignated', '2024-02-01', {
            policy: successor,
            effectiveOn: '2024-03-01',
            kind: 'administrative-policy',
          }),
        ),
        recorded(d, rescinded(successor, { d, eff: '2024-06-01', by: cityManager })),
      )

    expect(q(told('2024-02-15'), p, '2024-10-01')).toBe('NIF(superseded)')
    expect(q(told('2024-04-01'), p, '2024-10-01')).toBe('IF')
  })
})

describe('a change of class needs the power over the policy, and over what it makes of it (R15b)', () => {
  it('an officer who puts a policy of council into his own class changes nothing', () => {
    const told = history(
      made('council-policy'),
      recorded(
        '2024-01-01',
        reclassified('administrative-policy', '2024-01-01', '2024-01-01', { by: cityManager }),
      ),
      byOfficer('2024-03-01'),
    )

    expect(q(told, p, '2024-04-01')).toBe('IF')
    expect(codes(told)).toEqual(['no-power', 'no-power'])
  })

  it('nor does one who makes a bylaw of his own policy', () => {
    const told = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01', by: cityManager, data: { kind: 'procedure' } })),
      recorded('2024-01-01', reclassified('bylaw', '2024-01-01', '2024-01-01', { by: cityManager })),
      byOfficer('2024-03-01'),
    )

    expect(q(told, p, '2024-04-01')).toBe('NIF(rescinded)')
    expect(codes(told)).toEqual(['no-power'])
  })

  it('a second change is judged by the class the first gave', () => {
    const told = history(
      made('council-policy'),
      recorded('2024-01-01', reclassified('bylaw', '2024-01-01', '2024-01-01', { by: byBylaw })),
      recorded('2024-02-01', reclassified('administrative-policy', '2024-02-01')),
      byOfficer('2024-03-01'),
    )

    expect(q(told, p, '2024-04-01')).toBe('IF')
    expect(codes(told)).toEqual(['no-power', 'no-power'])
  })

  it('a live command is refused by the class of its day', () => {
    const ledger = emptyLedger()
    for (const step of [
      covered,
      made('council-policy'),
      recorded('2024-01-01', reclassified('administrative-policy', '2024-01-01', '2024-03-01')),
    ])
      rightOf(ledger.take(step))
    const attempt = (d: string, act = rescinded(p, { d, by: cityManager })) =>
      ledger.take(recorded(d, act), 'live')

    expect(leftOf(attempt('2024-02-01'))).toMatchObject([{ code: 'no-power' }])
    expect(
      leftOf(
        attempt('2024-02-02', reclassified('procedure', '2024-02-02', '2024-02-02', { by: cityManager })),
      ),
    ).toMatchObject([{ code: 'no-power' }])
    expect(
      leftOf(
        attempt(
          '2024-04-01',
          reclassified('council-policy', '2024-04-01', '2024-04-01', { by: cityManager }),
        ),
      ),
    ).toMatchObject([{ code: 'no-power' }])
    expect(rightOf(attempt('2024-04-02'))).toHaveLength(1)
  })
})

describe('two policies that overlap are ranked by the class each has on the day (R24)', () => {
  const other = 'policy:o'
  const told = history(
    recorded(
      '2020-01-01',
      enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw', topic: 'snow' } }),
      enacted(other, { d: '2020-01-01', by: council, data: { topic: 'snow' } }),
    ),
    recorded(
      '2024-01-01',
      reclassified('administrative-policy', '2024-01-01', '2024-03-01', { by: byBylaw }),
    ),
  )
  const higher = (on: string) =>
    rightOf(findings(told.register, today)({ on, kinds: ['overlap'] })).map(({ subject }) => subject)

  it('the one that ranks higher is named by the class of then', () => {
    expect(higher('2024-02-29')).toEqual([p])
    expect(higher('2024-03-01')).toEqual([other])
  })
})

describe('what goes on when others are merged into it', () => {
  const merged = recorded(
    '2024-01-01',
    done(
      'PolicyMerged',
      '2024-01-01',
      {
        policies: [p, 'policy:o'],
        into: { policy: p, kind: 'administrative-policy', title: 'P' },
        effectiveOn: '2024-03-01',
      },
      { by: council },
    ),
  )
  const told = (d: string) =>
    history(
      made('council-policy'),
      recorded('2020-01-01', enacted('policy:o', { d: '2020-01-01' })),
      merged,
      byOfficer(d),
    )

  it('is of the class it is described as from then on', () => {
    expect(q(told('2024-02-01'), p, '2024-04-01')).toBe('IF')
    expect(q(told('2024-03-01'), p, '2024-04-01')).toBe('NIF(rescinded)')
  })
})

describe('a rule by which policies of some kinds lapse', () => {
  const lapsed = (kind: string, d: string) =>
    record([
      covered,
      recorded('1995-01-04', noted('ProfileAdopted', { profile: 'au-nsw' })),
      recorded('2020-01-01', enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind } })),
      recorded(
        d,
        reclassified(kind === 'council-policy' ? 'bylaw' : 'council-policy', d, d, { by: byBylaw }),
      ),
      recorded(
        '2024-10-02',
        noted('LapsedByLaw', {
          policies: [p],
          rule: 's. 165(4)',
          trigger: 'poll declared',
          triggeredOn: '2024-10-01',
        }),
      ),
    ])

  it('is applied to what was of one of them on the day that triggered it', () => {
    expect(q(lapsed('bylaw', '2024-09-30'), p, '2025-10-02')).toBe('NIF(lapsed-by-law)')
    expect(q(lapsed('bylaw', '2024-10-02'), p, '2025-10-02')).toBe('IF')
    expect(q(lapsed('council-policy', '2024-09-30'), p, '2025-10-02')).toBe('IF')
    expect(q(lapsed('council-policy', '2024-10-02'), p, '2025-10-02')).toBe('NIF(lapsed-by-law)')
  })
})

describe('a record that is declared complete for some kinds', () => {
  const told = record([
    recorded(
      '1995-01-03',
      noted('RegisterCoverageDeclared', {
        from: null,
        to: null,
        completeness: 'complete',
        kinds: ['council-policy'],
      }),
    ),
    recorded('2020-01-01', imported(p, { d: '2010-01-01', data: { commencement: { rule: 'onEnactment' } } })),
    recorded('2024-01-01', reclassified('administrative-policy', '2024-01-01', '2024-03-01')),
  ])

  it('is complete for a policy while it is of one of them', () => {
    expect(q(told, p, '2024-02-29')).toBe('IF')
    expect(q(told, p, '2024-03-01')).toBe('UND(outside-coverage)')
  })
})

describe('two policies that overlap while the ranks of the law of the place change', () => {
  const other = 'policy:o'
  const core = standardProfiles.get('core') as Profile
  const levelled: Profile = {
    ...core,
    id: 'levelled',
    rankOfKind: { value: () => 2, source: 'A charter that ranks all alike', checked: true },
  }
  const told = record(
    [
      covered,
      recorded(
        '1995-01-04',
        noted('ProfileAdopted', { profile: 'core' }),
        noted('ProfileAdopted', { profile: 'levelled', from: '2024-03-01' }),
      ),
      recorded(
        '2020-01-01',
        enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw', topic: 'snow' } }),
        enacted(other, { d: '2020-01-01', data: { topic: 'snow' } }),
      ),
    ],
    { profiles: new Map([...standardProfiles, [levelled.id, levelled]]) },
  )
  const sentence = (on: string) =>
    rightOf(findings(told.register, today)({ on, kinds: ['overlap'] }))[0]?.sentence

  it('are ranked by the law in force on the day', () => {
    expect(sentence('2024-02-29')).toContain('policy:p ranks higher')
    expect(sentence('2024-03-01')).toContain('neither ranks above the other')
  })
})
