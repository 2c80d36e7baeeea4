import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type Profile } from '../../src/index.js'
import { council, enacted, imported, rescinded, type Said } from '../acts.js'
import { byBylaw, cabinet, done, noted } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  possible,
  q,
  record,
  recorded,
  rightOf,
  type Options,
  type Step,
  brief,
  eventId,
} from '../history.js'

const p = 'policy:p'

/** The adoption of rules: the first from always, the others from a day on. */
const adopting = (first: string, changes: Readonly<Record<string, string>>): Step =>
  recorded(
    '1995-01-04',
    noted('ProfileAdopted', { profile: first }),
    ...Object.entries(changes).map(([from, profile]) => noted('ProfileAdopted', { profile, from })),
  )

/** Rules in force one after another: the first from always, the others from a day on. */
const under = (
  first: string,
  changes: Readonly<Record<string, string>>,
  steps: ReadonlyArray<Step>,
  options: Options = {},
) => record([covered, adopting(first, changes), ...steps], options)

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

it('acts told twice and laws are looked at together, and where they make too many ways nothing is certain that need not be', () => {
  const replacing = (at: number) =>
    recorded(
      '2024-08-20',
      enacted(`policy:n${at}`, {
        by: byBylaw,
        d: '2024-06-20/2024-07-10',
        data: { kind: 'bylaw', commencement: { rule: 'asLawProvides' }, replaces: [p] },
      }),
    )
  const hold = (at: number, lastDay: string, more: object = {}) =>
    recorded('2021-01-01', done('PolicySuspended', '2021-01-01', { policy: p, lastDay, ...more }))
  const toldTwice = (acts: number) =>
    Array.from({ length: acts }, (_, at) => [
      hold(at, `2021-0${at + 1}-10`),
      hold(at, `2021-0${at + 1}-20`, { sameActAs: eventId(2 * at + 6) }),
    ]).flat()
  const told = (acts: number, laws: number) =>
    under('ca-ab', { '2024-07-01': 'us' }, [
      recorded('2020-01-10', enacted(p, { d: '2020-01-10' })),
      ...toldTwice(acts),
      ...Array.from({ length: laws }, (_, at) => replacing(at)),
    ])
  const on = (history: ReturnType<typeof told>, day: string) => {
    const { flags, ...answer } = ask(history, p, { on: day })
    return [brief(answer), flags.includes('possible-widened')]
  }

  expect(on(told(2, 1), '2021-02-15')).toEqual(['UND(conflicting-records)', false])
  expect(on(told(2, 1), '2024-07-10')).toEqual(['UND(date-uncertain)', false])
  expect(on(told(2, 1), '2024-08-09')).toEqual(['NIF(superseded)', false])
  expect(on(told(6, 1), '2024-07-10')).toEqual(['UND(conflicting-records)', true])
  expect(on(told(6, 1), '2020-06-01')).toEqual(['UND(conflicting-records)', true])
})

describe('an event without a decision, while the law of the place changed', () => {
  const lapses = (triggeredOn: string) => [
    recorded('2000-01-10', enacted(p, { d: '2000-01-10', by: byBylaw, data: { kind: 'bylaw' } })),
    recorded(
      '2024-08-20',
      noted('LapsedByLaw', { policies: [p], rule: 's. 160A', trigger: 'review missed', triggeredOn }),
    ),
  ]

  it('lapses by the law of the day it lapsed from', () => {
    expect(q(under('nz', { '2020-01-01': 'au-nsw' }, lapses('2010-01-01')), p, '2011-12-31')).toBe('IF')
    expect(q(under('nz', { '2020-01-01': 'au-nsw' }, lapses('2010-01-01')), p, '2012-01-01')).toBe(
      'NIF(lapsed-by-law)',
    )
    expect(q(under('core', { '2020-01-01': 'nz' }, lapses('2010-01-01')), p, '2012-01-01')).toBe(
      'UND(effect-unknown)',
    )
  })

  it('names the rule of that law', () => {
    const law = under('nz', { '2020-01-01': 'au-nsw' }, lapses('2010-01-01'))

    expect(ask(law, p, { on: '2012-01-01' }).assumptions.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('follows profile nz'),
    ])
  })

  it('may have lapsed by either law where the day lies around the change', () => {
    const law = under('nz', { '2020-01-01': 'au-nsw' }, lapses('2019-12-01/2020-02-01'))

    expect(q(law, p, '2019-12-31')).toBe('IF')
    expect(q(law, p, '2022-06-01')).toBe('UND(effect-unknown)')
    expect(possible(ask(law, p, { on: '2022-06-01' }))).toEqual(['IF', 'NIF(lapsed-by-law)'])
  })

  const core = standardProfiles.get('core') as Profile
  const lasting = (id: string, n: number): Profile => ({
    ...core,
    id,
    terms: { emergency: { value: { n, unit: 'days' }, source: 'A charter', checked: true } },
  })
  const profiles = new Map([
    ...standardProfiles,
    ['short', lasting('short', 30)],
    ['long', lasting('long', 90)],
  ])
  const changed = (commencement: string | null) =>
    under(
      'short',
      { '2010-01-01': 'long' },
      [
        recorded(
          '2024-08-20',
          imported(p, {
            data: {
              ...(commencement === null ? {} : { commencement: { rule: 'onDate', on: commencement } }),
              sunset: { rule: 'asLawProvides', class: 'emergency' },
            },
          }),
        ),
      ],
      { profiles },
    )

  it('lasts as long as the law of the day it names lets it', () => {
    expect(q(changed('1998-01-01'), p, '1998-01-30')).toBe('IF')
    expect(q(changed('1998-01-01'), p, '1998-01-31')).toBe('NIF(expired)')
    expect(q(changed('2010-01-01'), p, '2010-03-31')).toBe('IF')
    expect(q(changed('2010-01-01'), p, '2010-04-01')).toBe('NIF(expired)')
  })

  it('may last as long as either law lets it, each on its own days, where the day lies around the change', () => {
    const law = changed('2009-12-01/2010-02-01')

    expect(q(law, p, '2009-12-31')).toBe('UND(date-uncertain)')
    expect(possible(ask(law, p, { on: '2010-01-30' }))).toEqual([
      'IF',
      'NIF(expired)',
      'NIF(not-commenced)',
      'NIF(not-yet-enacted)',
    ])
    expect(possible(ask(law, p, { on: '2010-03-31' }))).toEqual(['IF', 'NIF(expired)'])
    expect(q(law, p, '2010-05-02')).toBe('NIF(expired)')
  })

  it('may last as long as either law lets it where it names no day', () => {
    const law = changed(null)

    expect(possible(ask(law, p, { on: '2009-12-31' }))).toContain('IF')
    expect(q(law, p, '2024-11-17')).toBe('UND(date-uncertain)')
    expect(possible(ask(law, p, { on: '2024-11-17' }))).toEqual(['IF', 'NIF(expired)'])
    expect(q(law, p, '2024-11-18')).toBe('NIF(expired)')
  })
})

