import { describe, expect, it } from 'vitest'
import { cityManager, enacted } from '../acts.js'
import { ask, brief, history, possible, q, recorded, rightOf, today } from '../history.js'
import {
  authorityFor,
  findings,
  policiesInForce,
  resolveIdentifier,
  type SubjectId,
} from '../../src/index.js'
import { approvedRecently, cep, direction, p6030, report, statement } from './spruce-grove.js'

const assumed = { rule: 'onEnactment', basis: 'assumed' }

describe('the City Manager "recently approved" a Customer Experience Policy', () => {
  const approved = history(direction, approvedRecently(assumed))

  it('case 8: it cannot precede the direction it fulfils', () => {
    expect(q(approved, cep, '2023-07-16')).toBe('NIF(not-yet-enacted)')
  })

  it('case 8: the direction bounds it even where the source leaves its beginning open', () => {
    const open = history(
      direction,
      recorded(
        '2025-02-03',
        enacted(cep, {
          d: { edtf: '../2025-02-03', text: 'recently' },
          by: cityManager,
          data: { kind: 'administrative-policy' },
        }),
        { type: 'DirectionFulfilled', data: { resolution: statement, key: 'direction', policy: cep } },
      ),
    )

    expect(q(open, cep, '2023-07-16')).toBe('NIF(not-yet-enacted)')
    expect(q(open, cep, '2023-07-17')).toBe('UND(date-uncertain)')
  })

  it('case 9: on a day inside the bounds it is uncertain', () => {
    const answer = ask(approved, cep, { on: '2024-06-01' })

    expect(brief(answer)).toBe('UND(date-uncertain)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(answer.inForceFrom).toEqual({ earliest: '2023-07-17', latest: '2025-02-03' })
  })

  it('case 10: by the day of the report it is in force, on the assumption that it commenced when approved', () => {
    const answer = ask(approved, cep, { on: '2025-02-03' })

    expect(brief(answer)).toBe('IF')
    expect(answer.assumptions.map(({ code }) => code)).toContain('commencement=onEnactment')
  })

  it('case 10: without that assumption its commencement is unknown', () => {
    const answer = ask(history(direction, approvedRecently({ rule: 'unknown' })), cep, { on: '2025-02-03' })

    expect(brief(answer)).toBe('UND(commencement-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)'])
  })

  it('case 11: a direction to make a policy is not a policy', () => {
    const directed = history(direction)
    const inForce = rightOf(policiesInForce(directed.register, today)({ on: '2023-07-18' }))
    const found = rightOf(findings(directed.register, today)())

    expect({ certain: inForce.certain, possible: inForce.possible }).toEqual({ certain: [], possible: [] })
    expect(found.filter(({ code }) => code === 'unfulfilled-direction')).toMatchObject([
      { severity: 'gap', subject: statement },
    ])
  })

  it('case 11: once the policy is said to fulfil the direction, the finding is gone', () => {
    const found = rightOf(findings(approved.register, today)({ kinds: ['unfulfilled-direction'] }))

    expect(found).toEqual([])
  })
})

describe('an administrative policy on the same topic as a council policy', () => {
  const both = history(
    recorded('2010-01-01', enacted(p6030, { d: '2010-01-01', data: { topic: 'customer-service' } })),
    recorded(
      '2025-01-15',
      enacted(cep, {
        d: '2025-01-15',
        by: cityManager,
        data: { kind: 'administrative-policy', topic: 'customer-service' },
      }),
    ),
  )

  it('case 13: the lower one repeals nothing: both are in force', () => {
    expect(q(both, p6030, '2025-01-20')).toBe('IF')
    expect(q(both, cep, '2025-01-20')).toBe('IF')
  })

  it('case 13: the overlap is found, and names the higher of the two', () => {
    const found = rightOf(findings(both.register, today)({ on: '2025-01-20', kinds: ['overlap'] }))

    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'overlap' })
    expect(found[0]?.sentence).toContain('6030')
  })
})

