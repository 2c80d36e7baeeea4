import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
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
