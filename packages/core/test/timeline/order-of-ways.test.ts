import { describe, expect, it } from 'vitest'
import { enacted } from '../acts.js'
import { court, done } from '../deeds.js'
import { ask, eventId, history, recorded, type History } from '../history.js'
import { distinct, type Possibility } from '../../src/timeline/possibilities.js'

const p = 'policy:p'

const not = (reason: Exclude<Possibility, { status: 'in-force' }>['reason']): Possibility => ({
  status: 'not-in-force',
  reason,
})

describe('the ways it can be', () => {
  it('are in force first, then in the order of precedence of their reasons, whatever order they are found in', () => {
    const ordered = [
      { status: 'in-force' } as const,
      not('not-yet-enacted'),
      not('not-commenced'),
      not('rescinded'),
      not(null),
    ]

    expect(distinct(ordered.toReversed())).toEqual(ordered)
    expect(distinct([...ordered, ...ordered])).toEqual(ordered)
  })
})

describe('a quashing', () => {
  const begins = '2024-03-01/2024-06-30'
  const made = recorded(
    '2024-01-10',
    enacted(p, { d: '2024-01-10', data: { commencement: { rule: 'onDate', on: begins } } }),
  )
  const quashed = (operation: object) =>
    history(
      made,
      recorded('2024-05-01', done('PolicyQuashed', '2024-05-01', { policy: p, operation }, { by: court })),
    )
  const reasons = (told: History): ReadonlyArray<unknown> => {
    const { reason, possible: ways } = ask(told, p, { on: '2024-05-10' })
    return [reason, ...ways.map((way) => (way.status === 'in-force' ? null : way.reason))]
  }

  it('for the future is an ending: what has not commenced in a world is not quashed in it first', () => {
    expect(reasons(quashed({ rule: 'prospective' }))).toEqual([
      'not-commenced',
      'not-commenced',
      'zero-length',
      'quashed',
    ])
  })

  it('from the start goes before all that may have become of it', () => {
    expect(reasons(quashed({ rule: 'abInitio', act: eventId(3) }))).toEqual(['quashed', 'quashed'])
  })
})
