import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { done, noted } from '../deeds.js'
import { covered, emptyLedger, eventId, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'

/** Recorded live in June 2024, upon a policy that was rescinded by an act of one day from another. */
const take = (act: ActInput, { d, eff = d }: { readonly d: string; readonly eff?: string }) => {
  const { register, take: taking } = emptyLedger()
  rightOf(taking(covered))
  rightOf(taking(recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))))
  rightOf(taking(recorded('2024-05-31', rescinded(p, { d, eff }))))
  const taken = taking(recorded('2024-06-01', act), 'live')
  return {
    isTaken: E.isRight(taken),
    found: rightOf(findings(register, today)({ kinds: ['after-its-end'] })),
  }
}

const completed = (completedOn: string): ActInput =>
  noted('ReviewCompleted', { policy: p, outcome: 'confirmed', completedOn })

describe('what is done about a policy that is over', () => {
  it.each([
    ['A review of', completed('2024-02-01')],
    ['Scheduling a review of', done('ReviewScheduled', '2024-02-01', { policy: p, due: '2024-12-01' })],
    ['A petition against', done('PetitionFiled', '2024-02-01', { against: p, suspends: true })],
  ])('is taken live, with a finding: %s', (what, act) => {
    expect(take(act, { d: '2024-01-01' })).toMatchObject({
      isTaken: true,
      found: [
        {
          severity: 'doubt',
          subject: p,
          sentence: `${what} policy:p is recorded of “2024-02-01”, when it was rescinded already; it does nothing.`,
          events: [eventId(5)],
        },
      ],
    })
  })

  it.each([
    ['on the day it ended', completed('2024-01-01'), { d: '2024-01-01' }],
    [
      'before an act that ended it from an earlier day',
      completed('2024-02-01'),
      { d: '2024-03-01', eff: '2024-01-01' },
    ],
    ['on a day that may be before its end', completed('2023/2024-03'), { d: '2024-01-01' }],
    [
      'that is to be reviewed by a day after its end',
      noted('ReviewScheduled', { policy: p, due: '2024-12-01' }),
      { d: '2024-01-01' },
    ],
  ])('has no finding %s', (_, act, ended) => {
    expect(take(act, ended)).toEqual({ isTaken: true, found: [] })
  })
})
