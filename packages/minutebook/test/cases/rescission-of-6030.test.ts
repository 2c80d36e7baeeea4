import { describe, expect, it } from 'vitest'
import { defeated, passed, rescinded, standing } from './acts.js'
import { codes, inShort, possible, statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'
import { approved, cep, motion, p6030, report } from './spruceGrove.js'

describe.each(stores)('the rescission of Customer Service Policy 6,030, kept in %s', (_, keep) => {
  it('case 1: a report to rescind a policy attests that it exists, and the proposal has no effect', async () => {
    const ledger = await keep([report])
    const answer = await ledger.statusOf(p6030, { on: '2025-02-02' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.inForceFrom).toEqual({ earliest: null, latest: '2025-01-28' })
    expect(codes(answer.assumptions)).toContain('continuity')
    expect(answer.flags).toEqual([])
  })

  it('case 2: once the meeting is past and no outcome is on record, nobody can say', async () => {
    const ledger = await keep([report])
    const answer = await ledger.statusOf(p6030, { on: '2025-02-04', knownAt: '2025-02-10' })

    expect(inShort(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
  })

  it('case 3: before the meeting the answer is a projection that names the pending motion', async () => {
    const ledger = await keep([report])
    const answer = await ledger.statusOf(p6030, { on: '2025-02-04', knownAt: '2025-01-31' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.flags).toContain('projected')
    expect(answer.pendingDecisions).toEqual([motion])
  })

  it('case 4: had council rescinded it, the day of the meeting would be the first without it', async () => {
    const ledger = await keep([
      report,
      recorded(
        '2025-02-03',
        passed('resolution:rescind-6030', '2025-02-03', { label: 'vote' }, { motion }),
        rescinded(p6030, '2025-02-03', '2025-02-03', { causedBy: ['#vote'] }),
      ),
    ])
    const onTheDay = await ledger.statusOf(p6030, { on: '2025-02-03' })

    expect(await statuses(ledger, p6030, '2025-02-02', '2025-02-03')).toEqual(['IF', 'NIF(rescinded)'])
    expect(onTheDay.flags).toContain('transition-day')
    expect(onTheDay.ceasesOn).toEqual({ earliest: '2025-02-03', latest: '2025-02-03' })
    expect(await ledger.changesBetween({ from: '2025-02-02', to: '2025-02-04' })).toMatchObject([
      { policy: p6030, on: '2025-02-03', before: { status: 'in-force' }, after: { reason: 'rescinded' } },
    ])
  })

  it('case 5: had council defeated the motion, nothing would have changed', async () => {
    const ledger = await keep([report, recorded('2025-02-03', defeated(motion, '2025-02-03'))])
    const answer = await ledger.statusOf(p6030, { on: '2025-02-04' })

    expect(inShort(answer)).toBe('IF')
    expect(answer.pendingDecisions).toEqual([])
  })

  it.each(['2024-06-01', '1999-01-01'])(
    'case 7: the report does not say when the policy was adopted, so %s is uncertain',
    async (on) => {
      const ledger = await keep([report])
      const answer = await ledger.statusOf(p6030, { on })

      expect(inShort(answer)).toBe('UND(date-uncertain)')
      expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    },
  )

  it.each(['6030', '6,030', 'Policy 6,030'])('case 14: %s is the number of the policy', async (text) => {
    const ledger = await keep([report])

    expect(await ledger.resolveIdentifier(text, { on: '2025-01-28' })).toMatchObject({
      bearer: p6030,
      former: [],
    })
  })

  it('case 14: 6.030 is another number, which nobody bears or bore', async () => {
    const ledger = await keep([report])

    expect(await ledger.resolveIdentifier('6.030', { on: '2025-01-28' })).toMatchObject({
      bearer: null,
      former: [],
    })
  })
})

describe.each(stores)('an administrative and a council policy on one topic, kept in %s', (_, keep) => {
  const both = [
    standing(p6030, { topic: 'customer-service' }),
    approved('2025-01-15', { topic: 'customer-service' }),
  ]

  it('case 13: the lower one repeals nothing by implication: both are in force', async () => {
    const ledger = await keep(both)
    const inForce = await ledger.policiesInForce({ on: '2025-01-20' })

    expect(await statuses(ledger, p6030, '2025-01-20')).toEqual(['IF'])
    expect(await statuses(ledger, cep, '2025-01-20')).toEqual(['IF'])
    expect(inForce.certain.map(({ policy }) => policy)).toEqual([p6030, cep])
  })

  it('case 13: they overlap, and the finding names the council policy as the higher', async () => {
    const ledger = await keep(both)
    const found = await ledger.findings({ on: '2025-01-20', kinds: ['overlap'] })

    expect(found).toMatchObject([{ code: 'overlap', subject: p6030 }])
    expect(found[0]?.sentence).toContain(`${p6030} ranks higher`)
  })
})
