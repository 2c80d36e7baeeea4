import { describe, expect, it } from 'vitest'
import { enacted, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, eventId, history, recorded, type History } from '../history.js'
import { byVote, p, step, voted } from '../votes.js'

const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10)

/** The days of half a year that are flagged. */
const flagged = (told: History): ReadonlyArray<string> =>
  Array.from({ length: 180 }, (_, at) => dayOf(at + 1)).filter((on) =>
    ask(told, p, { on }).flags.includes('transition-day'),
  )

describe('a transition day that no act names (R2)', () => {
  it('is that of a commencement some days after the enactment, and of the end of a term', () => {
    const told = history(
      recorded(
        '2024-01-10',
        enacted(p, {
          d: '2024-01-10',
          data: {
            commencement: { rule: 'afterDays', days: 30, from: 'enactment' },
            sunset: { rule: 'term', n: 3, unit: 'months', from: 'commencement' },
          },
        }),
      ),
    )

    expect(flagged(told)).toEqual(['2024-02-09', '2024-05-09'])
  })

  it('is the day a condition was satisfied', () => {
    const told = history(
      recorded(
        '2024-01-10',
        enacted(p, { d: '2024-01-10', data: { commencement: { rule: 'onCondition', condition: 'c' } } }),
      ),
      recorded(
        '2024-02-20',
        noted('CommencementConditionSatisfied', { policy: p, condition: 'c', settledOn: '2024-02-20' }),
      ),
    )

    expect(flagged(told)).toEqual(['2024-02-20'])
  })
})

describe('a transition day of a suspension (R2)', () => {
  const vetoed = step('ResolutionVetoed', '2024-01-12')
  const overridden = step('VetoOverridden', '2024-02-01')
  const held = recorded(
    '2024-01-05',
    done('PolicySuspended', '2024-01-05', { policy: p, lastDay: '2024-01-15' }),
  )

  it('is the day its resolution passed', () => {
    const suspended = voted(byVote('PolicySuspended', { lastDay: '2024-03-31' }))

    expect(flagged(history(standing(p), suspended, vetoed, overridden))).toEqual(['2024-02-01', '2024-04-01'])
  })

  it('is the day it holds again, once what prolongs it has passed', () => {
    const prolonged = voted(byVote('PolicySuspended', { lastDay: '2024-02-28', prolongs: eventId(4) }))

    expect(flagged(history(standing(p), held, prolonged, vetoed, overridden))).toEqual([
      '2024-01-05',
      '2024-01-16',
      '2024-02-01',
      '2024-02-29',
    ])
  })

  it('is the day the resolution that lifts it passed', () => {
    const open = recorded('2024-01-05', done('PolicySuspended', '2024-01-05', { policy: p }))
    const lifted = voted(byVote('PolicyReinstated', {}))

    expect(flagged(history(standing(p), open, lifted, vetoed, overridden))).toEqual([
      '2024-01-05',
      '2024-02-01',
    ])
  })

  it('is not the day after what was its last before it was lifted, nor that of one beside another', () => {
    const lifted = recorded('2024-01-12', done('PolicyReinstated', '2024-01-12', { policy: p }))
    const beside = recorded(
      '2024-01-10',
      done('PolicySuspended', '2024-01-10', { policy: p, lastDay: '2024-02-10' }),
    )

    expect(flagged(history(standing(p), held, lifted))).toEqual(['2024-01-05', '2024-01-12'])
    expect(flagged(history(standing(p), held, beside))).toEqual(['2024-01-05', '2024-02-11'])
  })
})
