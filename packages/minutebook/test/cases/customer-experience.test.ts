import type { ActInput } from 'minutebook'
import { describe, expect, it } from 'vitest'
import { byBylaw, decided } from './acts.js'
import { codes, inShort, possible, statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'
import { approved, approvedRecently, cep, direction, statement, task } from './spruceGrove.js'

describe.each(stores)('a policy "recently approved" as council had directed, kept in %s', (_, keep) => {
  const asTold = [direction, approvedRecently({ rule: 'onEnactment', basis: 'assumed' })]

  it('case 8: the policy cannot precede the direction it fulfils', async () => {
    expect(await statuses(await keep(asTold), cep, '2023-07-16')).toEqual(['NIF(not-yet-enacted)'])
  })

  it('case 9: on a day between the direction and the report it is uncertain', async () => {
    const ledger = await keep(asTold)
    const answer = await ledger.statusOf(cep, { on: '2024-06-01' })

    expect(inShort(answer)).toBe('UND(date-uncertain)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
  })

  it('case 10: by the day of the report it is in force, on the assumption that it commenced when approved', async () => {
    const ledger = await keep(asTold)
    const answer = await ledger.statusOf(cep, { on: '2025-02-03' })

    expect(inShort(answer)).toBe('IF')
    expect(codes(answer.assumptions)).toContain('commencement=onEnactment')
  })

  it('case 10: without that assumption it is undetermined, its commencement being unknown', async () => {
    const ledger = await keep([direction, approvedRecently({ rule: 'unknown' })])
    const answer = await ledger.statusOf(cep, { on: '2025-02-03' })

    expect(inShort(answer)).toBe('UND(commencement-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)'])
  })
})

describe.each(stores)('a direction to make a policy, kept in %s', (_, keep) => {
  it('case 11: what council directed to be made is no policy on record', async () => {
    const ledger = await keep([direction])

    expect(await ledger.policiesInForce({ on: '2023-07-18', excluded: true })).toEqual({
      certain: [],
      possible: [],
      excluded: [],
      complete: true,
    })
    expect(await statuses(ledger, cep, '2023-07-18')).toEqual(['NIF(no-record)'])
  })

  it('case 11: the direction is found to be unfulfilled, and the resolution that gave it stands', async () => {
    const ledger = await keep([direction])

    expect(await ledger.findings({ kinds: ['unfulfilled-direction'] })).toMatchObject([
      { code: 'unfulfilled-direction', subject: statement },
    ])
    // Only directions of resolutions that nothing has ended are outstanding.
    expect(await ledger.directionsOutstanding({ on: '2029-12-31' })).toMatchObject([
      { resolution: statement, addressee: 'City Manager', task },
    ])
  })
})

const c1094 = 'authority:c-1094-19'

const conferred = (on: string): ActInput =>
  decided(
    'AuthorityConferred',
    on,
    {
      authority: c1094,
      grantee: { body: 'officer', office: 'City Manager' },
      identifiers: [{ text: 'C-1094-19' }],
      onRevocation: 'survive',
    },
    { by: byBylaw },
  )

describe.each(stores)('a policy made under a power of the City Manager, kept in %s', (_, keep) => {
  const underIt = [
    recorded('2019-06-10', conferred('2019-06-10')),
    approved('2025-01-15', { authority: c1094 }),
  ]

  it('case 15: a policy that was lawful when it was made stays in force when the power is replaced', async () => {
    const revoked = decided(
      'AuthorityRevoked',
      '2026-06-01',
      { authority: c1094, effectiveOn: '2026-06-01', replacedBy: 'authority:c-2000-26' },
      { by: byBylaw },
    )
    const ledger = await keep([...underIt, recorded('2026-06-01', revoked)])

    expect(await statuses(ledger, cep, '2026-06-02')).toEqual(['IF'])
    expect((await ledger.authorityFor(cep, { on: '2026-06-02' })).powers).toMatchObject([
      { authority: c1094, whenEnacted: 'in-force', onTheDay: 'not-in-force' },
    ])
  })

  it('case 59: the policy stays in force when the City Manager leaves, since the power is in the office', async () => {
    const ledger = await keep(underIt)
    const { by, powers } = await ledger.authorityFor(cep, { on: '2025-06-01' })

    expect(await statuses(ledger, cep, '2025-06-01')).toEqual(['IF'])
    expect(by).toMatchObject({ body: 'officer', office: 'City Manager' })
    expect(powers).toMatchObject([{ office: 'City Manager', onTheDay: 'in-force' }])
  })

  it('case 61: a policy made before the power was conferred stands, with a finding', async () => {
    const ledger = await keep([approved('2024-02-01'), recorded('2024-03-01', conferred('2024-03-01'))])

    expect(await statuses(ledger, cep, '2024-02-15')).toEqual(['IF'])
    expect(await ledger.findings({ kinds: ['no-authority-at-enactment'] })).toMatchObject([
      { code: 'no-authority-at-enactment', subject: cep },
    ])
  })

  it('case 61: there is no such finding where the power came first', async () => {
    const ledger = await keep(underIt)

    expect(await ledger.findings({ kinds: ['no-authority-at-enactment'] })).toEqual([])
  })
})
