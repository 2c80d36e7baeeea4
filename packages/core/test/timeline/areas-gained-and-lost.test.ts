import { describe, expect, it } from 'vitest'
import { policiesInForce } from '../../src/index.js'
import { enacted, rescinded, standing } from '../acts.js'
import { about, done } from '../deeds.js'
import {
  ask,
  brief,
  history,
  possible,
  q,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const province = { by: { body: 'legislature', instrument: 'order' } } as const
const annexed = (change: 'gained' | 'lost', effectiveOn: string, area = 'north'): Step =>
  recorded(
    effectiveOn.length === 4 ? `${effectiveOn}-12-31` : effectiveOn,
    done('AreaAnnexed', effectiveOn, { area, change }, province),
  )
const day = '2023-01-01'
const before = '2022-12-31'
const made = (d: string, data: Readonly<Record<string, unknown>> = {}): Step =>
  recorded(d, enacted(p, { d, data }))
const ended = (d: string): Step => recorded(d, rescinded(p, { d }))
const inNorth = (told: History, on: string, times: object = {}): string =>
  brief(ask(told, p, { ...about(on, { territory: 'north' }), ...times }))
const outside = 'NIF(out-of-territory)'

describe('an area that comes on the day of an act (R2)', () => {
  it('has the policy that is enacted that day, from that day', () => {
    for (const steps of [
      [made(day), annexed('gained', day)],
      [annexed('gained', day), made(day)],
    ]) {
      const told = history(...steps)

      expect(inNorth(told, before)).toBe(outside)
      expect(inNorth(told, day)).toBe('IF')
      expect(ask(told, p, about(day, { territory: 'north' })).flags).toContain('transition-day')
    }
  })

  it('never has the policy that is rescinded that day', () => {
    for (const steps of [
      [ended(day), annexed('gained', day)],
      [annexed('gained', day), ended(day)],
    ]) {
      const told = history(standing(p), ...steps)

      expect(inNorth(told, before)).toBe(outside)
      expect(inNorth(told, day)).toBe('NIF(rescinded)')
    }
  })

  it('has a policy made for it alone that day', () => {
    const told = history(made(day, { territory: 'north' }), annexed('gained', day))

    expect(inNorth(told, day)).toBe('IF')
  })
})

describe('an area that goes on the day of an act (R2)', () => {
  it('never has the policy that is enacted that day', () => {
    for (const steps of [
      [made(day), annexed('lost', day)],
      [annexed('lost', day), made(day)],
    ]) {
      const told = history(...steps)

      expect(inNorth(told, before)).toBe('NIF(not-yet-enacted)')
      expect(inNorth(told, day)).toBe(outside)
      expect(q(told, p, day)).toBe('IF')
    }
  })

  it('has a policy that is rescinded that day until the day before', () => {
    const told = history(standing(p), ended(day), annexed('lost', day))

    expect(inNorth(told, before)).toBe('IF')
    expect(inNorth(told, day)).toBe(outside)
  })
})

describe('an area that comes and goes', () => {
  it('was the municipality’s before it was lost, though it was gained again later', () => {
    const told = history(standing(p), annexed('lost', '2021-01-01'), annexed('gained', '2023-01-01'))

    expect(['2020-06-01', '2021-01-01', before, day].map((on) => inNorth(told, on))).toEqual([
      'IF',
      outside,
      outside,
      'IF',
    ])
  })

  it('was not the municipality’s before it was gained, though it was lost later', () => {
    const told = history(standing(p), annexed('gained', '2021-01-01'), annexed('lost', '2023-01-01'))

    expect(['2020-06-01', '2021-01-01', before, day].map((on) => inNorth(told, on))).toEqual([
      outside,
      'IF',
      'IF',
      outside,
    ])
  })

  it('is so in whatever order that was recorded', () => {
    const told = history(standing(p), annexed('gained', '2023-01-01'), annexed('lost', '2021-01-01'))

    expect(inNorth(told, '2020-06-01')).toBe('IF')
  })

  it('on one day has only the order of recording to tell which was last, which is said', () => {
    const told = history(standing(p), annexed('gained', day), annexed('lost', day))

    expect(ask(told, p, about(day, { territory: 'north' })).assumptions.map(({ code }) => code)).toContain(
      'order-assumed',
    )
  })

  it('on some day that is not known may or may not have been there', () => {
    const told = history(standing(p), annexed('gained', '2021'))

    expect(['2020-12-31', '2021-06-01', '2022-01-01'].map((on) => inNorth(told, on))).toEqual([
      outside,
      'UND(date-uncertain)',
      'IF',
    ])
  })
})

describe('a policy made for one area alone', () => {
  it('may or may not extend to another that is gained', () => {
    const told = history(standing(p, { territory: 'south' }), annexed('gained', '2021-01-01'))

    expect(inNorth(told, '2020-12-31')).toBe(outside)
    expect(inNorth(told, '2021-01-01')).toBe('UND(effect-unknown)')
    expect(possible(ask(told, p, about('2021-01-01', { territory: 'north' })))).toEqual(['IF', outside])
    expect(brief(ask(told, p, about('2021-01-01', { territory: 'south' })))).toBe('IF')
    expect(q(told, p, '2021-01-01')).toBe('IF')
  })

  it('stays so, where the municipality is amalgamated and its policies go on where they were', () => {
    const amalgamation = recorded(
      '2023-01-01',
      done(
        'MunicipalityAmalgamated',
        '2023-01-01',
        { successor: 'ocd-division/country:ca/csd:1307014', area: 'town', continuity: 'former-area' },
        province,
      ),
    )
    const told = history(standing(p, { territory: 'south' }), annexed('gained', '2021-01-01'), amalgamation)
    const there = (territory: string): string => brief(ask(told, p, about('2023-06-01', { territory })))

    expect(['north', 'south', 'town', 'west'].map(there)).toEqual([
      'UND(effect-unknown)',
      'IF',
      'IF',
      outside,
    ])
  })

  it('holds nowhere once that area is lost', () => {
    const told = history(standing(p, { territory: 'north' }), annexed('lost', '2021-01-01'))

    expect([inNorth(told, '2020-12-31'), q(told, p, '2020-12-31')]).toEqual(['IF', 'IF'])
    expect([inNorth(told, '2021-01-01'), q(told, p, '2021-01-01')]).toEqual([outside, outside])
    expect(rightOf(policiesInForce(told.register, today)({ on: '2021-01-01' })).certain).toEqual([])
  })

  it('may or may not hold there again, where the area is gained again (R14)', () => {
    const told = history(
      standing(p, { territory: 'north' }),
      annexed('lost', '2021-01-01'),
      annexed('gained', '2023-01-01'),
    )

    expect(inNorth(told, before)).toBe(outside)
    expect(inNorth(told, day)).toBe('UND(effect-unknown)')
    expect(q(told, p, day)).toBe('UND(effect-unknown)')
  })

  it('goes on in the others it was made for, where one of them is lost', () => {
    const part = (policy: string) => ({ policy, kind: 'council-policy', title: policy })
    const told = history(
      standing('policy:a', { territory: 'north' }),
      standing('policy:b', { territory: 'south' }),
      recorded(
        '2020-01-01',
        done('PolicyMerged', '2020-01-01', { policies: ['policy:a', 'policy:b'], into: part(p) }),
      ),
      annexed('lost', '2021-01-01'),
    )

    expect(inNorth(told, '2021-01-01')).toBe(outside)
    expect(q(told, p, '2021-01-01')).toBe('IF')
  })
})

describe('an area inside a former area', () => {
  const self = 'ocd-division/country:ca/csd:4811049'
  const amalgamated = (on: string, area: string, successor: string): Step =>
    recorded(
      on,
      done('MunicipalityAmalgamated', on, { successor, area, continuity: 'former-area' }, province),
    )
  /** The village became a town that went on in this ledger, and the town part of a city. */
  const toTown = amalgamated('2015-01-01', 'village', self)
  const toCity = amalgamated('2023-01-01', 'town', 'ocd-division/country:ca/csd:1307014')
  const [ofVillage, ofTown, ofNorth] = ['policy:of-village', 'policy:of-town', 'policy:of-north']
  const enactments = [
    recorded('2010-01-01', enacted(ofVillage, { d: '2010-01-01' })),
    recorded('2018-01-01', enacted(ofTown, { d: '2018-01-01' })),
    recorded('2018-01-01', enacted(ofNorth, { d: '2018-01-01', data: { territory: 'north' } })),
  ]
  const there = (told: History, policy: string, on: string): ReadonlyArray<string> =>
    ['village', 'town', 'north', 'west'].map((territory) =>
      brief(ask(told, policy, about(on, { territory }))),
    )
  const told = history(...enactments, toTown, toCity)

  it('keeps what held in it, and so does the area about it', () => {
    expect(there(told, ofVillage, '2018-06-01')).toEqual(['IF', outside, outside, outside])
    expect(there(told, ofVillage, '2024-06-01')).toEqual(['IF', 'IF', outside, outside])
    expect(q(told, ofVillage, '2024-06-01')).toBe('IF')
  })

  it('keeps what held in all of the area about it', () => {
    expect(there(told, ofTown, '2024-06-01')).toEqual(['IF', 'IF', outside, outside])
    expect(there(told, ofNorth, '2024-06-01')).toEqual([outside, 'IF', 'IF', outside])
  })

  it('does so in whatever order that was recorded', () => {
    const backwards = history(toCity, toTown, ...enactments)

    for (const policy of [ofVillage, ofTown, ofNorth])
      expect(there(backwards, policy, '2024-06-01')).toEqual(there(told, policy, '2024-06-01'))
  })

  it('keeps nothing where it was lost in between', () => {
    const lost = history(...enactments, toTown, annexed('lost', '2020-01-01', 'village'), toCity)

    expect([ofVillage, ofTown].map((policy) => there(lost, policy, '2024-06-01')[0])).toEqual([
      outside,
      outside,
    ])
  })

  it('keeps what its ledger inherited for it', () => {
    const inherited = recorded(
      '2015-01-01',
      done('PoliciesInherited', '2015-01-01', {
        from: 'ocd-division/country:ca/csd:1307013',
        policies: [{ policy: p, kind: 'bylaw', title: 'Snow' }],
        territory: 'village',
      }),
    )

    expect(there(history(inherited, toCity), p, '2024-06-01')).toEqual(['IF', 'IF', outside, outside])
  })
})
