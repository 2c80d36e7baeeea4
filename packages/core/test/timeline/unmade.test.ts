import { describe, expect, it } from 'vitest'
import { amended, proposesToEnact, proposesToRescind } from '../acts.js'
import { done } from '../deeds.js'
import { ask, covered, possible, q, record, recorded, type Step } from '../history.js'

const p = 'policy:p'

const on = (type: string, d: string, data: object): Step => recorded(d, done(type, d, { policy: p, ...data }))

const suspended = on('PolicySuspended', '2024-01-10', { from: '2024-02-01', lastDay: '2024-03-01' })
const limited = on('SunsetSet', '2024-01-10', { sunset: { rule: 'lastDay', on: '2024-12-31' } })

const brief = (step: Step, days: ReadonlyArray<string>) => {
  const told = record([covered, step])
  return days.map((day) => q(told, p, day))
}
const ways = (step: Step, day: string) => possible(ask(record([covered, step]), p, { on: day }))

describe('a policy of which no enactment is on record (R9)', () => {
  it('that was suspended had begun by the day from which it was, on a day nobody knows', () => {
    expect(brief(suspended, ['2020-01-01', '2024-01-31', '2024-02-01', '2024-03-01', '2024-03-02'])).toEqual([
      'UND(date-uncertain)',
      'UND(date-uncertain)',
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
    expect(ways(suspended, '2020-01-01')).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(ways(suspended, '2024-02-15')).toEqual(['NIF(suspended)'])
  })

  it('that was suspended from the day that was decided had begun by then', () => {
    const step = on('PolicySuspended', '2024-01-10', {})

    expect(brief(step, ['2024-01-09', '2024-01-10', '2025-01-01'])).toEqual([
      'UND(date-uncertain)',
      'NIF(suspended)',
      'NIF(suspended)',
    ])
  })

  it('that was limited had begun before it ran out', () => {
    expect(brief(limited, ['2020-01-01', '2024-02-01', '2024-12-31', '2025-01-01'])).toEqual([
      'UND(date-uncertain)',
      'UND(date-uncertain)',
      'IF',
      'NIF(expired)',
    ])
    expect(ways(limited, '2025-01-01')).toEqual(['NIF(expired)'])
  })

  it('that somebody only moved to rescind may have been made or not: that is no record of it', () => {
    const moved = recorded('2024-01-10', proposesToRescind('motion:m', p, '2024-02-01'))

    expect(['2024-01-20', '2024-03-01'].map((day) => q(record([moved]), p, day))).toEqual([
      'UND(no-record)',
      'UND(no-record)',
    ])
    expect(brief(moved, ['2024-01-20'])).toEqual(['NIF(no-record)'])
  })

  it('that somebody moved to enact is a candidate, whatever else was moved of it (R20)', () => {
    const moved = recorded(
      '2024-01-10',
      proposesToRescind('motion:m', p, '2024-02-01'),
      proposesToEnact('motion:n', p, '2024-02-01'),
    )

    expect(q(record([moved]), p, '2024-01-20')).toBe('NIF(not-yet-enacted)')
  })

  it('that was amended had begun by the day from which it was', () => {
    const step = recorded('2024-01-10', amended(p, 'v2', { d: '2024-01-10', eff: '2024-02-01' }))

    expect(brief(step, ['2024-01-31', '2024-02-01'])).toEqual(['UND(date-uncertain)', 'IF'])
  })

  it('that was amended and suspended had begun by the first of the two days', () => {
    const told = record([covered, suspended, recorded('2024-01-20', amended(p, 'v2', { d: '2023-01-10' }))])

    expect(['2023-01-09', '2023-01-10', '2024-02-01'].map((day) => q(told, p, day))).toEqual([
      'UND(date-uncertain)',
      'IF',
      'NIF(suspended)',
    ])
  })

  it.each([
    ['put into another class', { kind: 'procedure' }],
    ['renumbered', { former: ['6,030'], identifiers: ['CP-1'] }],
    ['renamed', { title: 'Snow' }],
  ])('that was %s was made, on a day nobody knows', (_, data) => {
    const step = on('PolicyRedesignated', '2024-01-10', { effectiveOn: '2024-02-01', ...data })

    expect(brief(step, ['2020-01-01', '2024-06-01'])).toEqual(['UND(date-uncertain)', 'UND(date-uncertain)'])
    expect(ways(step, '2024-06-01')).toEqual(['IF', 'NIF(not-yet-enacted)'])
  })
})
