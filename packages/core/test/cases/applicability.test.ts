import { expect, it } from 'vitest'
import type { SubjectId } from '../../src/index.js'
import { enacted } from '../acts.js'
import { byBylaw, memberOf, noted } from '../deeds.js'
import { ask, history, q, recorded } from '../history.js'

const p = 'policy:p'
const condition = 'fiscal effect in an approved budget'

const unfunded = recorded(
  '2024-03-10',
  enacted(p, {
    d: '2024-03-10',
    eff: '2024-03-10',
    by: byBylaw,
    data: { kind: 'bylaw', applicability: { rule: 'pending', condition } },
  }),
)

it('case 33: a law that is not paid for is in force', () => {
  expect(q(history(unfunded), p, '2024-06-01')).toBe('IF')
})

// Missing: `applicability` in the answer, from the last facet set.
it.fails('case 33: it does not apply yet', () => {
  expect(memberOf(ask(history(unfunded), p, { on: '2024-06-01' }), 'applicability')).toEqual({
    rule: 'pending',
    condition,
  })
})

// Missing: the same.
it.fails('once it is paid for it applies', () => {
  const funded = history(
    unfunded,
    recorded(
      '2024-10-01',
      noted('CommencementConditionSatisfied', { policy: p, condition, settledOn: '2024-10-01' }),
    ),
  )

  expect(memberOf(ask(funded, p, { on: '2024-10-01' }), 'applicability')).toEqual({ rule: 'applies' })
})

const satisfied = recorded(
  '2024-10-01',
  noted('CommencementConditionSatisfied', { policy: p, condition, settledOn: '2024-10-01' }),
  noted('CommencementConditionSatisfied', { policy: p, condition: 'another', settledOn: '2024-09-01' }),
)

it.each([
  ['first', [unfunded, satisfied]],
  ['last', [satisfied, recorded('2024-11-01', ...unfunded.acts)]],
])(
  'what the enactment left pending is set once it is satisfied, with the enactment recorded %s',
  (_, steps) => {
    const { register } = history(...steps)
    const everything = { size: register.book.size(), visible: () => true, key: '' }
    const set = register
      .study(p as SubjectId, everything)
      .described()
      .sets.filter(({ facet }) => facet === 'applicability')

    expect(set.map(({ value }) => value)).toEqual([{ _tag: 'pending', condition }, { _tag: 'applies' }])
  },
)
