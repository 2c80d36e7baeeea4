import { describe, expect, it } from 'vitest'
import { standardProfiles, type Profile, type Provision } from '../../src/index.js'
import { enacted, passed } from '../acts.js'
import { byBylaw, done, mayor, noted } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  possible,
  q,
  record,
  recorded,
  type History,
  type Options,
  type Step,
} from '../history.js'

const p = 'policy:p'
const resolution = 'resolution:r'

const under = (profile: string, ...steps: ReadonlyArray<Step>): History => underOwn({}, profile, ...steps)
const underOwn = (options: Options, profile: string, ...steps: ReadonlyArray<Step>): History =>
  record([covered, recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }), ...steps], options)

const voted = (d: string, data: object): Step =>
  recorded(
    d,
    passed(resolution, { d, label: 'vote' }),
    enacted(p, { d, by: byBylaw, causedBy: ['#vote'], data: { kind: 'bylaw', ...data } }),
  )
const executive = (type: string, d: string): Step => recorded(d, done(type, d, { resolution }, { by: mayor }))
const published = (d: string): Step =>
  recorded(d, noted('PolicyPublished', { policy: p, publishedOn: d, constitutive: true }))
const transmitted = (d: string): Step =>
  recorded(d, noted('CommencementConditionSatisfied', { policy: p, condition: 'transmission', settledOn: d }))
const byLaw = { commencement: { rule: 'asLawProvides' } }
const ofClass = (name: string) => ({ commencement: { rule: 'asLawProvides', class: name } })
const rulesIn = (ledger: History, on: string): ReadonlyArray<string> =>
  ask(ledger, p, { on })
    .assumptions.filter(({ code }) => code === 'rule-unchecked')
    .map(({ sentence }) => sentence.slice(0, sentence.indexOf(' follows')))

/** Every provision of a profile, wherever it stands. */
const provisionsOf = (value: unknown): ReadonlyArray<Provision<unknown>> => {
  if (typeof value !== 'object' || value === null) return []
  return 'source' in value ? [value as Provision<unknown>] : Object.values(value).flatMap(provisionsOf)
}

describe.each([...standardProfiles])('profile %s', (id, profile) => {
  it('stands under its own id and says of each provision what it rests on', () => {
    expect(profile.id).toBe(id)
    expect(provisionsOf(profile).length).toBeGreaterThan(2)
    for (const { source, checked } of provisionsOf(profile)) {
      expect(source.length).toBeGreaterThan(10)
      expect(checked).toBe(false)
    }
  })
})

describe('an enactment that fixes no day', () => {
  it.each([
    ['ca-ab', [], '2024-03-04', 'the day it is passed'],
    ['us', [], '2024-04-03', 'thirty days after passage, the day of which does not count'],
    ['za', [published('2024-04-12')], '2024-04-12', 'the day of the gazette'],
    ['de', [published('2024-04-12')], '2024-04-13', 'the day after promulgation'],
    ['fr', [published('2024-04-12'), transmitted('2024-04-15')], '2024-04-15', 'when both are done'],
    ['fr', [transmitted('2024-04-10'), published('2024-04-12')], '2024-04-12', 'in whatever order'],
  ] as const)('under %s starts (%#)', (profile, steps, first, _when) => {
    const ledger = under(profile, voted('2024-03-04', byLaw), ...steps)

    expect(ask(ledger, p, { on: first }).inForceFrom).toEqual({ earliest: first, latest: first })
    expect(q(ledger, p, first)).toBe('IF')
  })

  it('in France does not start while it was published and not transmitted', () => {
    const ledger = under('fr', voted('2024-03-04', byLaw), published('2024-04-12'))

    expect(q(ledger, p, '2024-12-31')).toBe('NIF(not-commenced)')
  })

  it('says that the rule it follows was not checked', () => {
    expect(rulesIn(under('us', voted('2024-03-04', byLaw)), '2024-04-03')).toContain(
      'When it came into force',
    )
  })

  it.each([
    ['us', 'emergency', [], '2024-03-04'],
    ['de', 'building-plan', [published('2024-04-12')], '2024-04-12'],
    ['fr', 'not-transmitted', [published('2024-04-12')], '2024-04-12'],
  ] as const)('of a class starts under %s as the law has it for %s acts', (profile, name, steps, first) => {
    const ledger = under(profile, voted('2024-03-04', ofClass(name)), ...steps)

    expect(ask(ledger, p, { on: first }).inForceFrom).toEqual({ earliest: first, latest: first })
  })

  it('of a class the profile does not know starts nobody knows when', () => {
    expect(q(under('us', voted('2024-03-04', ofClass('interim'))), p, '2025-01-01')).toBe(
      'UND(commencement-unknown)',
    )
  })
})

