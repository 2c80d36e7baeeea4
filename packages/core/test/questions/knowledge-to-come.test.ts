import { describe, expect, it } from 'vitest'
import { enacted, proposesToRescind, rescinded } from '../acts.js'
import { ask, history, q, recorded } from '../history.js'

const p = 'policy:p'
const made = recorded('2020-01-02', enacted(p, { d: '2020-01-01' }))
const askedOn = '2024-06-01'

describe('knowledge of a day that is to come (R11)', () => {
  const of = history(made)

  it.each([
    ['a day', '2026-01-01'],
    ['a moment', '2026-01-01T12:00:00.000000Z'],
  ])('is what is known on the day of asking, named by %s: later days are projected', (_, knownAt) => {
    expect(ask(of, p, { on: '2025-01-01', knownAt }, askedOn).flags).toContain('projected')
    expect(ask(of, p, { on: askedOn, knownAt }, askedOn).flags).not.toContain('projected')
  })

  it('lets no decision come due that is to be taken after the day of asking (R10)', () => {
    const open = history(made, recorded('2024-05-01', proposesToRescind('motion:m', p, '2025-02-01')))

    expect(q(open, p, '2025-06-01', { knownAt: '2026-01-01', today: askedOn })).toBe('IF')
    expect(q(open, p, '2025-06-01', { knownAt: '2026-01-01', today: '2026-01-01' })).toBe(
      'UND(outcome-unknown)',
    )
  })

  it('of a day gone by is what was known then, whenever it is asked', () => {
    const ended = history(made, recorded('2024-01-02', rescinded(p, { d: '2024-01-01' })))

    expect(ask(ended, p, { on: '2023-07-01', knownAt: '2023-06-30' }, askedOn).flags).toContain('projected')
    expect(q(ended, p, '2024-03-01', { knownAt: '2023-12-31', today: askedOn })).toBe('IF')
  })
})
