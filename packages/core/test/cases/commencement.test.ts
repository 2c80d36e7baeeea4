import { describe, expect, it } from 'vitest'
import { enacted, standing } from '../acts.js'
import { byBylaw, done, noted } from '../deeds.js'
import { ask, brief, covered, history, possible, q, record, recorded, type Step } from '../history.js'

const p = 'policy:p'

const bylaw = (d: string, commencement: object, data: object = {}): Step =>
  recorded(d, enacted(p, { d, by: byBylaw, data: { kind: 'bylaw', commencement, ...data } }))

const published = (publishedOn: string, data: object = { constitutive: true }): Step =>
  recorded(publishedOn, noted('PolicyPublished', { policy: p, publishedOn, ...data }))

const satisfied = (condition: string, settledOn: string): Step =>
  recorded(settledOn, noted('CommencementConditionSatisfied', { policy: p, condition, settledOn }))

describe('publication', () => {
  const waiting = bylaw('2024-03-01', { rule: 'onPublication' })

  it('case 29: starts a bylaw where it is the one the law asks for', () => {
    const gazetted = history(waiting, published('2024-04-12'))

    expect(q(gazetted, p, '2024-04-11')).toBe('NIF(not-commenced)')
    expect(q(gazetted, p, '2024-04-12')).toBe('IF')
  })

  it('that is a web page starts nothing', () => {
    const uploaded = history(waiting, published('2024-04-12', { constitutive: false }))

    expect(q(uploaded, p, '2025-01-01')).toBe('NIF(not-commenced)')
  })

  it('of which nobody said what it is leaves it undetermined', () => {
    const answer = ask(history(waiting, published('2024-04-12', {})), p, { on: '2025-01-01' })

    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)'])
  })

  it('of a later version starts nothing', () => {
    const later = history(waiting, published('2024-06-01', { constitutive: true, version: 'v2' }))

    expect(q(later, p, '2025-01-01')).toBe('NIF(not-commenced)')
  })
})

describe('a day the law of the place provides where the act fixes none', () => {
  const statute = [bylaw('2024-06-10', { rule: 'asLawProvides' }), published('2024-06-20')]
  const under = (profile: string) =>
    history(recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }), ...statute)

  it('case 30: in Germany is the day after promulgation', () => {
    expect(q(under('de'), p, '2024-06-20')).toBe('NIF(not-commenced)')
    expect(q(under('de'), p, '2024-06-21')).toBe('IF')
  })

  it('is unknown where the profile does not say', () => {
    expect(q(under('core'), p, '2025-01-01')).toBe('UND(commencement-unknown)')
  })
})

describe('a condition', () => {
  const lowerTiers = bylaw('2023-01-25', { rule: 'onCondition', condition: 'approval:lower-tiers' })

  it('case 34: starts a regional bylaw once a majority of lower tiers approved it', () => {
    const approved = history(
      lowerTiers,
      recorded('2023-03-20', done('ApprovalGranted', '2023-03-20', { policy: p, approver: 'lower-tiers' })),
    )

    expect(q(approved, p, '2023-02-15')).toBe('NIF(not-commenced)')
    expect(q(approved, p, '2023-03-19')).toBe('NIF(not-commenced)')
    expect(q(approved, p, '2023-03-20')).toBe('IF')
    expect(q(approved, p, '2023-06-01', { asDecidedBy: '2023-03-19' })).toBe('NIF(not-commenced)')
  })

  it('case 34: so does a certificate that it was satisfied', () => {
    const certified = history(lowerTiers, satisfied('approval:lower-tiers', '2023-03-20'))

    expect(q(certified, p, '2023-02-15')).toBe('NIF(not-commenced)')
    expect(q(certified, p, '2023-03-20')).toBe('IF')
  })

  it('that failed never starts it', () => {
    const failed = history(
      lowerTiers,
      recorded(
        '2023-12-31',
        noted('CommencementConditionFailed', {
          policy: p,
          condition: 'approval:lower-tiers',
          settledOn: '2023-12-31',
        }),
      ),
    )

    expect(q(failed, p, '2025-01-01')).toBe('NIF(not-commenced)')
  })

  it('among several starts nothing before all are met, in whatever order', () => {
    const french = history(
      bylaw('2024-03-01', { rule: 'onConditions', conditions: ['publication', 'transmission'] }),
      satisfied('transmission', '2024-03-20'),
      published('2024-04-02'),
    )

    expect(q(french, p, '2024-04-01')).toBe('NIF(not-commenced)')
    expect(q(french, p, '2024-04-02')).toBe('IF')
  })
})

