import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { amended, enacted, rescinded, standing } from '../acts.js'
import { court, done } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'
import { byVote, p, step, vote, voted } from '../votes.js'

const codes = (...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(...steps).register, today)({ kinds: ['ended-again', 'number-reused'] })).map(
    ({ code }) => code,
  )

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')

describe('an ending that was stopped is none', () => {
  const endings = [
    standing(p),
    voted(byVote('PolicyRescinded', {})),
    recorded('2025-01-10', rescinded(p, { d: '2025-01-10' })),
  ]

  it('by a veto, unless that was overridden', () => {
    expect(codes(...endings)).toEqual(['ended-again'])
    expect(codes(...endings, vetoed)).toEqual([])
    expect(codes(...endings, vetoed, overridden)).toEqual(['ended-again'])
  })

  it('or where its vote was reconsidered', () => {
    const reconsidered = done('ResolutionReconsidered', '2024-01-10', { target: eventId(4) })

    expect(codes(...endings, recorded('2024-01-10', reconsidered))).toEqual([])
  })
})

describe('an ending of a part', () => {
  const part = recorded('2024-01-10', rescinded(p, { d: '2024-01-10', data: { portions: ['s. 5'] } }))
  const whole = recorded('2025-01-10', rescinded(p, { d: '2025-01-10' }))
  const late = recorded('2026-01-10', rescinded(p, { d: '2026-01-10', data: { portions: ['s. 5'] } }))

  it('is no ending of the whole, but comes again after that', () => {
    expect(codes(standing(p), part, whole)).toEqual([])
    expect(codes(standing(p), whole, late)).toEqual(['ended-again'])
    expect(codes(standing(p), part, late)).toEqual(['ended-again'])
  })
})

describe('an ending of which another record was found', () => {
  const amendment = recorded('2023-06-01', amended(p, 'v2', { d: '2023-06-01' }))
  const quashed = recorded(
    '2023-07-01',
    done(
      'PolicyQuashed',
      '2023-07-01',
      { policy: p, operation: { rule: 'abInitio', act: eventId(4) } },
      { by: court },
    ),
  )
  /** Which of the rescissions are cited, after some steps that are so many events. */
  const cited = (...before: ReadonlyArray<Step>) => {
    const once = eventId(4 + before.length)
    const told = history(
      standing(p),
      ...before,
      recorded('2024-01-10', rescinded(p, { d: '2024-01-10' })),
      recorded('2024-01-10', rescinded(p, { d: '2024-01-11', data: { sameActAs: once } })),
      recorded('2025-01-10', rescinded(p, { d: '2025-01-10' })),
    )
    const { book } = told.register
    const rescissions = book
      .listing(p)
      .filter((seq) => book.typeAt(seq) === 'PolicyRescinded')
      .map(book.idAt)
    return rightOf(findings(told.register, today)({ kinds: ['ended-again'] })).map(({ events }) =>
      events.map((event) => rescissions.indexOf(event)),
    )
  }

  it('is told with every record of it, whatever else befell the policy', () => {
    expect(cited()).toEqual([[0, 1, 2]])
    expect(cited(amendment, quashed)).toEqual([[0, 1, 2]])
  })
})

describe('a number that was never given is not given again', () => {
  const numbered = { identifiers: [{ text: '6,030' }] }
  const made = voted(enacted(p, { ...vote, data: numbered }))
  const again = recorded('2025-01-10', enacted('policy:o', { d: '2025-01-10', data: numbered }))

  it('where the policy was vetoed, unless that was overridden', () => {
    expect(codes(made, again)).toEqual(['number-reused', 'number-reused'])
    expect(codes(made, vetoed, again)).toEqual([])
    expect(codes(made, vetoed, overridden, again)).toEqual(['number-reused', 'number-reused'])
  })

  it('where what was to give it was vetoed', () => {
    const renumbered = voted(
      byVote('PolicyRedesignated', { identifiers: ['6,030'], effectiveOn: '2024-01-10' }),
    )

    expect(codes(standing(p), renumbered, again)).toEqual(['number-reused', 'number-reused'])
    expect(codes(standing(p), renumbered, vetoed, again)).toEqual([])
  })
})
