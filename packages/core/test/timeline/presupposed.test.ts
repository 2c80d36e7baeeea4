import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { enacted, proposesToEnact } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, history, possible, q, recorded } from '../history.js'

const p = 'policy:p'

const onlyTold: ReadonlyArray<ActInput> = [
  done('PolicyReinstated', '2024-01-01', { policy: p }),
  noted('PolicyPublished', { policy: p, channel: 'web', publishedOn: '2024-01-01' }),
  noted('PolicyCommenced', { policy: p, commencedOn: '2024-01-01' }),
  noted('PolicyConsolidated', { policy: p, asAt: '2023-01-15', versions: ['v1'] }),
  noted('ReviewScheduled', { policy: p, due: '2024-01-01' }),
]

describe('a policy of which nothing else is on record', () => {
  it.each(onlyTold.map((act) => [act.type, act] as const))(
    'than %s was made on a day nobody knows',
    (_, act) => {
      const told = history(recorded('2024-01-02', act))
      const answer = ask(told, p, { on: '2024-02-01' })

      expect(q(told, p, '2024-02-01')).toBe('UND(date-uncertain)')
      expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)', 'NIF(not-yet-enacted)'])
    },
  )

  it('was made when its enactment says, once that is recorded', () => {
    const told = history(
      recorded('2024-01-02', onlyTold[1] as ActInput),
      recorded('2024-03-01', enacted(p, { d: '2023-12-01' })),
    )

    expect(q(told, p, '2023-11-30')).toBe('NIF(not-yet-enacted)')
    expect(q(told, p, '2024-02-01')).toBe('IF')
  })

  it.each([
    [{ rule: 'onAppointedDay' }, 'IF'],
    [{ rule: 'onDate', on: '2024-06-01' }, 'NIF(not-commenced)'],
  ])('commenced by its commencement where the enactment left that open: %j', (commencement, then) => {
    const told = history(
      recorded('2024-01-02', noted('PolicyCommenced', { policy: p, commencedOn: '2024-01-01' })),
      recorded('2024-03-01', enacted(p, { d: '2023-12-01', data: { commencement } })),
    )

    expect(q(told, p, '2024-02-01')).toBe(then)
  })

  it('but a motion to enact it was not made by the publication of its text (R20)', () => {
    const told = history(
      recorded('2024-01-02', proposesToEnact('motion:m', p, '2031-01-01')),
      recorded('2024-01-03', onlyTold[1] as ActInput),
    )

    expect(q(told, p, '2024-02-01')).toBe('NIF(not-yet-enacted)')
  })
})
