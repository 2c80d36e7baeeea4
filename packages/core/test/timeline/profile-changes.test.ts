import { describe, expect, it } from 'vitest'
import { standardProfiles, type Profile } from '../../src/index.js'
import { council, enacted, rescinded, type Said } from '../acts.js'
import { byBylaw, cabinet, done, noted } from '../deeds.js'
import { ask, covered, possible, q, record, recorded, type Options, type Step } from '../history.js'

const p = 'policy:p'

/** Rules in force one after another: the first from always, the others from a day on. */
const under = (
  first: string,
  changes: Readonly<Record<string, string>>,
  steps: ReadonlyArray<Step>,
  options: Options = {},
) =>
  record(
    [
      covered,
      recorded(
        '1995-01-04',
        noted('ProfileAdopted', { profile: first }),
        ...Object.entries(changes).map(([from, profile]) => noted('ProfileAdopted', { profile, from })),
      ),
      ...steps,
    ],
    options,
  )

const asLawProvides = (said: Said, more: object = {}) =>
  enacted(p, {
    by: byBylaw,
    ...said,
    data: { kind: 'bylaw', commencement: { rule: 'asLawProvides', ...more }, ...said.data },
  })

describe('an act decided on a day nobody knows, while the law of the place changed', () => {
  // In Alberta it starts on the day it is passed; under the common rules of the United States 30 days after.
  const vague = recorded('2024-08-20', asLawProvides({ d: '2024-06-20/2024-07-10' }))
  const changed = under('ca-ab', { '2024-07-01': 'us' }, [vague])

  it('starts as either law provides, each on the days it could have been decided under it', () => {
    expect(q(changed, p, '2024-06-19')).toBe('NIF(not-yet-enacted)')
    expect(q(changed, p, '2024-06-30')).toBe('UND(date-uncertain)')
    expect(possible(ask(changed, p, { on: '2024-06-30' }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(q(changed, p, '2024-07-10')).toBe('UND(date-uncertain)')
    expect(possible(ask(changed, p, { on: '2024-07-10' }))).toEqual(['IF', 'NIF(not-commenced)'])
    expect(q(changed, p, '2024-08-08')).toBe('UND(date-uncertain)')
    expect(q(changed, p, '2024-08-09')).toBe('IF')
    expect(ask(changed, p, { on: '2024-08-09' }).inForceFrom).toEqual({
      earliest: '2024-06-20',
      latest: '2024-08-09',
    })
  })

  it('names the rules of both laws, where nobody checked them', () => {
    const told = ask(changed, p, { on: '2024-08-09' }).assumptions.map(({ sentence }) => sentence)

    expect(told).toEqual([
      expect.stringContaining('When it came into force follows profile ca-ab'),
      expect.stringContaining('When it came into force follows profile us'),
    ])
  })

  it('is certain where it was decided under one of them', () => {
    const before = under('ca-ab', { '2024-07-11': 'us' }, [vague])
    const after = under('ca-ab', { '2024-06-20': 'us' }, [vague])

    expect(q(before, p, '2024-07-10')).toBe('IF')
    expect(q(after, p, '2024-07-19')).toBe('NIF(not-commenced)')
  })

  it('is certain where what it hangs on is the same in both', () => {
    const fixed = recorded('2024-08-20', enacted(p, { d: '2024-06-20/2024-07-10', eff: '2024-07-15' }))

    expect(q(under('ca-ab', { '2024-07-01': 'us' }, [fixed]), p, '2024-07-15')).toBe('IF')
    const emergency = recorded(
      '2024-08-20',
      asLawProvides({ d: '2024-06-20/2024-07-10', data: { kind: 'council-policy' } }, { class: 'emergency' }),
    )
    expect(q(under('us', { '2024-07-01': 'us-dc' }, [emergency]), p, '2024-07-10')).toBe('IF')
  })

  it('was decided by the day it was recorded, and so under the law of then', () => {
    const early = recorded('2024-06-25', asLawProvides({ d: '2024-06-20/2024-07-10' }))

    expect(q(under('ca-ab', { '2024-07-01': 'us' }, [early]), p, '2024-06-25')).toBe('IF')
  })

  it('may have been decided under any of three laws', () => {
    const law = under('ca-ab', { '2024-06-25': 'de', '2024-07-01': 'us' }, [
      vague,
      recorded(
        '2024-08-21',
        noted('PolicyPublished', { policy: p, publishedOn: '2024-08-15', constitutive: true }),
      ),
    ])

    expect(q(law, p, '2024-08-15')).toBe('UND(date-uncertain)')
    expect(ask(law, p, { on: '2024-08-16' }).inForceFrom).toEqual({
      earliest: '2024-06-20',
      latest: '2024-08-16',
    })
    expect(q(law, p, '2024-08-16')).toBe('IF')
  })

  it('lasts as long as either law lets it', () => {
    const bylaw = recorded(
      '2024-08-20',
      enacted(p, {
        by: byBylaw,
        d: '2024-06-20/2024-07-10',
        data: {
          commencement: { rule: 'onDate', on: '2024-07-10' },
          sunset: { rule: 'asLawProvides', class: 'emergency' },
        },
      }),
    )
    // The District of Columbia lets an emergency act last for 90 days; elsewhere nobody knows.
    const law = under('us-dc', { '2024-07-01': 'ca-ab' }, [bylaw])
    const reverse = under('ca-ab', { '2024-07-01': 'us-dc' }, [bylaw])

    expect(q(law, p, '2024-12-01')).toBe(q(reverse, p, '2024-12-01'))
    expect(q(reverse, p, '2024-12-01')).toBe('UND(effect-unknown)')
    expect(possible(ask(reverse, p, { on: '2024-12-01' }))).toEqual(['IF', 'NIF(expired)'])
  })

  it('waits for the executive only under the law that has it wait', () => {
    const act = recorded(
      '2024-08-20',
      enacted(p, { by: byBylaw, d: '2024-06-20/2024-07-10', data: { kind: 'bylaw' } }),
    )
    const law = under('us-dc', { '2024-07-01': 'ca-ab' }, [act])

    expect(q(law, p, '2024-07-10')).toBe('UND(date-uncertain)')
    expect(possible(ask(law, p, { on: '2024-07-10' }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
  })

  it('may leave what was made under a power it takes away in force, or end it', () => {
    const made = [
      recorded(
        '2020-01-10',
        done(
          'AuthorityConferred',
          '2020-01-10',
          { authority: 'authority:a', grantee: { body: 'officer', office: 'City Manager' } },
          { by: byBylaw },
        ),
      ),
      recorded('2020-02-01', enacted(p, { d: '2020-02-01', data: { authority: 'authority:a' } })),
      recorded(
        '2024-08-20',
        done('AuthorityRevoked', '2024-06-20/2024-07-10', { authority: 'authority:a' }, { by: byBylaw }),
      ),
    ]

    expect(q(under('core', { '2024-07-01': 'nz' }, made), p, '2024-08-01')).toBe('UND(effect-unknown)')
    expect(q(under('nz', { '2024-07-01': 'ca-ab' }, made), p, '2024-08-01')).toBe('IF')
  })

  it('may end what the municipality made when it is amalgamated, or leave it', () => {
    const made = [
      recorded('2020-02-01', enacted(p, { d: '2020-02-01' })),
      recorded(
        '2024-08-20',
        done(
          'MunicipalityAmalgamated',
          '2024-06-20/2024-07-10',
          { successor: 'ocd-division/country:ca/csd:1', area: 'a', effectiveOn: '2024-07-31' },
          { by: cabinet },
        ),
      ),
    ]

    expect(q(under('core', { '2024-07-01': 'ca-nb' }, made), p, '2024-08-01')).toBe('UND(effect-unknown)')
    expect(q(under('ca-nb', { '2024-07-01': 'au-nsw' }, made), p, '2024-08-01')).toBe('IF')
  })

  it('may be one of whoever had the power, or of whoever had not', () => {
    const core = standardProfiles.get('core') as Profile
    const mine: Profile = {
      ...core,
      id: 'mine',
      rankOfAct: { ...core.rankOfAct, value: (by) => (by.body === 'officer' ? 4 : core.rankOfAct.value(by)) },
    }
    const profiles = new Map([...standardProfiles, [mine.id, mine]])
    const acts = [
      recorded('2020-02-01', enacted(p, { d: '2020-02-01', by: council })),
      recorded(
        '2024-08-20',
        rescinded(p, {
          d: '2024-06-20/2024-07-10',
          eff: '2024-07-31',
          by: { body: 'officer', instrument: 'decision' },
        }),
      ),
    ]
    const law = under('mine', { '2024-07-01': 'core' }, acts, { profiles })

    expect(q(law, p, '2024-08-01')).toBe('UND(date-uncertain)')
    expect(possible(ask(law, p, { on: '2024-08-01' }))).toEqual(['IF', 'NIF(rescinded)'])
    // That he had no power is so under one of the laws only.
    expect(ask(law, p, { on: '2024-08-01' }).findings).toEqual([])
    expect(
      ask(under('core', { '2024-07-01': 'mine' }, acts, { profiles }), p, { on: '2024-08-01' }).findings,
    ).toEqual([])
  })

  it('is what it is for what waits on it', () => {
    const law = under('ca-ab', { '2024-07-01': 'us' }, [
      recorded('2020-01-10', enacted('policy:old', { d: '2020-01-10' })),
      recorded(
        '2024-08-20',
        asLawProvides({ d: '2024-06-20/2024-07-10', data: { replaces: ['policy:old'] } }),
      ),
    ])

    expect(q(law, 'policy:old', '2024-06-19')).toBe('IF')
    expect(q(law, 'policy:old', '2024-07-10')).toBe('UND(date-uncertain)')
    expect(q(law, 'policy:old', '2024-08-09')).toBe('NIF(superseded)')
  })

  it('may be so many of them that not every way is looked at, and nothing is certain then that need not be so', () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      recorded(
        '2024-08-20',
        enacted(`policy:n${at}`, {
          by: byBylaw,
          d: '2024-06-20/2024-07-10',
          data: { kind: 'bylaw', commencement: { rule: 'asLawProvides' }, replaces: [p] },
        }),
      ),
    )
    const law = under('ca-ab', { '2024-07-01': 'us' }, [
      recorded('2020-01-10', enacted(p, { d: '2020-01-10' })),
      ...many,
    ])

    expect(q(law, p, '2024-07-10')).toMatch(/^UND/)
    expect(ask(law, p, { on: '2024-07-10' }).flags).toContain('possible-widened')
  })
})