describe('the number 6,030', () => {
  const { register } = history(report)
  const resolve = (text: string) => rightOf(resolveIdentifier(register, today)(text, { on: '2025-01-28' }))

  it.each(['6030', '6,030', 'Policy 6,030'])('case 14: %s is the policy', (text) => {
    expect(resolve(text)).toMatchObject({ bearer: p6030, former: [] })
  })

  it('case 14: 6.030 is another number', () => {
    expect(resolve('6.030')).toEqual({ bearer: null, possible: [], former: [] })
  })
})

describe("the City Manager's power", () => {
  const c1094 = 'authority:c-1094-19'
  const conferred = (onRevocation: object) =>
    recorded('2019-06-10', {
      type: 'AuthorityConferred',
      decidedOn: '2019-06-10',
      by: { body: 'council', instrument: 'bylaw' },
      data: {
        authority: c1094,
        grantee: { body: 'officer', office: 'City Manager' },
        identifiers: [{ text: 'C-1094-19' }],
        ...onRevocation,
      },
    })
  const underIt = recorded(
    '2025-01-15',
    enacted(cep, {
      d: '2025-01-15',
      by: cityManager,
      data: { kind: 'administrative-policy', authority: c1094 },
    }),
  )
  const replaced = recorded('2026-06-01', {
    type: 'AuthorityRevoked',
    decidedOn: '2026-06-01',
    by: { body: 'council', instrument: 'bylaw' },
    data: { authority: c1094, effectiveOn: '2026-06-01' },
  })

  it('case 15: what was lawfully made under a power that survives its replacement stays in force', () => {
    const survives = history(conferred({ onRevocation: 'survive' }), underIt, replaced)

    expect(q(survives, cep, '2026-06-02')).toBe('IF')
    expect(
      rightOf(authorityFor(survives.register, today)(cep as SubjectId, { on: '2026-06-02' })).powers,
    ).toMatchObject([{ authority: c1094, whenEnacted: 'in-force', onTheDay: 'not-in-force' }])
  })

  it('case 15: by a conferral that says so it would lapse with the power', () => {
    const lapses = history(conferred({ onRevocation: 'lapse' }), underIt, replaced)

    expect(q(lapses, cep, '2026-05-31')).toBe('IF')
    expect(q(lapses, cep, '2026-06-01')).toBe('NIF(authority-lapsed)')
  })

  it('case 15: where nobody says what becomes of it, nobody can say (R19c)', () => {
    const unsaid = history(conferred({}), underIt, replaced)
    const answer = ask(unsaid, cep, { on: '2026-06-02' })

    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(authority-lapsed)'])
  })

  it('case 59: the City Manager leaves; the power is in the office, so the policy stays', () => {
    expect(q(history(underIt), cep, '2025-06-01')).toBe('IF')
  })

  it('case 61: a policy made before the power was conferred stands, with a finding', () => {
    const early = history(
      recorded(
        '2024-02-01',
        enacted(cep, { d: '2024-02-01', by: cityManager, data: { kind: 'administrative-policy' } }),
      ),
      recorded('2024-03-01', {
        type: 'AuthorityConferred',
        decidedOn: '2024-03-01',
        by: { body: 'council', instrument: 'bylaw' },
        data: { authority: c1094, grantee: { body: 'officer', office: 'City Manager' } },
      }),
    )
    const found = rightOf(findings(early.register, today)({ kinds: ['no-authority-at-enactment'] }))

    expect(q(early, cep, '2024-02-15')).toBe('IF')
    expect(found).toMatchObject([{ code: 'no-authority-at-enactment', severity: 'doubt', subject: cep }])
  })

  it('case 61: a power that was in force at enactment gives no finding', () => {
    const found = findings(
      history(conferred({}), underIt).register,
      today,
    )({ kinds: ['no-authority-at-enactment'] })

    expect(rightOf(found)).toEqual([])
  })
})
