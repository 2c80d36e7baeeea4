import { describe, expect, it } from 'vitest'
import { amended, enacted, rescinded, retracted, standing } from '../acts.js'
import { cabinet, court, done, noted } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  eventId,
  history,
  possible,
  q,
  record,
  recorded,
  type Step,
} from '../history.js'

const p = 'policy:p'

const on = (type: string, d: string, data: object = {}, by: object = {}): Step =>
  recorded(d, done(type, d, { policy: p, ...data }, by))

const lastDay = (day: string) => ({ sunset: { rule: 'lastDay', on: day } })
const term = (n: number, unit: string, from = 'commencement') => ({
  sunset: { rule: 'term', n, unit, from },
})

describe('a sunset', () => {
  it('case 40: an emergency act for 90 days has 90 days in force, the first among them', () => {
    const act = history(
      recorded('2023-01-17', enacted(p, { d: '2023-01-17', data: { kind: 'bylaw', ...term(90, 'days') } })),
    )

    expect(q(act, p, '2023-04-16')).toBe('IF')
    expect(q(act, p, '2023-04-17')).toBe('NIF(expired)')
    expect(ask(act, p, { on: '2023-02-01' }).ceasesOn).toEqual({
      earliest: '2023-04-17',
      latest: '2023-04-17',
    })
  })

  const set = on('SunsetSet', '2024-01-10', lastDay('2024-12-31'))

  it('case 41: "until 31 December" has that day as its last', () => {
    const until = history(standing(p), set)

    expect(q(until, p, '2024-12-31')).toBe('IF')
    expect(q(until, p, '2025-01-01')).toBe('NIF(expired)')
  })

  it('case 42: extended before it lapsed, it lapses later; by what had been decided before, it lapsed', () => {
    const extended = history(standing(p), set, on('SunsetExtended', '2024-12-10', lastDay('2025-12-31')))

    expect(q(extended, p, '2025-06-01')).toBe('IF')
    expect(q(extended, p, '2025-06-01', { asDecidedBy: '2024-12-01' })).toBe('NIF(expired)')
    expect(q(extended, p, '2026-01-01')).toBe('NIF(expired)')
  })

  it('extended on its last day is extended in time, a day later too late', () => {
    const extended = (d: string) => history(standing(p), set, on('SunsetExtended', d, lastDay('2025-12-31')))

    expect(q(extended('2024-12-31'), p, '2025-06-01')).toBe('IF')
    expect(q(extended('2025-01-01'), p, '2025-06-01')).toBe('NIF(expired)')
  })

  it('taken away in time leaves the policy without an end', () => {
    const taken = history(standing(p), set, on('SunsetSet', '2024-06-01', { sunset: { rule: 'none' } }))

    expect(q(taken, p, '2029-01-01')).toBe('IF')
  })

  it('with a key of its own stands beside the other: the earlier ends it', () => {
    const two = history(
      standing(p),
      set,
      on('SunsetSet', '2024-02-01', { ...lastDay('2024-06-30'), key: 'pilot' }),
    )

    expect(q(two, p, '2024-06-30')).toBe('IF')
    expect(q(two, p, '2024-07-01')).toBe('NIF(expired)')
  })

  it('of an import whose day nobody knows is extended by what was decided later, whenever the import was decided', () => {
    const patio = history(
      recorded(
        '2024-01-05',
        noted('PolicyImported', { policy: p, kind: 'council-policy', ...lastDay('2024-12-31') }),
      ),
      on('SunsetExtended', '2024-06-10', lastDay('2025-12-31')),
    )

    expect(q(patio, p, '2025-06-01')).toBe('IF')
    expect(q(patio, p, '2026-01-01')).toBe('NIF(expired)')
  })

  it.each([
    ['2024-02-29', 1, 'years', '2025-03-01'],
    ['2024-01-31', 1, 'months', '2024-03-01'],
    ['2024-08-31', 6, 'months', '2025-03-01'],
    ['2024-01-15', 12, 'months', '2025-01-15'],
    ['2024-01-01', 30, 'days', '2024-01-31'],
  ])(
    'a term from %s of %i %s ceases on %s: a day that does not exist rolls forward (domain §5)',
    (d, n, unit, ceases) => {
      const limited = history(recorded(d, enacted(p, { d, data: term(n, unit) })))

      expect(ask(limited, p, { on: d }).ceasesOn).toEqual({ earliest: ceases, latest: ceases })
      expect(q(limited, p, ceases)).toBe('NIF(expired)')
    },
  )

  it('a term from the decision runs from the decision', () => {
    const limited = history(standing(p), on('SunsetSet', '2024-03-01', term(1, 'months', 'decision')))

    expect(q(limited, p, '2024-03-31')).toBe('IF')
    expect(q(limited, p, '2024-04-01')).toBe('NIF(expired)')
  })

  it('a term from a commencement that depends on another day runs from that day', () => {
    const limited = history(
      recorded(
        '2024-01-15',
        enacted(p, {
          d: '2024-01-15',
          data: { commencement: { rule: 'onAppointedDay' }, ...term(1, 'years') },
        }),
      ),
      on('PolicyCommenced', '2024-05-01', { commencedOn: '2024-06-01' }),
    )

    expect(q(limited, p, '2025-05-31')).toBe('IF')
    expect(q(limited, p, '2025-06-01')).toBe('NIF(expired)')
  })
})

