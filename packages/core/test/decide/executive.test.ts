import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type FindingCode } from '../../src/index.js'
import { enacted } from '../acts.js'
import { done, mayor } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, recorded, rightOf, today, type Step } from '../history.js'
import { told, unclear } from '../problems.js'
import { p, r, vote, voted } from '../votes.js'

const now = '2024-06-01'
const say = (type: string, d: string = now): ActInput => done(type, d, { resolution: r }, { by: mayor })
const said = (type: string): Step => recorded('2024-03-01', say(type, '2024-03-01'))

/** Events 3 and 4 are the vote of 10 January 2024 and what it enacted, event 5 what was said of it on 1 March. */
const passed: ReadonlyArray<Step> = [covered, voted(enacted(p, vote))]
const vetoed = [...passed, said('ResolutionVetoed')]
const approved = [...passed, said('ExecutiveApproved')]
const unsigned = [...passed, said('BecameLawUnsigned')]
const overridden = [...vetoed, recorded('2024-04-01', say('VetoOverridden', '2024-04-01'))]

const take = (before: ReadonlyArray<Step>, mode: 'live' | 'import', act: ActInput) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded(now, act), mode) }
}

const impossible: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ActInput, FindingCode]> = [
  ['a veto of what was approved', approved, say('ResolutionVetoed'), 'passage-already-final'],
  ['a veto of what became law unsigned', unsigned, say('ResolutionVetoed'), 'passage-already-final'],
  ['a veto of what was passed over a veto', overridden, say('ResolutionVetoed'), 'passage-already-final'],
  ['an override after another', overridden, say('VetoOverridden'), 'passage-already-final'],
  [
    'the running out of the time for what was approved',
    approved,
    say('BecameLawUnsigned'),
    'passage-already-final',
  ],
  ['the running out of the time for what was vetoed', vetoed, say('BecameLawUnsigned'), 'veto-stands'],
  ['an override of no veto', passed, say('VetoOverridden'), 'veto-unknown'],
]

describe('what the executive cannot have said (R19)', () => {
  it.each(impossible)('%s is refused live', (_, before, act, code) => {
    const problems = leftOf(take(before, 'live', act).taken)

    expect(told(problems)).toEqual([[code, '/0/data/resolution']])
    expect(unclear(problems)).toEqual([])
  })

  it.each(impossible)('%s is recorded by an import, with a finding', (_, before, act, code) => {
    const { ledger } = take(before, 'import', act)
    const found = rightOf(findings(ledger.register, today)({ kinds: [code] }))

    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ subject: r })
    expect(found[0]?.events).toContain(eventId(ledger.register.book.size()))
  })

  it.each([
    ['a veto, and an override of it', vetoed, say('VetoOverridden')],
    ['a veto that is taken back', vetoed, say('ExecutiveApproved')],
    ['the approval of another executive', approved, say('ExecutiveApproved')],
    ['a veto from before the approval, recorded late', approved, say('ResolutionVetoed', '2024-02-01')],
    ['a veto of a day nobody knows', approved, say('ResolutionVetoed', '2024')],
  ])('%s is taken', (_, before, act) => {
    expect(E.isRight(take(before, 'live', act).taken)).toBe(true)
  })

  it('a veto of a vote that was taken again is taken', () => {
    const again: ReadonlyArray<Step> = [
      ...approved,
      recorded('2024-04-01', done('ResolutionReconsidered', '2024-04-01', { target: eventId(3) })),
      recorded('2024-04-01', done('ResolutionPassed', '2024-04-01', { resolution: r })),
    ]

    expect(E.isRight(take(again, 'live', say('ResolutionVetoed')).taken)).toBe(true)
  })
})
