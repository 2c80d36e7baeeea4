import { expect, it } from 'vitest'
import { cityManager, passed, proposesToRescind, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, eventId, history, recorded, type History } from '../history.js'

const p = 'policy:p'

const foundBy = (told: History, asDecidedBy: string): ReadonlyArray<unknown> =>
  ask(told, p, { on: '2025-01-01', asDecidedBy }).findings.map(({ code, events }) => [code, events])

it('the findings of an answer tell of no act decided after the day up to which decisions count', () => {
  const told = history(
    standing(p),
    ...['2021-06-01', '2022-06-01', '2023-06-01'].map((d) => recorded(d, rescinded(p, { d }))),
    recorded('2024-06-01', done('PolicySuspended', '2024-06-01', { policy: p }, { by: cityManager })),
  )
  const [first, second, third, byOfficer] = [4, 5, 6, 7].map(eventId)

  expect(foundBy(told, '2022-05-31')).toEqual([])
  expect(foundBy(told, '2022-06-01')).toEqual([['ended-again', [first, second]]])
  expect(foundBy(told, '2024-05-31')).toEqual([['ended-again', [first, second, third]]])
  expect(foundBy(told, '2024-06-01')).toEqual([
    ['no-power', [byOfficer]],
    ['ended-again', [first, second, third]],
  ])
})

it('nor of a resolution passed after it whose effect never came', () => {
  const told = history(
    standing(p),
    recorded('2024-04-01', proposesToRescind('motion:m', p, '2024-05-01')),
    recorded('2024-05-02', passed('resolution:r', { d: '2024-05-01', data: { motion: 'motion:m' } })),
  )

  expect(foundBy(told, '2024-04-30')).toEqual([])
  expect(foundBy(told, '2024-05-01')).toEqual([['effect-not-recorded', [eventId(5)]]])
})