describe('an expiry that was noticed', () => {
  const noticed = (evidence: 'secondary' | 'web'): Step =>
    recorded('2025-03-01', noted('PolicyExpired', { policy: p, lastDay: '2024-12-31' }, { evidence }))

  it('of a policy with a sunset on record changes nothing', () => {
    const limited = history(standing(p, lastDay('2024-12-31')), noticed('secondary'))

    expect(q(limited, p, '2024-12-31')).toBe('IF')
    expect(q(limited, p, '2025-01-01')).toBe('NIF(expired)')
  })

  it('of a policy without one tells of one, from its last day and not from the day it was noticed', () => {
    const told = history(standing(p), noticed('secondary'))

    expect(q(told, p, '2024-12-31')).toBe('IF')
    expect(q(told, p, '2025-01-01')).toBe('NIF(expired)')
  })

  it('on a web page settles nothing', () => {
    const answer = ask(history(standing(p), noticed('web')), p, { on: '2025-01-01' })

    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(expired)'])
  })

  it('that cannot be true beside the limit on record is a conflict', () => {
    const extended = history(
      standing(p, lastDay('2024-12-31')),
      on('SunsetExtended', '2024-12-10', lastDay('2025-12-31')),
      noticed('secondary'),
    )

    expect(q(extended, p, '2025-01-01')).toBe('UND(conflicting-records)')
  })
})

