import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type ActInput, type OnRevocation, type Profile } from '../../src/index.js'
import { cityManager, enacted } from '../acts.js'
import { byBylaw, cabinet, done, noted } from '../deeds.js'
import { ask, brief, covered, emptyLedger, recorded, rightOf, type Ledger } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'
const core = standardProfiles.get('core') as Profile
const word = fc.constantFrom<OnRevocation>('survive', 'lapse', 'unknown')
const maybe = fc.option(word, { nil: null, freq: 2 })
const day = fc.nat({ max: 9 })

const tell = (profile: Profile, ...acts: ReadonlyArray<ActInput>): Ledger => {
  const ledger = emptyLedger({ profiles: new Map([[profile.id, profile]]) })
  const all = [noted('ProfileAdopted', { profile: profile.id }), ...acts]
  rightOf(ledger.take(covered))
  for (const act of all) rightOf(ledger.take(recorded(dateOf(30), act)))
  return ledger
}

const authority = 'authority:a'
const saying = (said: OnRevocation | null) => (said === null ? {} : { onRevocation: said })
const lawOf = (said: OnRevocation): Profile => ({
  ...core,
  id: 'law',
  onRevocation: { value: said, source: 'A law', checked: true },
})

describe('what was made under a power that is taken away (R19c)', () => {
  it('has the fate of the first that says one: the revocation, the last variation, the conferral, the law of the place; else nobody knows', () => {
    const words = fc.record({ revocation: maybe, variation: maybe, conferral: maybe, profile: word })

    fc.assert(
      fc.property(words, day, day, fc.boolean(), (words, made, later, isUnder) => {
        const revoked = made + 1 + later
        const ledger = tell(
          lawOf(words.profile),
          done(
            'AuthorityConferred',
            dateOf(-3),
            { authority, grantee: { body: 'officer', office: 'City Manager' }, ...saying(words.conferral) },
            { by: byBylaw },
          ),
          done('AuthorityVaried', dateOf(-2), { authority, ...saying(words.variation) }, { by: byBylaw }),
          enacted(p, {
            d: dateOf(made),
            by: cityManager,
            data: { kind: 'directive', ...(isUnder ? { authority } : {}) },
          }),
          done(
            'AuthorityRevoked',
            dateOf(revoked),
            { authority, ...saying(words.revocation) },
            { by: byBylaw },
          ),
        )
        const fate = words.revocation ?? words.variation ?? words.conferral ?? words.profile
        const then =
          !isUnder || fate === 'survive'
            ? 'IF'
            : fate === 'lapse'
              ? 'NIF(authority-lapsed)'
              : 'UND(effect-unknown)'

        expect(
          [made - 1, made, revoked - 1, revoked, revoked + 9].map((on) =>
            brief(ask(ledger, p, { on: dateOf(on) })),
          ),
        ).toEqual(['NIF(not-yet-enacted)', 'IF', 'IF', then, then])
        if (then === 'UND(effect-unknown)')
          expect(ask(ledger, p, { on: dateOf(revoked) }).presumed).toEqual({ status: 'in-force' })
      }),
      runs(60),
    )
  })
})

describe('two ledgers on an amalgamation (R19d)', () => {
  const [oldTown, newTown] = ['ocd-division/country:ca/csd:1307013', 'ocd-division/country:ca/csd:1307014']
  const fate = fc.constantFrom('former-area', 'end', 'unknown', null)

  it('answer each from itself: the old one goes on for its area as the order, else the law, has it', () => {
    fc.assert(
      fc.property(fate, fate, day, day, (order, law, made, later) => {
        const [ends, area] = [made + 1 + later, 'former Town']
        const profile: Profile = {
          ...core,
          id: 'law',
          ...(law === null ? {} : { onAmalgamation: { value: law, source: 'A law', checked: true } }),
        }
        const ledger = tell(
          profile,
          enacted(p, { d: dateOf(made) }),
          done(
            'MunicipalityAmalgamated',
            dateOf(ends),
            { successor: newTown, area, ...(order === null ? {} : { continuity: order }) },
            { by: cabinet },
          ),
        )
        const says = order ?? law ?? 'unknown'
        const at = (on: number, territory?: string): string =>
          brief(ask(ledger, p, { on: dateOf(on), ...(territory === undefined ? {} : { territory }) }))
        const expected = {
          'former-area': ['IF', 'IF', 'NIF(out-of-territory)'],
          end: ['NIF(municipality-ended)', 'NIF(municipality-ended)', 'NIF(municipality-ended)'],
          unknown: ['UND(effect-unknown)', 'UND(effect-unknown)', 'UND(effect-unknown)'],
        }[says]

        expect([at(ends - 1), at(ends - 1, area)]).toEqual(['IF', 'IF'])
        expect([at(ends), at(ends, area), at(ends, 'elsewhere')]).toEqual(expected)
      }),
      runs(40),
    )
  })

  it('and the new one has what it inherited from the day and for the area it says, and nothing else of the old', () => {
    fc.assert(
      fc.property(day, fc.option(day), fc.boolean(), (from, until, inArea) => {
        const area = 'former Town'
        const ledger = tell(
          core,
          done(
            'PoliciesInherited',
            dateOf(from),
            {
              from: oldTown,
              policies: [
                {
                  policy: p,
                  kind: 'bylaw',
                  title: 'P',
                  origin: { ledger: oldTown, seq: 7, leafHash: 'a'.repeat(64) },
                },
              ],
              ...(inArea ? { territory: area } : {}),
              ...(until === null ? {} : { until: dateOf(from + until) }),
            },
            { by: cabinet },
          ),
        )
        const at = (on: number, territory?: string, policy = p): string =>
          brief(ask(ledger, policy, { on: dateOf(on), ...(territory === undefined ? {} : { territory }) }))
        const out = until === null ? null : from + until + 1

        expect([at(from - 1), at(from), at(from, area), at(from, 'elsewhere')]).toEqual([
          'NIF(not-yet-enacted)',
          'IF',
          'IF',
          inArea ? 'NIF(out-of-territory)' : 'IF',
        ])
        if (out !== null) expect([at(out - 1), at(out)]).toEqual(['IF', 'NIF(expired)'])
        else expect(at(from + 25)).toBe('IF')
        expect(at(from, undefined, 'policy:another-of-the-old-town')).toBe('NIF(no-record)')
      }),
      runs(40),
    )
  })
})
