import { expect, it } from 'vitest'
import { explain, type SubjectId } from '../../src/index.js'
import { enacted, standing } from '../acts.js'
import { byBylaw, noted } from '../deeds.js'
import { ask, history, q, recorded, today, type History, rightOf } from '../history.js'

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

it('case 33: it does not apply yet', () => {
  expect(ask(history(unfunded), p, { on: '2024-06-01' }).applicability).toEqual({
    rule: 'pending',
    condition,
  })
})

it('once it is paid for it applies', () => {
  const funded = history(
    unfunded,
    recorded(
      '2024-10-01',
      noted('CommencementConditionSatisfied', { policy: p, condition, settledOn: '2024-10-01' }),
    ),
  )

  expect(ask(funded, p, { on: '2024-10-01' }).applicability).toEqual({ rule: 'applies' })
  expect(ask(funded, p, { on: '2024-09-30' }).applicability).toEqual({ rule: 'pending', condition })
})

const paidFor = (settledOn: string) =>
  recorded('2024-10-01', noted('CommencementConditionSatisfied', { policy: p, condition, settledOn }))

it.each([
  ['before it commenced', '2024-03-01', '2024-03-10', { rule: 'applies' }],
  ['in a month of which the day asked about is one', '2024-09', '2024-09-15', null],
  ['in a month that is over', '2024-09', '2024-09-30', { rule: 'applies' }],
])('paid for %s', (_, settledOn, on, applicability) => {
  expect(ask(history(unfunded, paidFor(settledOn)), p, { on }).applicability).toEqual(applicability)
})

it('that applies from a day on is in force before', () => {
  const date = { edtf: '2025-01-01', text: 'New Year 2025' }
  const later = history(
    recorded('2024-03-10', enacted(p, { d: '2024-03-10', data: { applicability: { rule: 'from', date } } })),
  )
  const applying = (on: string) => ask(later, p, { on }).applicability

  expect(q(later, p, '2024-06-01')).toBe('IF')
  expect(applying('2024-06-01')).toEqual({ rule: 'from', date })
  expect(applying('2024-12-31')).toEqual({ rule: 'from', date })
  expect(applying('2025-01-01')).toEqual({ rule: 'applies' })
})

it('a law that says nothing of it applies', () => {
  expect(ask(history(standing(p)), p, { on: '2024-06-01' }).applicability).toEqual({ rule: 'applies' })
})

it('is told by the explanation, and only where there is something to tell', () => {
  const told = (ledger: History, on: string) =>
    rightOf(explain(ledger.register, today)(ask(ledger, p, { on })))
      .steps.filter(({ about }) => about === 'applicability')
      .map(({ sentence }) => sentence)

  expect(told(history(unfunded), '2024-06-01')).toEqual([
    'It does not apply yet: that is pending on “fiscal effect in an approved budget”.',
  ])
  expect(told(history(unfunded, paidFor('2024-09')), '2024-09-15')).toEqual([
    'Whether it applies cannot be said from the record.',
  ])
  expect(told(history(standing(p)), '2024-06-01')).toEqual([])
  expect(told(history(unfunded), '2024-03-09')).toEqual([])
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
