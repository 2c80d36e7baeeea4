import { describe, expect, it } from 'vitest'
import { enacted, standing } from '../acts.js'
import { about, done, noted } from '../deeds.js'
import { changesBetween, policiesInForce } from '../../src/index.js'
import { ask, brief, history, leftOf, possible, q, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const province = { by: { body: 'legislature', instrument: 'order' } } as const
const successor = 'ocd-division/country:ca/csd:1307014'

const profile = (id: string): Step =>
  recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: id } })
const ordered = (type: string, d: string, data: object): Step => recorded(d, done(type, d, data, province))
const amalgamated = (data: object = {}): Step =>
  ordered('MunicipalityAmalgamated', '2023-01-01', { successor, area: 'area A', ...data })

describe('an amalgamation', () => {
  const goesOn = history(profile('ca-nb'), standing(p), amalgamated())

  it('case 79: leaves policies in force in the former area where the law has it so', () => {
    expect(q(goesOn, p, '2022-12-31')).toBe('IF')
    expect(q(goesOn, p, '2023-06-01')).toBe('IF')
  })

  it('case 79: and nowhere else', () => {
    expect(brief(ask(goesOn, p, about('2023-06-01', { territory: 'area A' })))).toBe('IF')
    expect(brief(ask(goesOn, p, about('2023-06-01', { territory: 'area B' })))).toBe('NIF(out-of-territory)')
  })

  it('says of policies left in the former area, from the day of the order on, that they are limited to it', () => {
    expect(ask(goesOn, p, { on: '2022-12-31' }).flags).not.toContain('area-limited')
    expect(ask(goesOn, p, { on: '2023-06-01' }).flags).toContain('area-limited')
    expect(ask(goesOn, p, { on: '2023-06-01', asDecidedBy: '2022-12-31' }).flags).not.toContain(
      'area-limited',
    )
  })

  it('case 79: lists them among the policies of that area alone', () => {
    const inForceIn = (territory: string): ReadonlyArray<string> =>
      rightOf(policiesInForce(goesOn.register, today)({ on: '2023-06-01', territory })).certain.map(
        ({ policy }) => policy,
      )

    expect(inForceIn('area A')).toEqual([p])
    expect(inForceIn('area B')).toEqual([])
  })

  it('leaves a policy made for a part of the municipality, or extended to one, where it was', () => {
    const inNorth = enacted(p, { d: '2010-01-01', data: { territory: 'the north' } })
    const made = history(profile('ca-nb'), recorded('2010-01-01', inNorth), amalgamated())
    const extended = history(
      profile('ca-nb'),
      standing(p),
      ordered('AreaAnnexed', '2021-01-01', { area: 'the north', change: 'gained' }),
      amalgamated(),
    )
    const inArea = (told: typeof made, territory: string): string =>
      brief(ask(told, p, about('2023-06-01', { territory })))

    expect(['the north', 'area A', 'area B'].map((area) => inArea(made, area))).toEqual([
      'IF',
      'IF',
      'NIF(out-of-territory)',
    ])
    expect(['the north', 'area A', 'area B'].map((area) => inArea(extended, area))).toEqual([
      'IF',
      'IF',
      'NIF(out-of-territory)',
    ])
  })

  it('lists their end elsewhere among what changed there, and nothing where they go on', () => {
    const changedIn = (territory: string): ReadonlyArray<string> =>
      rightOf(
        changesBetween(goesOn.register, today)({ from: '2022-12-01', to: '2023-06-01', territory }),
      ).map(({ on, policy, before, after }) => `${on} ${policy} ${brief(before)} ${brief(after)}`)

    expect(changedIn('area A')).toEqual([])
    expect(changedIn('area B')).toEqual([`2023-01-01 ${p} IF NIF(out-of-territory)`])
    expect(
      leftOf(changesBetween(goesOn.register, today)({ from: '2022-12-01', to: '2023-06-01', territory: '' })),
    ).toMatchObject([{ code: 'text-empty', path: '/territory' }])
  })

  it('ends them where the order says so, whatever the profile', () => {
    const ended = history(profile('ca-nb'), standing(p), amalgamated({ continuity: 'end' }))

    expect(q(ended, p, '2022-12-31')).toBe('IF')
    expect(q(ended, p, '2023-01-01')).toBe('NIF(municipality-ended)')
  })

  it('of which neither the order nor the profile says what it does to policies leaves them undetermined', () => {
    const answer = ask(history(standing(p), amalgamated()), p, { on: '2023-06-01' })

    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(municipality-ended)'])
  })
})