describe('a quashing', () => {
  const enactment = recorded('2023-03-01', enacted(p, { d: '2023-03-01' }))
  const quashed = (operation: object, rec = '2024-11-25'): Step =>
    recorded(rec, done('PolicyQuashed', '2024-11-20', { policy: p, operation }, { by: court }))
  const abInitio = (event: number) => ({ rule: 'abInitio', act: eventId(event) })

  it('case 50: from the start takes away force on all days, and leaves what was known before', () => {
    const void_ = history(enactment, quashed(abInitio(3)))

    expect(q(void_, p, '2023-06-01')).toBe('NIF(quashed)')
    expect(q(void_, p, '2020-01-01')).toBe('NIF(quashed)')
    expect(q(void_, p, '2023-06-01', { knownAt: '2024-10-01' })).toBe('IF')
    expect(q(void_, p, '2023-06-01', { asDecidedBy: '2024-11-19' })).toBe('IF')
  })

  it('case 51: restores what the void act had replaced, which it never repealed', () => {
    const old = 'policy:old'
    const restored = history(
      recorded('2015-01-01', enacted(old, { d: '2015-01-01' })),
      recorded('2023-03-01', enacted(p, { d: '2023-03-01', data: { replaces: [old] } })),
      quashed(abInitio(4)),
    )

    expect(q(restored, old, '2023-06-01')).toBe('IF')
    expect(q(restored, old, '2023-06-01', { knownAt: '2024-01-01' })).toBe('NIF(superseded)')
  })

  it('takes with it what the void act caused, and lists all it touches', () => {
    const other = 'policy:other'
    const both = history(
      standing(other),
      recorded(
        '2023-03-01',
        enacted(p, { d: '2023-03-01', label: 'act' }),
        rescinded(other, { d: '2023-03-01', causedBy: ['#act'] }),
      ),
      quashed(abInitio(4)),
    )

    expect(q(both, other, '2023-06-01', { knownAt: '2024-01-01' })).toBe('NIF(rescinded)')
    expect(q(both, other, '2023-06-01')).toBe('IF')
    expect(both.register.book.at(5)?.event.subjects.map(({ id }) => id)).toEqual([other, p])
  })

  it('of an amendment restores the version before it', () => {
    const voided = history(
      enactment,
      recorded('2023-09-01', amended(p, 'v2', { d: '2023-09-01' })),
      quashed(abInitio(4)),
    )

    expect(q(voided, p, '2024-01-01')).toBe('IF')
    expect(ask(voided, p, { on: '2024-01-01' }).version).toBe('v1')
    expect(ask(voided, p, { on: '2024-01-01', knownAt: '2024-01-01' }).version).toBe('v2')
  })

  it('of a rescission leaves the policy in force all along', () => {
    const voided = history(
      enactment,
      recorded('2024-01-10', rescinded(p, { d: '2024-01-10' })),
      quashed(abInitio(4)),
    )

    expect(q(voided, p, '2024-06-01')).toBe('IF')
    expect(q(voided, p, '2024-06-01', { knownAt: '2024-06-01' })).toBe('NIF(rescinded)')
  })

  it('for the future ends it on the day of the judgment; a suspended one on the day it names', () => {
    const prospective = history(enactment, quashed({ rule: 'prospective' }))
    const suspended = history(enactment, quashed({ rule: 'suspended', takesEffectOn: '2025-05-20' }))

    expect(q(prospective, p, '2024-11-19')).toBe('IF')
    expect(q(prospective, p, '2024-11-20')).toBe('NIF(quashed)')
    expect(q(suspended, p, '2025-05-19')).toBe('IF')
    expect(q(suspended, p, '2025-05-20')).toBe('NIF(quashed)')
  })

  it.each([
    ['from the start', abInitio(3)],
    ['for the future', { rule: 'prospective' }],
  ])('%s that is itself reversed leaves the policy as it was', (_, operation) => {
    const reversed = history(
      enactment,
      quashed(operation),
      on('QuashingReversed', '2025-05-01', { quashing: eventId(4) }, { by: court }),
    )

    expect(q(reversed, p, '2024-12-01')).toBe('IF')
    expect(q(reversed, p, '2024-12-01', { asDecidedBy: '2025-04-30' })).toBe('NIF(quashed)')
  })

  it('case 54: that is only asked for changes nothing', () => {
    const challenged = history(enactment, on('ProceedingCommenced', '2024-05-02'))

    expect(q(challenged, p, '2024-06-01')).toBe('IF')
  })
})

describe('a disallowance', () => {
  const bylaw = recorded(
    '2023-03-01',
    enacted(p, { d: '2023-03-01', by: { body: 'council', instrument: 'bylaw' }, data: { kind: 'bylaw' } }),
  )

  it('case 55: by cabinet ends a bylaw on the day it names', () => {
    const disallowed = history(
      bylaw,
      on('PolicyDisallowed', '2025-01-20', { effectiveOn: '2025-01-31' }, { by: cabinet }),
    )

    expect(q(disallowed, p, '2025-01-30')).toBe('IF')
    expect(q(disallowed, p, '2025-01-31')).toBe('NIF(disallowed)')
  })

  it('that voids the act leaves no day in force', () => {
    const voided = history(bylaw, on('PolicyDisallowed', '2025-01-20', { void: eventId(3) }, { by: cabinet }))

    expect(q(voided, p, '2024-01-01')).toMatch(/^NIF/)
    expect(q(voided, p, '2024-01-01', { asDecidedBy: '2025-01-19' })).toBe('IF')
  })

  it('that voids the act is the reason', () => {
    const voided = history(bylaw, on('PolicyDisallowed', '2025-01-20', { void: eventId(3) }, { by: cabinet }))

    expect(q(voided, p, '2024-01-01')).toBe('NIF(disallowed)')
  })
})

