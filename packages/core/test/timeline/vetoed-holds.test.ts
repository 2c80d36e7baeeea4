import { describe, expect, it } from 'vitest'
import { cityManager, enacted, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, eventId, history, q, recorded } from '../history.js'
import { byVote, cited, on, p, step, vote, voted } from '../votes.js'

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')
const approved = step('ExecutiveApproved', '2024-01-20')

describe('a suspension', () => {
  const suspended = voted(byVote('PolicySuspended', { lastDay: '2024-03-31' }))

  it('of a resolution that was vetoed suspends nothing, and the answer cites the veto', () => {
    const stopped = history(standing(p), suspended, vetoed)

    expect(on(stopped, '2024-01-11', '2024-01-12', '2024-03-01')).toEqual(['IF', 'IF', 'IF'])
    for (const day of ['2024-01-05', '2024-03-01', '2024-05-01'])
      expect(cited(stopped, day)).toEqual([
        'PolicyEnacted',
        'ResolutionPassed',
        'PolicySuspended',
        'ResolutionVetoed',
      ])
  })

  it('of one that passed later holds from then on, and cites what passed it', () => {
    const late = history(standing(p), suspended, vetoed, overridden)

    expect(on(late, '2024-01-31', '2024-02-01', '2024-03-31', '2024-04-01')).toEqual([
      'IF',
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
    expect(cited(late, '2024-02-01')).toContain('VetoOverridden')
  })
})

describe('a suspension that was prolonged', () => {
  it('goes on if the resolution that prolonged it passed, from then on', () => {
    const prolonged = [
      standing(p),
      recorded('2023-12-01', done('PolicySuspended', '2023-12-01', { policy: p, lastDay: '2024-01-15' })),
      voted(byVote('PolicySuspended', { lastDay: '2024-02-28', prolongs: eventId(4) })),
      vetoed,
    ]

    expect(on(history(...prolonged), '2024-01-15', '2024-01-16', '2024-02-01')).toEqual([
      'NIF(suspended)',
      'IF',
      'IF',
    ])
    expect(on(history(...prolonged, overridden), '2024-01-15', '2024-01-16', '2024-02-01')).toEqual([
      'NIF(suspended)',
      'IF',
      'NIF(suspended)',
    ])
  })
})

describe('a suspension that was lifted', () => {
  it('holds nothing where the resolution that laid it was vetoed', () => {
    const lifted = history(
      standing(p),
      voted(byVote('PolicySuspended', {})),
      vetoed,
      recorded('2024-03-01', done('PolicyReinstated', '2024-03-01', { policy: p })),
    )

    expect(on(lifted, '2024-01-11', '2024-02-15', '2024-03-01')).toEqual(['IF', 'IF', 'IF'])
  })
})

describe('a reinstatement', () => {
  const held = recorded('2023-12-01', done('PolicySuspended', '2023-12-01', { policy: p }))
  const reinstated = voted(byVote('PolicyReinstated', {}))

  it('of a resolution that was vetoed leaves the suspension', () => {
    expect(on(history(standing(p), held, reinstated, vetoed), '2024-03-01')).toEqual(['NIF(suspended)'])
  })

  it('of one that passed later lifts it then', () => {
    const late = history(standing(p), held, reinstated, vetoed, overridden)

    expect(on(late, '2024-01-15', '2024-01-31', '2024-02-01')).toEqual([
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
    for (const day of ['2023-12-15', '2024-01-15'])
      expect(ask(late, p, { on: day }).suspendedThrough).toEqual({
        earliest: '2024-01-31',
        latest: '2024-01-31',
      })
  })
})

describe('a reinstatement that was recorded before the suspension', () => {
  const held = recorded('2024-03-01', done('PolicySuspended', '2023-12-01', { policy: p }))
  const reinstated = voted(byVote('PolicyReinstated', {}))

  it('leaves it where it was vetoed, and lifts it when it passed', () => {
    expect(on(history(standing(p), reinstated, vetoed, held), '2024-01-11', '2024-03-01')).toEqual([
      'NIF(suspended)',
      'NIF(suspended)',
    ])
    expect(
      on(history(standing(p), reinstated, vetoed, overridden, held), '2024-01-31', '2024-02-01'),
    ).toEqual(['NIF(suspended)', 'IF'])
  })

  it('lifts it whatever became of the resolution that the suspension followed from, once that passed', () => {
    const lifted = recorded('2024-01-09', done('PolicyReinstated', '2024-02-10', { policy: p }))
    const suspended = voted(byVote('PolicySuspended', {}))

    expect(
      on(
        history(standing(p), lifted, suspended, vetoed, overridden),
        '2024-01-31',
        '2024-02-09',
        '2024-02-10',
      ),
    ).toEqual(['IF', 'NIF(suspended)', 'IF'])
  })

  it('lifts nothing where whoever reinstated it had no power to', () => {
    const byOfficer = done('PolicyReinstated', '2024-01-10', { policy: p }, { by: cityManager })
    const before = history(standing(p), recorded('2024-01-10', byOfficer), held)
    const after = history(standing(p), held, recorded('2024-03-02', byOfficer))

    expect(on(after, '2024-03-01')).toEqual(['NIF(suspended)'])
    expect(on(before, '2024-03-01')).toEqual(on(after, '2024-03-01'))
  })
})

describe('a veto that stays force', () => {
  it('changes nothing as decided before it: what another veto had stopped by then was stopped', () => {
    const told = history(
      standing(p),
      voted(rescinded(p, vote)),
      vetoed,
      step('ResolutionVetoed', '2024-01-15', { staysForce: true }),
    )

    expect(q(told, p, '2024-03-01', { asDecidedBy: '2024-01-12' })).toBe('IF')
    expect(q(told, p, '2024-03-01')).toBe('IF')
  })

  it('enacts nothing as decided before it either', () => {
    const told = history(
      voted(enacted(p, vote)),
      vetoed,
      step('ResolutionVetoed', '2024-01-15', { staysForce: true }),
    )

    expect(q(told, p, '2024-03-01', { asDecidedBy: '2024-01-12' })).toBe('NIF(vetoed)')
  })
})

describe('a sunset', () => {
  const until = (lastDay: string) => ({ sunset: { rule: 'lastDay', on: lastDay } })
  const limited = standing(p, until('2024-01-25'))

  it('that a vetoed resolution set, put off or took away is as it was before', () => {
    const set = history(standing(p), voted(byVote('SunsetSet', until('2024-02-29'))), vetoed)
    const extended = history(limited, voted(byVote('SunsetExtended', until('2024-12-31'))), vetoed)
    const gone = history(limited, voted(byVote('SunsetSet', { sunset: { rule: 'none' } })), vetoed)

    expect(on(set, '2024-03-01')).toEqual(['IF'])
    expect(ask(set, p, { on: '2024-03-01' }).ceasesOn).toBeNull()
    expect(cited(set, '2024-03-01')).toContain('ResolutionVetoed')
    expect(on(extended, '2024-01-25', '2024-01-26')).toEqual(['IF', 'NIF(expired)'])
    expect(on(gone, '2024-01-26')).toEqual(['NIF(expired)'])
  })

  it('ends it no sooner than the resolution passed', () => {
    const late = history(standing(p), voted(byVote('SunsetSet', until('2024-01-15'))), vetoed, overridden)

    expect(on(late, '2024-01-31', '2024-02-01')).toEqual(['IF', 'NIF(expired)'])
    expect(cited(late, '2024-02-01')).toContain('VetoOverridden')
  })

  it('is put off if the resolution passed before the lapse, and not if after', () => {
    const extended = voted(byVote('SunsetExtended', until('2024-12-31')))

    expect(on(history(limited, extended, approved), '2024-06-01')).toEqual(['IF'])
    const late = history(limited, extended, vetoed, overridden)
    expect(on(late, '2024-06-01')).toEqual(['NIF(expired)'])
    expect(cited(late, '2024-06-01')).toEqual([
      'PolicyEnacted',
      'ResolutionPassed',
      'SunsetExtended',
      'VetoOverridden',
    ])
  })
})
