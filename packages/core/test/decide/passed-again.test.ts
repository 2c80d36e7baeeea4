import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { cityManager, enacted, passed, proposesToRescind, rescinded, standing } from '../acts.js'
import { court, done } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, q, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'
import { p, r } from '../votes.js'

const motion = 'motion:m'
const again = 'policy:n'

/** Event 5 is the vote of 10 January, which rescinds one policy and enacts another; event 8 its reconsideration. */
const voted = (d: string): ReadonlyArray<ActInput> => [
  passed(r, { d, label: 'vote', data: { motion } }),
  rescinded(p, { d, causedBy: ['#vote'] }),
  enacted(again, { d, causedBy: ['#vote'] }),
]
const carried: ReadonlyArray<Step> = [
  covered,
  standing(p),
  recorded('2024-01-05', proposesToRescind(motion, p, '2024-01-10')),
  recorded('2024-01-10', ...voted('2024-01-10')),
]
const vote = eventId(5)
const reconsidered = (said: object = {}): Step =>
  recorded('2024-01-12', done('ResolutionReconsidered', '2024-01-12', { target: vote }, said))

const taking = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded('2024-02-01', ...acts), 'live') }
}
const refused = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) =>
  told(leftOf(taking(before, ...acts).taken)).map(([code, path]) => `${code} ${path}`)
const repeated = ['resolution-already-passed', 'motion-already-settled', 'policy-already-enacted'] as const

describe('a resolution whose vote was reconsidered', () => {
  it('is passed again, with all it does', () => {
    const { ledger, taken } = taking([...carried, reconsidered()], ...voted('2024-01-20'))

    expect(E.isLeft(taken) ? told(taken.left) : []).toEqual([])
    expect(q(ledger, p, '2024-01-15')).toBe('IF')
    expect(q(ledger, again, '2024-01-15')).toBe('NIF(not-yet-enacted)')
  })

  it('is not found to be passed twice', () => {
    const { ledger } = taking([...carried, reconsidered()], ...voted('2024-01-20'))

    expect(rightOf(findings(ledger.register, today)({ kinds: repeated }))).toEqual([])
  })

  it('is passed once more after each reconsideration, and not twice after one', () => {
    const once = [...carried, reconsidered(), recorded('2024-01-20', ...voted('2024-01-20'))]

    expect(refused(once, passed(r, { d: '2024-01-25' }))).toEqual([
      'resolution-already-passed /0/data/resolution',
    ])
    expect(
      E.isRight(
        taking(
          once,
          done('ResolutionReconsidered', '2024-01-22', { target: eventId(9) }),
          ...voted('2024-01-25'),
        ).taken,
      ),
    ).toBe(true)
  })

  it('is not passed again by a vote of before the reconsideration, which is the one that was taken', () => {
    expect(refused([...carried, reconsidered()], passed(r, { d: '2024-01-10' }))).toEqual([
      'resolution-already-passed /0/data/resolution',
    ])
  })

  it('is not passed again where whoever reconsidered it could not', () => {
    expect(refused([...carried, reconsidered({ by: cityManager })], passed(r, { d: '2024-01-20' }))).toEqual([
      'resolution-already-passed /0/data/resolution',
    ])
  })

  it('is found to be passed twice where the second record is of the vote that was taken', () => {
    const ledger = emptyLedger()
    for (const step of [...carried, reconsidered(), recorded('2024-02-01', passed(r, { d: '2024-01-10' }))])
      rightOf(ledger.take(step))

    const found = rightOf(findings(ledger.register, today)({ kinds: ['resolution-already-passed'] }))

    expect(found.map(({ subject, events }) => [subject, ...events])).toEqual([[r, vote, eventId(9)]])
  })
})

describe('a policy that was quashed from the start', () => {
  const quashed: ReadonlyArray<Step> = [
    covered,
    recorded('2024-01-10', enacted(p, { d: '2024-01-10' })),
    recorded(
      '2024-01-15',
      done(
        'PolicyQuashed',
        '2024-01-15',
        { policy: p, operation: { rule: 'abInitio', act: eventId(3) } },
        {
          by: court,
        },
      ),
    ),
  ]
  const reversed = recorded(
    '2024-01-18',
    done('QuashingReversed', '2024-01-18', { policy: p, quashing: eventId(4) }, { by: court }),
  )

  it('is enacted anew', () => {
    const { ledger, taken } = taking(quashed, enacted(p, { d: '2024-01-20' }))

    expect(E.isRight(taken)).toBe(true)
    expect(rightOf(findings(ledger.register, today)({ kinds: repeated }))).toEqual([])
  })

  it('is not, where the quashing was reversed', () => {
    expect(refused([...quashed, reversed], enacted(p, { d: '2024-01-20' }))).toEqual([
      'policy-already-enacted /0/data/policy',
    ])
  })
})