describe('a lapse by law', () => {
  const profile = (id: string): Step =>
    recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: id } })
  const adopted = recorded('2022-05-01', enacted(p, { d: '2022-05-01' }))
  const lapsed = (rule: string, triggeredOn: string, more: object = {}, rec = triggeredOn): Step =>
    recorded(
      rec,
      noted('LapsedByLaw', { policies: [p], rule, trigger: 'poll declared', triggeredOn, ...more }),
    )
  const poll = lapsed('s. 165(4)', '2024-10-01')

  it('case 56: in New South Wales an approvals policy lapses at the expiration of 12 months after the poll', () => {
    const election = history(profile('au-nsw'), adopted, poll)

    expect(q(election, p, '2025-10-01')).toBe('IF')
    expect(q(election, p, '2025-10-02')).toBe('NIF(lapsed-by-law)')
  })

  it('whose day does not exist has the last day of the month as its last', () => {
    const leap = history(profile('au-nsw'), adopted, lapsed('s. 165(4)', '2024-02-29'))

    expect(q(leap, p, '2025-02-28')).toBe('IF')
    expect(q(leap, p, '2025-03-01')).toBe('NIF(lapsed-by-law)')
  })

  it('in New Zealand a bylaw is revoked on the date two years after its review was due', () => {
    const overdue = history(
      profile('nz'),
      recorded(
        '2010-03-01',
        enacted(p, {
          d: '2010-03-01',
          by: { body: 'council', instrument: 'bylaw' },
          data: { kind: 'bylaw' },
        }),
      ),
      lapsed('s. 160A', '2020-02-29'),
    )

    expect(q(overdue, p, '2022-02-28')).toBe('IF')
    expect(q(overdue, p, '2022-03-01')).toBe('NIF(lapsed-by-law)')
  })

  it('by a rule that is not about its kind is none', () => {
    expect(q(history(profile('nz'), adopted, lapsed('s. 160A', '2020-06-01')), p, '2024-01-01')).toBe('IF')
  })

  it('by a rule the profile does not know works as the source states, and is undetermined where it does not', () => {
    const stated = history(adopted, lapsed('s. 9', '2024-10-01', { lastDay: '2025-03-31' }))

    expect(q(stated, p, '2025-03-31')).toBe('IF')
    expect(q(stated, p, '2025-04-01')).toBe('NIF(lapsed-by-law)')
    expect(q(history(adopted, lapsed('s. 9', '2024-10-01')), p, '2025-04-01')).toBe('UND(effect-unknown)')
  })

  it.each(['the lapse', 'the re-adoption'])(
    'is defeated by a re-adoption before it, with %s recorded first',
    (first) => {
      const readopted = recorded('2025-03-01', done('PolicyReadopted', '2025-03-01', { policy: p }))
      const late = lapsed('s. 165(4)', '2024-10-01', {}, '2025-04-01')
      const steps = first === 'the lapse' ? [poll, readopted] : [readopted, late]
      const kept = history(profile('au-nsw'), adopted, ...steps)

      expect(q(kept, p, '2025-10-02')).toBe('IF')
      expect(q(kept, p, '2025-10-02', { asDecidedBy: '2025-02-28' })).toBe('NIF(lapsed-by-law)')
    },
  )

  it('is not defeated by a re-adoption before the poll', () => {
    const early = recorded('2024-03-01', done('PolicyReadopted', '2024-03-01', { policy: p }))

    expect(q(history(profile('au-nsw'), adopted, early, poll), p, '2025-10-02')).toBe('NIF(lapsed-by-law)')
  })

  it('that has happened is followed by a new beginning where it is re-adopted after it', () => {
    const anew = recorded('2026-02-01', done('PolicyReadopted', '2026-02-01', { policy: p }))
    const again = history(profile('au-nsw'), adopted, poll, anew)

    expect(q(again, p, '2026-01-31')).toBe('NIF(lapsed-by-law)')
    expect(q(again, p, '2026-02-01')).toBe('IF')
  })

  it('case 57: a review of a policy that is overdue ends nothing', () => {
    const overdue = history(
      profile('nz'),
      standing(p),
      recorded('2015-06-01', noted('ReviewScheduled', { policy: p, due: '2020-06-01' })),
    )

    expect(q(overdue, p, '2024-01-01')).toBe('IF')
  })
})

