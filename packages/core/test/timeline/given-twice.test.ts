import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { cityManager, enacted } from '../acts.js'
import { byBylaw, done } from '../deeds.js'
import { history, q, recorded, type Step } from '../history.js'

type By = NonNullable<ActInput['by']>

const p = 'policy:p'
const authority = 'authority:a'
const legislature = { body: 'legislature', instrument: 'statute' } as const

const given = (by: By, d: string): Step =>
  recorded(
    d,
    done(
      'AuthorityConferred',
      d,
      { authority, grantee: { body: 'officer', office: 'City Manager' }, onRevocation: 'lapse' },
      { by },
    ),
  )
const made = recorded('2012-01-01', enacted(p, { d: '2012-01-01', by: cityManager, data: { authority } }))
const revokedBy = (by: By): Step =>
  recorded('2020-01-01', done('AuthorityRevoked', '2020-01-01', { authority }, { by }))
const after = (...steps: ReadonlyArray<Step>): string => q(history(...steps), p, '2025-01-01')

describe('a power given by two bodies (R15b, R19c)', () => {
  const byBoth = [given(byBylaw, '2010-01-01'), made, given(legislature, '2015-01-01')]

  it('is taken away by the higher of the two', () => {
    expect(after(...byBoth, revokedBy(legislature))).toBe('NIF(authority-lapsed)')
  })

  it('is taken away by the lower of them or not: no law says', () => {
    expect(after(...byBoth, revokedBy(byBylaw))).toBe('UND(effect-unknown)')
    expect(
      after(given(legislature, '2010-01-01'), made, given(byBylaw, '2015-01-01'), revokedBy(byBylaw)),
    ).toBe('UND(effect-unknown)')
  })

  it('is not taken away by one that ranks below both', () => {
    expect(after(...byBoth, revokedBy(cityManager))).toBe('IF')
  })

  it('is taken away by the lower of them where the higher gave it only afterwards', () => {
    expect(
      after(given(byBylaw, '2010-01-01'), made, revokedBy(byBylaw), given(legislature, '2021-01-01')),
    ).toBe('NIF(authority-lapsed)')
  })
})
