import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { ask, history, possible, q, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'
const made = recorded('2015-01-01', enacted(p, { d: '2015-01-01', eff: '2015-06-01' }))

describe('the sentence on a policy that was never in force (R3)', () => {
  it.each(['2015-03-01', '2015-06-01'])(
    'is as true where it was rescinded from %s on, by the day it was to begin',
    (eff) => {
      const told = history(made, recorded('2015-02-01', rescinded(p, { d: '2015-02-01', eff })))
      const answer = ask(told, p, { on: '2015-06-01' })

      expect(answer).toMatchObject({
        reason: 'zero-length',
        inForceFrom: { earliest: '2015-06-01', latest: '2015-06-01' },
        ceasesOn: { earliest: eff, latest: eff },
      })
      expect(rightOf(explain(told.register, today)(answer)).steps[0]?.sentence).toBe(
        'policy:p is not in force on 2015-06-01: it had ended by the day it was to begin.',
      )
    },
  )
})

describe('a policy that ends about the day it is to begin, which is not known (R3, R8)', () => {
  const starting = (eff: string) =>
    history(
      recorded('2024-01-10', enacted(p, { d: '2024-01-01', eff })),
      recorded('2024-02-01', rescinded(p, { d: '2024-02-01', eff: '2024-03-03' })),
    )
  const days = ['2024-03-02', '2024-03-03', '2024-03-04']

  it.each(['2024-03-01', ...days, '2024-03-05', '2024-05-01'])(
    'can on %s be what it would be for each day on which it may begin, and nothing else',
    (on) => {
      const each = days.map((eff) => q(starting(eff), p, on))

      expect(possible(ask(starting('2024-03-02/2024-03-04'), p, { on }))).toEqual(
        [...new Set(each)].toSorted(),
      )
    },
  )

  it('is zero-length on the day it was to begin only', () => {
    expect(days.map((on) => q(starting('2024-03-03'), p, on))).toEqual([
      'NIF(not-commenced)',
      'NIF(zero-length)',
      'NIF(rescinded)',
    ])
  })
})