describe('a suspension', () => {
  const suspended = on('PolicySuspended', '2020-03-20', { from: '2020-03-20', lastDay: '2020-06-30' })

  it('case 45: holds through its last day, and then the same version is in force again', () => {
    const pandemic = history(standing(p), suspended)

    expect(
      ['2020-03-19', '2020-03-20', '2020-04-01', '2020-06-30', '2020-07-01'].map((day) =>
        q(pandemic, p, day),
      ),
    ).toEqual(['IF', 'NIF(suspended)', 'NIF(suspended)', 'NIF(suspended)', 'IF'])
    expect(ask(pandemic, p, { on: '2020-07-01' }).version).toBe('v1')
  })

  it('is lifted by a reinstatement, from its day on', () => {
    const lifted = history(
      standing(p),
      suspended,
      on('PolicyReinstated', '2020-06-10', { effectiveOn: '2020-06-15' }),
    )

    expect(q(lifted, p, '2020-06-14')).toBe('NIF(suspended)')
    expect(q(lifted, p, '2020-06-15')).toBe('IF')
    expect(q(lifted, p, '2020-06-20', { asDecidedBy: '2020-06-09' })).toBe('NIF(suspended)')
  })

  it('that was over is not prolonged by a reinstatement that comes late', () => {
    const late = history(
      standing(p),
      suspended,
      on('PolicyReinstated', '2020-09-01', { effectiveOn: '2020-09-01' }),
    )

    expect(q(late, p, '2020-07-15')).toBe('IF')
  })

  it('is prolonged by another that says so, and stands apart from one that does not', () => {
    const prolonged = history(
      standing(p),
      suspended,
      on('PolicySuspended', '2020-06-20', {
        from: '2020-07-01',
        lastDay: '2020-09-30',
        prolongs: eventId(4),
      }),
      on('PolicySuspended', '2021-01-05', { lastDay: '2021-02-28' }),
    )

    expect(
      ['2020-09-30', '2020-10-01', '2021-01-04', '2021-01-05', '2021-03-01'].map((day) =>
        q(prolonged, p, day),
      ),
    ).toEqual(['NIF(suspended)', 'IF', 'IF', 'NIF(suspended)', 'IF'])
  })

  it('stays where another of the same policy is lifted', () => {
    const two = history(
      standing(p),
      on('PolicySuspended', '2020-03-20'),
      on('PolicySuspended', '2020-04-01', { basis: 'court' }),
      on('PolicyReinstated', '2020-05-01', { suspension: eventId(4) }),
    )

    expect(q(two, p, '2020-06-01')).toBe('NIF(suspended)')
  })

  it('is lifted by a reinstatement whichever of the two was recorded first', () => {
    const lift = on('PolicyReinstated', '2020-06-10', { effectiveOn: '2020-06-15' })
    const [first, second] = [
      on('PolicySuspended', '2020-03-20'),
      recorded('2021-02-01', done('PolicySuspended', '2021-01-05', { policy: p })),
    ]
    const late = recorded('2021-03-01', ...lift.acts)

    for (const steps of [
      [first, lift, second],
      [recorded('2020-06-10', ...lift.acts), recorded('2020-07-01', ...first.acts), second],
      [first, second, late],
    ]) {
      const told = history(standing(p), ...steps)

      expect(
        ['2020-06-14', '2020-06-15', '2021-01-04', '2021-01-05', '2024-01-01'].map((day) => q(told, p, day)),
      ).toEqual(['NIF(suspended)', 'IF', 'IF', 'NIF(suspended)', 'NIF(suspended)'])
    }
  })

  it('of which it is not known whether it began before the reinstatement is undetermined after it', () => {
    const unclear = history(
      standing(p),
      on('PolicySuspended', '2020-06-30', { from: '2020-06' }),
      on('PolicyReinstated', '2020-06-15'),
    )

    expect(q(unclear, p, '2020-07-15')).toBe('UND(effect-unknown)')
  })

  it('does not stop the clock of a sunset', () => {
    const limited = history(standing(p, lastDay('2020-05-31')), suspended)

    expect(q(limited, p, '2020-05-31')).toBe('NIF(suspended)')
    expect(q(limited, p, '2020-06-01')).toBe('NIF(expired)')
  })
})

