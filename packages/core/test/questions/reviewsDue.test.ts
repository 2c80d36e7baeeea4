import { describe, expect, it } from 'vitest'
import { findings, reviewsDue } from '../../src/index.js'
import { rescinded, standing } from '../acts.js'
import { byBylaw, done, noted } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const policy = p
const scheduled = recorded('2015-06-01', noted('ReviewScheduled', { policy, due: '2020-06-01' }))

const due = (on: string, ...steps: ReadonlyArray<Step>) =>
  rightOf(reviewsDue(history(standing(p), ...steps).register, today)({ on }))
const states = (on: string, ...steps: ReadonlyArray<Step>) =>
  due(on, ...steps).map(({ due: day, state }) => `${day.text} ${state}`)

describe('a review that is scheduled', () => {
  it('is to come up to its day and overdue after it, by the event that says so', () => {
    expect(due('2020-06-01', scheduled)).toEqual([
      {
        policy,
        due: { edtf: '2020-06-01', text: '2020-06-01' },
        state: 'to-come',
        lapsesBy: null,
        event: { event: eventId(4), seq: 3, type: 'ReviewScheduled' },
      },
    ])
    expect(states('2020-06-02', scheduled)).toEqual(['2020-06-01 overdue'])
  })

  it('by some day of a month may be overdue within it', () => {
    const june = recorded('2015-06-01', noted('ReviewScheduled', { policy, due: '2020-06' }))

    expect(states('2020-06-01', june)).toEqual(['2020-06 to-come'])
    expect(states('2020-06-15', june)).toEqual(['2020-06 perhaps-overdue'])
    expect(states('2020-07-01', june)).toEqual(['2020-06 overdue'])
  })

  it('is done once it was completed, and the next one is due when that said', () => {
    const completed = (data: object) =>
      recorded('2020-09-01', noted('ReviewCompleted', { policy, outcome: 'confirmed', ...data }))
    const late = completed({ completedOn: '2020-08-01', nextDue: '2024-08-01' })

    expect(states('2024-01-01', scheduled, completed({ completedOn: '2020-08-01' }))).toEqual([])
    expect(states('2020-07-01', scheduled, late)).toEqual(['2020-06-01 overdue'])
    expect(states('2024-01-01', scheduled, late)).toEqual(['2024-08-01 to-come'])
    expect(states('2024-01-01', late, scheduled)).toEqual(['2024-08-01 to-come'])
  })

  it('is not done by a review older than the schedule', () => {
    expect(
      states(
        '2024-01-01',
        recorded('2018-01-02', done('ReviewScheduled', '2018-01-01', { policy, due: '2020-06-01' })),
        recorded(
          '2021-01-01',
          noted('ReviewCompleted', { policy, outcome: 'confirmed', completedOn: '2015-05-01' }),
        ),
      ),
    ).toEqual(['2020-06-01 overdue'])
  })

  it('is put off by a later schedule, from the day of that decision on', () => {
    const later = recorded('2023-01-02', done('ReviewScheduled', '2023-01-01', { policy, due: '2026-01-01' }))

    expect(states('2022-12-31', scheduled, later)).toEqual(['2020-06-01 overdue'])
    expect(states('2023-01-01', scheduled, later)).toEqual(['2026-01-01 to-come'])
  })

  it('is due no more once the policy ended', () => {
    const ended = recorded('2022-01-01', rescinded(p, { d: '2022-01-01' }))

    expect(states('2021-12-31', scheduled, ended)).toEqual(['2020-06-01 overdue'])
    expect(states('2022-01-01', scheduled, ended)).toEqual([])
  })
})

describe('in New Zealand', () => {
  const nz = recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: 'nz' } })
  const found = (kind: string) => {
    const { register } = history(
      nz,
      standing(p, { kind }),
      recorded('2015-06-01', noted('ReviewScheduled', { policy, due: '2020-06-01' }, { by: byBylaw })),
    )
    const [one] = rightOf(findings(register, today)({ on: '2021-01-01', kinds: ['review-overdue'] }))
    return [rightOf(reviewsDue(register, today)({ on: '2021-01-01' }))[0]?.lapsesBy, one?.sentence]
  }

  it('case 57: an overdue review of a policy ends nothing', () => {
    expect(found('council-policy')).toEqual([
      null,
      'The review of policy:p was due on 2020-06-01 and is not on record. That ends nothing (R6).',
    ])
  })

  it('a bylaw whose review was missed lapses in time', () => {
    expect(found('bylaw')).toEqual([
      's. 160A',
      'The review of policy:p was due on 2020-06-01 and is not on record. By s. 160A it lapses in time, once that is recorded.',
    ])
  })
})
