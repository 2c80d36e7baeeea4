import { describe, expect, it } from 'vitest'
import { amended, council, enacted, passed, rescinded } from '../acts.js'
import { history, q, recorded } from '../history.js'

const cancelled = {
  type: 'ResolutionRescinded',
  by: council,
  decidedOn: '2023-03-01',
  data: { resolution: 'resolution:r', effectOnAdopted: 'ceases' },
} as const

const vote = passed('resolution:r', { d: '2023-01-02', label: 'r' })
const byVote = { d: '2023-01-02', causedBy: ['#r'] } as const
const standingPolicy = recorded('2020-01-01', enacted('policy:p', { d: '2020-01-01' }))

describe('a resolution rescinded, with what it adopted', () => {
  it('ends the policy it adopted', () => {
    const ledger = history(
      recorded('2023-01-02', vote, enacted('policy:n', byVote)),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:n', '2023-02-28')).toBe('IF')
    expect(q(ledger, 'policy:n', '2023-03-01')).toBe('NIF(rescinded)')
  })

  it('leaves alone what its policy was to replace and, never having commenced, did not', () => {
    const replacement = enacted('policy:n', {
      ...byVote,
      eff: '2024-06-01',
      data: { replaces: ['policy:p'] },
    })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, replacement),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
    expect(q(ledger, 'policy:p', '2024-12-01')).toBe('IF')
  })

  it('does not bring forward a rescission it caused', () => {
    const ending = rescinded('policy:p', { ...byVote, eff: '2023-06-01' })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, ending),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
  })

  it('does not end what it only amended', () => {
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, amended('policy:p', 'v2', byVote)),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
  })
})
