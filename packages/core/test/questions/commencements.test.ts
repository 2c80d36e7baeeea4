import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted } from '../acts.js'
import { done } from '../deeds.js'
import { eventId, history, q, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const commencing = (commencement: object): Step =>
  recorded('2024-01-10', enacted(p, { d: '2024-01-10', data: { commencement } }))
const appointed = commencing({ rule: 'onAppointedDay' })
const fixed = commencing({ rule: 'onDate', on: { edtf: '2024-09-01', text: '2024-09-01' } })
const did = (type: string, data: object): Step =>
  recorded('2024-03-01', done(type, '2024-02-01', { policy: p, ...data }))
const commenced = (commencedOn: string) => did('PolicyCommenced', { commencedOn })
const putOff = (until: string) => did('CommencementPostponed', { until })

const found = (...steps: ReadonlyArray<Step>) =>
  rightOf(
    findings(
      history(...steps).register,
      today,
    )({
      kinds: ['commenced-on-another-day', 'postponement-advances'],
    }),
  ).map(({ code, events }) => [code, events])

describe('a commencement on record', () => {
  it('on a second day is told, and the first is taken', () => {
    const twice = [appointed, commenced('2024-05-01'), commenced('2024-06-01')]

    expect(found(...twice)).toEqual([['commenced-on-another-day', [eventId(5)]]])
    expect(q(history(...twice), p, '2024-05-15')).toBe('IF')
  })

  it('on another day than the enactment fixed is told', () => {
    expect(found(fixed, commenced('2024-06-01'))).toEqual([['commenced-on-another-day', [eventId(4)]]])
  })

  it.each([
    ['on the day appointed', [appointed, commenced('2024-05-01')]],
    ['on the day the enactment fixed', [fixed, commenced('2024-09-01')]],
    ['twice on one day', [appointed, commenced('2024-05-01'), commenced('2024-05-01')]],
    ['and put off since', [appointed, commenced('2024-05-01'), putOff('2024-12-01')]],
    ['to a later day', [fixed, putOff('2024-12-01')]],
    ['to the same day', [fixed, putOff('2024-09-01')]],
    ['twice, to a later day each time', [fixed, putOff('2024-12-01'), putOff('2025-12-01')]],
  ])('%s is in order', (_, steps) => {
    expect(found(...steps)).toEqual([])
  })

  it('put off to an earlier day is told', () => {
    expect(found(fixed, putOff('2024-06-01'))).toEqual([['postponement-advances', [eventId(4)]]])
    expect(found(fixed, putOff('2024-12-01'), putOff('2024-10-01'))).toEqual([
      ['postponement-advances', [eventId(5)]],
    ])
  })
})
