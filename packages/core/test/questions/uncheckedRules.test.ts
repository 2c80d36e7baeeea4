import { describe, expect, it } from 'vitest'
import { standardProfiles, timelineOf, type Profile, type SubjectId } from '../../src/index.js'
import { council, enacted, rescinded, standing, type Said } from '../acts.js'
import { byBylaw, done, noted } from '../deeds.js'
import {
  ask,
  covered,
  record,
  recorded,
  rightOf,
  today,
  type History,
  type Options,
  type Step,
} from '../history.js'

const p = 'policy:p'
const adopting = (profile: string, ...steps: ReadonlyArray<Step>): History =>
  adoptingWith({}, profile, ...steps)
const adoptingWith = (options: Options, profile: string, ...steps: ReadonlyArray<Step>): History =>
  record([covered, recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }), ...steps], options)
/** What of an answer is taken to follow a rule nobody checked. */
const rules = (ledger: History, on: string) =>
  ask(ledger, p, { on })
    .assumptions.filter(({ code }) => code === 'rule-unchecked')
    .map(({ sentence }) => /^.* follows profile \S+/.exec(sentence)?.[0])

describe('an answer that rests on a rule nobody checked says so', () => {
  const byLaw = (said: Said) =>
    enacted(p, {
      by: byBylaw,
      ...said,
      data: { kind: 'bylaw', commencement: { rule: 'asLawProvides' }, ...said.data },
    })
  const published = recorded(
    '2024-06-20',
    noted('PolicyPublished', { policy: p, publishedOn: '2024-06-20', constitutive: true }),
  )

  it('of the commencement, where the act fixes no day', () => {
    const statute = adopting('de', recorded('2024-06-10', byLaw({ d: '2024-06-10' })), published)

    expect(ask(statute, p, { on: '2024-06-09' }).inForceFrom?.earliest).toBe('2024-06-21')
    expect(rules(statute, '2024-06-09')).toEqual(['When it came into force follows profile de'])
    expect(rules(statute, '2024-06-20')).toEqual(['When it came into force follows profile de'])
    expect(rules(statute, '2024-06-21')).toEqual(['When it came into force follows profile de'])
  })

  it('but not where the act fixes it', () => {
    expect(rules(adopting('de', standing(p)), '2024-06-21')).toEqual([])
  })

  it('but not where somebody checked it', () => {
    const de = standardProfiles.get('de') as Profile
    const mine: Profile = {
      ...de,
      id: 'mine',
      commencement: { value: { n: 1, unit: 'days', after: ['publication'] }, source: 'Mine', checked: true },
    }
    const profiles = new Map([...standardProfiles, [mine.id, mine]])
    const statute = adoptingWith(
      { profiles },
      'mine',
      recorded('2024-06-10', byLaw({ d: '2024-06-10' })),
      published,
    )

    expect(ask(statute, p, { on: '2024-06-21' }).status).toBe('in-force')
    expect(rules(statute, '2024-06-21')).toEqual([])
  })

  it('of a lapse, before and after it', () => {
    const lapsing = adopting(
      'au-nsw',
      standing(p),
      recorded(
        '2024-10-01',
        noted('LapsedByLaw', {
          policies: [p],
          rule: 's. 165(4)',
          trigger: 'poll declared',
          triggeredOn: '2024-10-01',
        }),
      ),
    )

    expect(rules(lapsing, '2025-10-01')).toEqual(['That it lapses by s. 165(4) follows profile au-nsw'])
    expect(rules(lapsing, '2025-10-02')).toEqual(['That it lapses by s. 165(4) follows profile au-nsw'])
  })

  it('of an amalgamation, where the order does not say', () => {
    const order = (data: object) =>
      recorded(
        '2023-01-01',
        done(
          'MunicipalityAmalgamated',
          '2023-01-01',
          { successor: 'ocd-division/country:ca/csd:1307014', area: 'area A', ...data },
          { by: { body: 'legislature', instrument: 'order' } },
        ),
      )

    expect(rules(adopting('ca-nb', standing(p), order({})), '2022-12-31')).toEqual([])
    expect(rules(adopting('ca-nb', standing(p), order({})), '2023-01-01')).toEqual([
      'What becomes of it on the amalgamation follows profile ca-nb',
    ])
    expect(rules(adopting('ca-nb', standing(p), order({ continuity: 'end' })), '2023-01-01')).toEqual([])
    expect(rules(adopting('core', standing(p), order({})), '2023-01-01')).toEqual([])
  })

  it('of a revoked power, where neither the revocation nor the conferral says', () => {
    const authority = 'authority:a'
    const revoked = (conferral: object, revocation: object) =>
      adopting(
        'ca-ab',
        recorded(
          '2019-06-10',
          done('AuthorityConferred', '2019-06-10', {
            authority,
            grantee: { body: 'officer', office: 'City Manager' },
            ...conferral,
          }),
        ),
        recorded('2020-01-15', enacted(p, { d: '2020-01-15', by: council, data: { authority } })),
        recorded('2022-01-01', done('AuthorityRevoked', '2022-01-01', { authority, ...revocation })),
      )

    expect(rules(revoked({}, {}), '2021-12-31')).toEqual([])
    expect(rules(revoked({}, {}), '2022-01-01')).toEqual([
      'What becomes of it when its power is revoked follows profile ca-ab',
    ])
    expect(rules(revoked({ onRevocation: 'survive' }, {}), '2022-01-01')).toEqual([])
    expect(rules(revoked({}, { onRevocation: 'survive' }), '2022-01-01')).toEqual([])
  })

  it('of who may end what', () => {
    const ended = adopting('ca-ab', standing(p), recorded('2022-01-01', rescinded(p, { d: '2022-01-01' })))

    expect(rules(ended, '2022-01-01')).toEqual(['Who may end what follows profile ca-ab'])
  })
})