describe('the power of whoever acted, while the law of the place changed', () => {
  const core = standardProfiles.get('core') as Profile
  const officers: Profile = {
    ...core,
    id: 'officers',
    rankOfKind: { value: () => 1, source: 'A charter', checked: true },
    rankOfAct: { ...core.rankOfAct, source: 'A charter', checked: true },
  }
  const profiles = new Map([...standardProfiles, [officers.id, officers]])
  const manager = { body: 'officer', instrument: 'decision' } as const
  const made = recorded('2000-02-01', enacted(p, { d: '2000-02-01', by: council }))
  const ended = (first: string, then: string, d: string) =>
    under(
      first,
      { '2020-01-01': then },
      [made, recorded('2024-08-20', rescinded(p, { d, eff: '2023-07-31', by: manager }))],
      { profiles },
    )

  it('is that of the law of the day of the act', () => {
    const able = ended('officers', 'core', '2019-12-31')
    const unable = ended('core', 'officers', '2019-12-31')

    expect(q(able, p, '2023-08-01')).toBe('NIF(rescinded)')
    expect(ask(able, p, { on: '2023-08-01' }).findings).toEqual([])
    expect(q(unable, p, '2023-08-01')).toBe('IF')
    expect(ask(unable, p, { on: '2023-08-01' }).findings.map(({ code }) => code)).toEqual(['no-power'])
  })

  it('names the ranks of the law it was under, where nobody checked them', () => {
    const told = (first: string, then: string) =>
      ask(ended(first, then, '2019-12-31'), p, { on: '2023-08-01' }).assumptions.map(({ code }) => code)

    expect(told('officers', 'core')).toEqual([])
    expect(told('core', 'officers')).toEqual(['rule-unchecked'])
  })

  it('may be enough or not where the act was decided around the change', () => {
    const law = ended('officers', 'core', '2019-12-01/2020-02-01')

    expect(q(law, p, '2023-08-01')).toBe('UND(date-uncertain)')
    expect(possible(ask(law, p, { on: '2023-08-01' }))).toEqual(['IF', 'NIF(rescinded)'])
    expect(ask(law, p, { on: '2023-08-01' }).findings).toEqual([])
  })

  it('is asked of the law of the day of an act that is about to be recorded', () => {
    const refused = (first: string, then: string, d: string) => {
      const ledger = emptyLedger({ profiles })
      for (const step of [covered, adopting(first, { '2020-01-01': then }), made]) rightOf(ledger.take(step))
      const act = rescinded(p, { d, eff: '2024-09-01', by: manager })
      const taken = ledger.take(recorded('2024-08-20', act), 'live')
      return E.isLeft(taken) ? taken.left.map(({ code }) => code) : []
    }

    expect(refused('officers', 'core', '2019-12-31')).toEqual([])
    expect(refused('core', 'officers', '2019-12-31')).toEqual(['no-power'])
    expect(refused('officers', 'core', '2019-12-01/2020-02-01')).toEqual([])
    expect(refused('officers', 'core', '2024-08-20')).toEqual(['no-power'])
  })
})