describe('a commencement order', () => {
  const appointed = (data: object = {}): Step =>
    recorded(
      '2024-05-01',
      done('PolicyCommenced', '2024-05-01', { policy: p, commencedOn: '2024-09-01', ...data }),
    )

  it('fixes a day that was left to be appointed', () => {
    const ordered = history(bylaw('2024-01-15', { rule: 'onAppointedDay' }), appointed())

    expect(q(ordered, p, '2024-01-14')).toBe('NIF(not-yet-enacted)')
    expect(q(ordered, p, '2024-08-31')).toBe('NIF(not-commenced)')
    expect(q(ordered, p, '2024-09-01')).toBe('IF')
  })

  it('that was not made leaves the policy without force', () => {
    expect(q(history(bylaw('2024-01-15', { rule: 'onAppointedDay' })), p, '2025-01-01')).toBe(
      'NIF(not-commenced)',
    )
  })

  it('does not move a day the enactment fixed itself', () => {
    const fixed = history(bylaw('2024-01-15', { rule: 'onDate', on: '2024-03-01' }), appointed())

    expect(q(fixed, p, '2024-03-01')).toBe('IF')
  })

  it('settles a commencement that nobody knew', () => {
    const settled = history(bylaw('2024-01-15', { rule: 'unknown' }), appointed())

    expect(q(settled, p, '2024-08-31')).toBe('NIF(not-commenced)')
    expect(q(settled, p, '2024-09-01')).toBe('IF')
  })
})

describe('a commencement that is moved', () => {
  const enactment = bylaw('2024-05-01', { rule: 'onDate', on: '2024-09-01' })

  it('before it was reached is on its new day', () => {
    const postponed = history(
      enactment,
      recorded(
        '2024-08-01',
        done('CommencementPostponed', '2024-08-01', { policy: p, until: '2024-12-01' }, { by: byBylaw }),
      ),
    )

    expect(q(postponed, p, '2024-11-30')).toBe('NIF(not-commenced)')
    expect(q(postponed, p, '2024-12-01')).toBe('IF')
    expect(q(postponed, p, '2024-10-01', { asDecidedBy: '2024-07-31' })).toBe('IF')
  })

  it('once it was reached stays where it was', () => {
    const late = history(
      enactment,
      recorded(
        '2024-09-02',
        done('CommencementPostponed', '2024-09-02', { policy: p, until: '2024-12-01' }, { by: byBylaw }),
      ),
    )

    expect(q(late, p, '2024-10-01')).toBe('IF')
  })

  it('and called off never comes, so what it was to replace stays', () => {
    const cancelled = history(
      standing('policy:old'),
      bylaw('2024-05-01', { rule: 'onDate', on: '2024-09-01' }, { replaces: ['policy:old'] }),
      recorded('2024-08-01', done('CommencementCancelled', '2024-08-01', { policy: p }, { by: byBylaw })),
    )

    expect(q(cancelled, p, '2025-01-01')).toBe('NIF(not-commenced)')
    expect(q(cancelled, 'policy:old', '2025-01-01')).toBe('IF')
    expect(q(cancelled, 'policy:old', '2025-01-01', { asDecidedBy: '2024-07-31' })).toBe('NIF(superseded)')
  })
})

it('a candidate with a commencement order alone is no record of an enactment', () => {
  const alone = record([
    covered,
    recorded('2024-05-01', noted('PolicyCommenced', { policy: p, commencedOn: '2024-05-01' })),
  ])

  expect(q(alone, p, '2025-01-01')).toMatch(/^(NIF|UND)/)
})
