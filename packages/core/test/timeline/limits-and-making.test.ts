import { describe, expect, it } from 'vitest'
import { enacted } from '../acts.js'
import { done } from '../deeds.js'
import { ask, history, possible, q, recorded, type Step } from '../history.js'

const p = 'policy:p'

const limited = (type: 'SunsetSet' | 'SunsetExtended', d: string, on = '2024-12-31'): Step =>
  recorded('2025-01-01', done(type, d, { policy: p, sunset: { rule: 'lastDay', on } }))
const vaguely = recorded('2025-01-02', enacted(p, { d: '2020' }))

const inBothOrders = (...steps: readonly [Step, Step]) => [
  history(...steps),
  history(...steps.map(({ acts }) => recorded('2025-01-03', ...acts)).toReversed()),
]

describe('what was limited was made before that was decided, whichever of the two was recorded first', () => {
  it.each(['SunsetSet', 'SunsetExtended'] as const)('by a %s', (type) => {
    const told = inBothOrders(vaguely, limited(type, '2020-06-10'))

    for (const one of told) {
      expect(q(one, p, '2020-06-09')).toBe('UND(date-uncertain)')
      expect(q(one, p, '2020-06-10')).toBe('IF')
      expect(q(one, p, '2025-01-01')).toBe('NIF(expired)')
      expect(ask(one, p, { on: '2020-06-10' }).inForceFrom).toEqual({
        earliest: '2020-01-01',
        latest: '2020-06-10',
      })
    }
  })

  it('and where it was certainly decided before, no order of days satisfies the record', () => {
    const told = inBothOrders(
      recorded('2025-01-02', enacted(p, { d: '2020-07-01' })),
      limited('SunsetSet', '2020-06-10'),
    )

    for (const one of told) {
      const answer = ask(one, p, { on: '2020-08-01' })
      expect([answer.status, answer.reason, possible(answer)]).toEqual([
        'undetermined',
        'conflicting-records',
        [],
      ])
    }
  })
})