describe('a dissolution', () => {
  it('case 81: of which the order was not seen leaves the policies undetermined', () => {
    const answer = ask(history(standing(p), ordered('MunicipalityDissolved', '2023-01-01', {})), p, {
      on: '2023-06-01',
    })

    expect(brief(answer)).toBe('UND(successor-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(municipality-ended)'])
  })

  it('without a successor ends the policies', () => {
    const ended = history(standing(p), ordered('MunicipalityDissolved', '2023-01-01', { successor: null }))

    expect(q(ended, p, '2022-12-31')).toBe('IF')
    expect(q(ended, p, '2023-01-01')).toBe('NIF(municipality-ended)')
  })

  it('with a successor leaves them as the order says', () => {
    const dissolved = (data: object) =>
      history(standing(p), ordered('MunicipalityDissolved', '2023-01-01', { successor, ...data }))

    expect(q(dissolved({ continuity: 'former-area', area: 'area A' }), p, '2023-06-01')).toBe('IF')
    expect(q(dissolved({ continuity: 'end' }), p, '2023-06-01')).toBe('NIF(municipality-ended)')
    expect(q(dissolved({}), p, '2023-06-01')).toBe('UND(effect-unknown)')
  })
})

describe('an annexation', () => {
  const gained = history(
    standing(p),
    ordered('AreaAnnexed', '2021-01-01', { area: 'the north', change: 'gained' }),
  )

  it('changes nothing where the policy held already', () => {
    expect(q(gained, p, '2021-06-01')).toBe('IF')
  })

  it('extends the policies to the area that was gained, from its day', () => {
    expect(brief(ask(gained, p, about('2020-12-31', { territory: 'the north' })))).toBe(
      'NIF(out-of-territory)',
    )
    expect(brief(ask(gained, p, about('2021-01-01', { territory: 'the north' })))).toBe('IF')
  })

  it('is cited by an answer about the area, on either side of its day, and by no other', () => {
    const cited = (on: string, territory?: string) =>
      ask(gained, p, territory === undefined ? { on } : about(on, { territory })).citations.map(
        ({ type }) => type,
      )

    expect(cited('2020-12-31', 'the north')).toEqual(['AreaAnnexed'])
    expect(cited('2021-01-01', 'the north')).toEqual(['PolicyEnacted', 'AreaAnnexed'])
    expect(cited('2021-01-01', 'the south')).toEqual(['PolicyEnacted'])
    expect(cited('2021-01-01')).toEqual(['PolicyEnacted'])
  })
})

describe('policies that were inherited', () => {
  const inherited = history(
    ordered('PoliciesInherited', '2022-11-15', {
      from: successor,
      policies: [
        { policy: 'policy:a-snow', kind: 'bylaw', title: 'Snow', version: '2014' },
        { policy: 'policy:a-noise', kind: 'bylaw', title: 'Noise' },
      ],
      territory: 'area A',
      effectiveOn: '2023-01-01',
      until: '2024-12-31',
    }),
  )

  it('are in force here from the day on, through the last day set', () => {
    expect(
      ['2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'].map((on) => q(inherited, 'policy:a-snow', on)),
    ).toEqual(['NIF(not-commenced)', 'IF', 'IF', 'NIF(expired)'])
    expect(q(inherited, 'policy:a-noise', '2023-06-01')).toBe('IF')
    expect(ask(inherited, 'policy:a-snow', { on: '2023-06-01' }).version).toBe('2014')
  })

  it('hold in their territory only', () => {
    expect(brief(ask(inherited, 'policy:a-snow', about('2023-06-01', { territory: 'area B' })))).toBe(
      'NIF(out-of-territory)',
    )
  })
})

it('a new name changes no policy', () => {
  const renamed = history(standing(p), ordered('MunicipalityRenamed', '2020-01-01', { name: 'City of P' }))

  expect(q(renamed, p, '2021-01-01')).toBe('IF')
})

it('keys and erasures change no policy, and cite what they speak of', () => {
  const kept = history(
    recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
    recorded(
      '2021-01-01',
      noted('SigningKeyRotated', { added: [], retired: ['old'] }),
      noted('PersonalDataErased', {
        target: '0194b0c0-0000-7000-8000-000000000003',
        digests: ['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
        basis: 'retention period over',
      }),
    ),
  )

  expect(q(kept, p, '2022-01-01')).toBe('IF')
  expect(kept.register.book.at(4)?.event.cites).toEqual(['0194b0c0-0000-7000-8000-000000000003'])
})