describe('a petition', () => {
  const filed = (data: object): Step =>
    recorded('2024-06-10', done('PetitionFiled', '2024-06-10', { against: p, suspends: true, ...data }))
  const enactment = recorded('2024-06-01', enacted(p, { d: '2024-06-01' }))

  it('suspends until the poll approves', () => {
    const approved = history(
      enactment,
      filed({ condition: 'certified:referendum' }),
      recorded(
        '2024-11-12',
        noted('CommencementConditionSatisfied', {
          policy: p,
          condition: 'certified:referendum',
          settledOn: '2024-11-12',
        }),
      ),
    )

    expect(
      ['2024-06-09', '2024-06-10', '2024-11-11', '2024-11-12'].map((day) => q(approved, p, day)),
    ).toEqual(['IF', 'NIF(suspended)', 'NIF(suspended)', 'IF'])
    expect(
      ['2024-06-09', '2024-06-10', '2024-06-11', '2024-11-11', '2024-11-12', '2024-11-13'].filter((on) =>
        ask(approved, p, { on }).flags.includes('transition-day'),
      ),
    ).toEqual(['2024-06-10', '2024-11-12'])
  })

  it('that the poll has not approved suspends still', () => {
    expect(q(history(enactment, filed({ condition: 'certified:referendum' })), p, '2025-01-01')).toBe(
      'NIF(suspended)',
    )
  })

  it('is lifted where it is found invalid; one that does not suspend holds nothing', () => {
    const invalid = history(enactment, filed({}), on('PolicyReinstated', '2024-07-01'))

    expect(q(invalid, p, '2024-06-30')).toBe('NIF(suspended)')
    expect(q(invalid, p, '2024-07-01')).toBe('IF')
    expect(q(history(enactment, filed({ suspends: false })), p, '2024-07-01')).toBe('IF')
  })

  it('against a resolution suspends what the resolution adopted', () => {
    const resolution = 'resolution:r'
    const against = history(
      recorded(
        '2024-06-01',
        done('ResolutionPassed', '2024-06-01', { resolution }, { label: 'vote' }),
        enacted(p, { d: '2024-06-01', causedBy: ['#vote'] }),
      ),
      standing('policy:other'),
      filed({ against: resolution }),
    )

    expect(q(against, p, '2024-07-01')).toBe('NIF(suspended)')
    expect(q(against, 'policy:other', '2024-07-01')).toBe('IF')
  })
})

describe('a revival (R14)', () => {
  const ended = [standing(p), recorded('2020-01-01', rescinded(p, { d: '2020-01-01' }))]

  it('by express words begins anew; the gap stays', () => {
    const revived = history(...ended, on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' }))

    expect(['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01'].map((day) => q(revived, p, day))).toEqual(
      ['IF', 'NIF(rescinded)', 'NIF(rescinded)', 'IF'],
    )
  })

  it('cites what had ended the policy', () => {
    const revived = history(...ended, on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' }))

    expect(revived.register.book.at(4)?.event.cites).toEqual([eventId(4)])
  })

  it('that was itself taken back leaves it ended', () => {
    const withdrawn = record([
      covered,
      ...ended,
      on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' }),
      recorded('2022-02-01', retracted(eventId(5))),
    ])

    expect(q(withdrawn, p, '2022-03-01')).toBe('NIF(rescinded)')
  })
})
