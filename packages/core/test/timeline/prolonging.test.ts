import { describe, expect, it } from 'vitest'
import { ask, eventId, history, q, recorded, rightOf, today } from '../history.js'
import { changesBetween, timelineOf } from '../../src/index.js'
import { rescinded, standing } from '../acts.js'
import { done, mayor } from '../deeds.js'
import { byVote, cited, on, p, step, voted } from '../votes.js'

const suspended = (d: string, data: object) => done('PolicySuspended', d, { policy: p, ...data })

const first = recorded('2024-01-10', suspended('2024-01-10', { lastDay: '2024-03-10' }))

describe('a suspension that is prolonged', () => {
  const prolonged = (d: string, data: object) =>
    history(
      standing(p),
      recorded(
        '2024-01-10',
        suspended('2024-01-10', { lastDay: '2024-03-10' }),
        suspended(d, { prolongs: eventId(4), ...data }),
      ),
    )

  it('goes on without a gap where it had not run out', () => {
    const told = prolonged('2024-03-01', { lastDay: '2024-08-01' })

    expect(on(told, '2024-03-11', '2024-08-01', '2024-08-02')).toEqual([
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
  })

  it('holds by itself, from its own day, where it had', () => {
    const told = prolonged('2024-04-12', { lastDay: '2024-08-01' })

    expect(on(told, '2024-03-10', '2024-03-11', '2024-04-11', '2024-04-12', '2024-08-02')).toEqual([
      'NIF(suspended)',
      'IF',
      'IF',
      'NIF(suspended)',
      'IF',
    ])
  })

  it('leaves the days between where it names a later day to begin', () => {
    const told = prolonged('2024-02-01', { from: '2024-04-01', lastDay: '2024-08-01' })

    expect(on(told, '2024-03-11', '2024-03-31', '2024-04-01')).toEqual(['IF', 'IF', 'NIF(suspended)'])
  })

  it('does not undo a reinstatement that came before', () => {
    const told = history(
      standing(p),
      recorded(
        '2024-01-10',
        suspended('2024-01-10', { lastDay: '2024-03-10' }),
        done('PolicyReinstated', '2024-02-01', { policy: p, suspension: eventId(4) }),
        suspended('2024-03-01', { prolongs: eventId(4), lastDay: '2024-08-01' }),
      ),
    )

    expect(on(told, '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01')).toEqual([
      'NIF(suspended)',
      'IF',
      'IF',
      'NIF(suspended)',
    ])
  })
})

describe('an answer about a suspension', () => {
  const told = history(
    standing(p),
    first,
    recorded('2024-02-01', done('PolicyReinstated', '2024-02-01', { policy: p })),
  )

  it('cites what suspended it as well as what lifted that, during it and after', () => {
    for (const day of ['2024-01-15', '2024-03-01'])
      expect(cited(told, day)).toEqual(['PolicyEnacted', 'PolicySuspended', 'PolicyReinstated'])
  })

  it('flags the days on which it turns', () => {
    const flagged = ['2024-01-09', '2024-01-10', '2024-01-31', '2024-02-01', '2024-02-02'].filter((day) =>
      ask(told, p, { on: day }).flags.includes('transition-day'),
    )

    expect(flagged).toEqual(['2024-01-10', '2024-02-01'])
  })
})

describe('a veto that merely stays force', () => {
  it('stops an ending of its resolution, and is cited', () => {
    const told = history(
      standing(p),
      voted(byVote('PolicyRescinded', {})),
      step('ResolutionVetoed', '2024-01-12', { staysForce: true }),
    )

    expect(on(told, '2024-01-11', '2024-02-01')).toEqual(['IF', 'IF'])
    expect(cited(told, '2024-02-01')).toContain('ResolutionVetoed')
  })
})

describe('what was undone', () => {
  it('is cited with what undid it', () => {
    const told = history(
      standing(p),
      voted(byVote('PolicyRescinded', {})),
      recorded(
        '2024-01-10',
        done('ResolutionReconsidered', '2024-01-10', { target: eventId(4) }, { by: mayor }),
      ),
    )

    expect(q(told, p, '2024-02-01')).toBe('IF')
    expect(cited(told, '2024-02-01')).toEqual([
      'PolicyEnacted',
      'ResolutionPassed',
      'PolicyRescinded',
      'ResolutionReconsidered',
    ])
  })
})

describe('the days an uncertain revival can have begun', () => {
  const leaves = history(
    standing(p),
    recorded('2024-01-10', rescinded(p, { d: '2024-01/2024-03' })),
    recorded('2024-07-01', done('PolicyRevived', '2024-04/2024-06', { policy: p, words: 'is revived' })),
  )

  it('are the same whatever was asked before', () => {
    const asked = (...days: ReadonlyArray<string>) => {
      const told = history(
        standing(p),
        recorded('2024-01-10', rescinded(p, { d: '2024-01/2024-03' })),
        recorded('2024-07-01', done('PolicyRevived', '2024-04/2024-06', { policy: p, words: 'is revived' })),
      )
      for (const day of days) ask(told, p, { on: day })
      return ask(told, p, { on: '2024-05-03' }).inForceFrom
    }
    const fresh = asked()

    expect(asked('2024-06-01')).toEqual(fresh)
    expect(asked('2024-08-08')).toEqual(fresh)
    expect(asked('2024-04-04', '2024-08-08', '2024-05-01')).toEqual(fresh)
  })

  it('end with the day asked about, where it is certainly in force on it', () => {
    expect(ask(leaves, p, { on: '2024-08-08' })).toMatchObject({
      status: 'in-force',
      inForceFrom: { latest: '2024-06-30' },
    })
  })

  it('part the stretches of a timeline where what is presumed changes, and no changes', () => {
    const { periods } = rightOf(timelineOf(leaves.register, today)(p, {}))
    const changes = rightOf(changesBetween(leaves.register, today)({ from: '2023-12-01', to: '2024-12-01' }))

    expect(periods.length).toBeGreaterThanOrEqual(changes.length)
  })
})