describe('an answer that rests on a rule of a profile', () => {
  const made = recorded(
    '2024-06-10',
    enacted(p, {
      by: byBylaw,
      d: '2024-06-10',
      data: { kind: 'bylaw', commencement: { rule: 'asLawProvides' } },
    }),
  )
  const cited = (ledger: History, on: string) => ask(ledger, p, { on }).citations.map(({ type }) => type)

  it('cites the event that adopted it', () => {
    const lawful = adopting('us', made)

    expect(cited(lawful, '2024-07-10')).toEqual(['ProfileAdopted', 'PolicyEnacted'])
    const { periods } = rightOf(timelineOf(lawful.register, today)(p as SubjectId))
    expect(periods.map(({ citations }) => citations.map(({ type }) => type))).toEqual(
      Array.from({ length: 3 }, () => ['ProfileAdopted', 'PolicyEnacted']),
    )
  })

  it('cites each that may have put it in force, where the day of the act is not known', () => {
    const later = recorded('1995-01-05', noted('ProfileAdopted', { profile: 'us', from: '2024-06-05' }))
    const vague = recorded(
      '2024-06-10',
      enacted(p, { by: byBylaw, d: '2024-06', data: { commencement: { rule: 'asLawProvides' } } }),
    )

    expect(cited(adopting('ca-ab', later, vague), '2024-07-30')).toEqual([
      'ProfileAdopted',
      'ProfileAdopted',
      'PolicyEnacted',
    ])
    expect(cited(adopting('ca-ab', later, made), '2024-07-30')).toEqual(['ProfileAdopted', 'PolicyEnacted'])
  })

  it('cites none where it follows what holds everywhere, or what the act itself says', () => {
    const ended = recorded('2024-08-01', rescinded(p, { d: '2024-08-01' }))

    expect(cited(adopting('us', standing(p), ended), '2024-09-01')).toEqual([
      'PolicyEnacted',
      'PolicyRescinded',
    ])
  })
})
