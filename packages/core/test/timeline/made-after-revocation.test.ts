import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { done } from '../deeds.js'
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
import { p } from '../votes.js'

const authority = 'authority:a'
const lapsed = 'NIF(authority-lapsed)'

const conferral = (d: string): ActInput =>
  done('AuthorityConferred', d, {
    authority,
    grantee: { body: 'officer', office: 'City Manager' },
    onRevocation: 'lapse',
  })
const conferred = (d: string): Step => recorded(d, conferral(d))
const revoked = (said: object = {}): Step =>
  recorded('2020-01-01', done('AuthorityRevoked', '2020-01-01', { authority, ...said }))
const made = (d: string, eff = d, rec = d): Step => recorded(rec, enacted(p, { d, eff, data: { authority } }))
const codes = (told: History, on: string): ReadonlyArray<string> =>
  ask(told, p, { on }).findings.map(({ code }) => code)

describe('a revocation of a power ends what was made under it', () => {
  it.each([
    ['by the word of the power', {}],
    ['by its own word', { onRevocation: 'lapse' }],
  ])('before it, and not what was made after it: %s', (_, said) => {
    expect(q(history(conferred('2010-01-01'), made('2015-01-01'), revoked(said)), p, '2021-01-01')).toBe(
      lapsed,
    )
    const after = history(conferred('2010-01-01'), revoked(said), made('2020-06-01'))
    expect(q(after, p, '2021-01-01')).toBe('IF')
    expect(q(after, p, '2020-05-31')).toBe('NIF(not-yet-enacted)')
  })

  it('and what was made without a power stands, with a finding', () => {
    const told = history(conferred('2010-01-01'), revoked(), made('2020-06-01'))

    expect(rightOf(findings(told.register, today)({ kinds: ['no-authority-at-enactment'] }))).toMatchObject([
      { subject: p },
    ])
  })

  it('before it, though it was to come into force only later', () => {
    const told = history(conferred('2010-01-01'), made('2019-12-01', '2020-06-01'), revoked())

    expect(q(told, p, '2021-01-01')).toBe(lapsed)
  })

  it('before it, and not what was made under the power conferred again', () => {
    const told = history(conferred('2010-01-01'), revoked(), conferred('2021-01-01'), made('2021-06-01'))

    expect(q(told, p, '2022-01-01')).toBe('IF')
  })

  it('from the day it takes effect', () => {
    const later = { effectiveOn: '2020-09-01' }
    const told = (d: string) => history(conferred('2010-01-01'), revoked(later), made(d))

    expect(q(told('2020-08-31'), p, '2021-01-01')).toBe(lapsed)
    expect(q(told('2020-09-01'), p, '2021-01-01')).toBe('IF')
  })

  it('or perhaps, where it may have been made before or after', () => {
    const told = history(conferred('2010-01-01'), revoked({ effectiveOn: '2020-06' }), made('2020-06-15'))
    const answer = ask(told, p, { on: '2021-01-01' })

    expect(brief(answer)).toBe('UND(date-uncertain)')
    expect(possible(answer)).toEqual(['IF', lapsed])
  })

  it('and what was made after it is ended but once', () => {
    const told = history(
      conferred('2010-01-01'),
      revoked(),
      made('2020-06-01'),
      recorded('2022-01-01', rescinded(p, { d: '2022-01-01' })),
    )

    expect(q(told, p, '2023-01-01')).toBe('NIF(rescinded)')
    expect(codes(told, '2023-01-01')).not.toContain('ended-again')
  })

  it('nor does it keep from starting what others wait on', () => {
    const n = 'policy:n'
    const told = history(
      conferred('2010-01-01'),
      recorded('2019-01-01', enacted(n, { d: '2019-01-01' })),
      revoked(),
      recorded('2020-06-01', enacted(p, { d: '2020-06-01', data: { authority, replaces: [n] } })),
    )

    expect(q(told, n, '2021-01-01')).toBe('NIF(superseded)')
  })
})