describe('in the District of Columbia', () => {
  const act = (d: string, name: string): Step =>
    voted(d, { ...ofClass('emergency'), sunset: { rule: 'asLawProvides', class: name } })
  const signed = (name: string): History =>
    under('us-dc', act('2023-01-10', name), executive('ExecutiveApproved', '2023-01-17'))

  it('an act waits for the mayor', () => {
    const waiting = under('us-dc', act('2023-01-10', 'emergency'))

    expect(q(waiting, p, '2023-06-01')).toBe('NIF(not-yet-enacted)')
    expect(q(signed('emergency'), p, '2023-01-16')).toBe('NIF(not-yet-enacted)')
    expect(q(signed('emergency'), p, '2023-01-17')).toBe('IF')
    expect(rulesIn(signed('emergency'), '2023-01-17')).toEqual([
      'When it came into force',
      'That its enactment waits for the executive',
      'How long acts of class "emergency" last',
    ])
  })

  it.each([
    ['emergency', '2023-04-16', '2023-04-17'],
    ['temporary', '2023-08-29', '2023-08-30'],
  ])('an %s act lasts as long as the law lets it', (name, last, after) => {
    expect([last, after].map((on) => q(signed(name), p, on))).toEqual(['IF', 'NIF(expired)'])
  })

  it('how long an act of an unknown class lasts nobody knows', () => {
    const answer = ask(signed('provisional'), p, { on: '2023-03-01' })

    expect(q(signed('provisional'), p, '2023-01-17')).toBe('IF')
    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(expired)'])
  })

  it('an act of an officer waits for nobody', () => {
    const order = under(
      'us-dc',
      recorded('2023-01-10', enacted(p, { d: '2023-01-10', by: mayor, data: { kind: 'bylaw' } })),
    )

    expect(q(order, p, '2023-01-10')).toBe('IF')
  })
})

describe('a profile of one’s own', () => {
  const charter: Profile = {
    ...(standardProfiles.get('us') as Profile),
    id: 'us-mi-flint',
    finalPassage: { value: ['bylaw'], source: 'Charter, s. 3-305', checked: true },
  }
  const profiles = new Map([...standardProfiles, [charter.id, charter]])

  it('may have every ordinance wait for the mayor', () => {
    const ledger = underOwn(
      { profiles },
      charter.id,
      voted('2024-03-04', byLaw),
      executive('BecameLawUnsigned', '2024-03-14'),
    )

    expect(q(ledger, p, '2024-03-13')).toBe('NIF(not-yet-enacted)')
    expect(q(ledger, p, '2024-04-12')).toBe('NIF(not-commenced)')
    expect(q(ledger, p, '2024-04-13')).toBe('IF')
    expect(rulesIn(ledger, '2024-04-13')).not.toContain('That its enactment waits for the executive')
  })
})

describe('what was made under a power that was replaced', () => {
  const made = (profile: string): History =>
    under(
      profile,
      recorded(
        '2020-01-01',
        done('AuthorityConferred', '2020-01-01', {
          authority: 'authority:c-1',
          grantee: { body: 'officer', office: 'City Manager' },
        }),
        enacted(p, { d: '2020-01-01', data: { kind: 'procedure', authority: 'authority:c-1' } }),
      ),
      recorded('2024-01-01', done('AuthorityRevoked', '2024-01-01', { authority: 'authority:c-1' })),
    )

  it.each(['ca-ab', 'ca-on', 'gb', 'ie', 'za', 'de', 'au-nsw', 'nz'])('goes on under %s', (profile) => {
    expect(q(made(profile), p, '2024-06-01')).toBe('IF')
    expect(rulesIn(made(profile), '2024-06-01')).toContain('What becomes of it when its power is revoked')
  })

  it.each(['core', 'us', 'us-dc', 'fr', 'ca-nb'])(
    'is undetermined under %s, which does not say',
    (profile) => {
      expect(q(made(profile), p, '2024-06-01')).toBe('UND(effect-unknown)')
    },
  )
})
