import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { deferred, proposesToRescind, standing } from '../acts.js'
import { done } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const [p, m] = ['policy:p', 'motion:m']

const found = (code: string, ...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(standing(p), ...steps).register, today)({ kinds: [code as never] }))

describe('a motion without an outcome', () => {
  const proposed = recorded('2024-04-01', proposesToRescind(m, p, '2024-05-01'))
  const lapsed = done('MotionLapsed', '2024-06-01', { motion: m, cause: 'end-of-term' })
  const amended = (scheduledFor?: string) =>
    recorded(
      '2024-05-02',
      done('MotionAmended', '2024-05-01', {
        motion: m,
        text: 'THAT it be rescinded in July.',
        ...(scheduledFor === undefined ? {} : { scheduledFor }),
      }),
    )

  it('is told with what would settle it', () => {
    expect(found('outcome-not-recorded', proposed)).toEqual([
      {
        code: 'outcome-not-recorded',
        severity: 'gap',
        subject: m,
        sentence:
          'The motion “THAT policy:p be rescinded.” was to be decided on 2024-05-01; the record does not say whether it passed.',
        events: [eventId(4)],
        settledBy:
          'Recording what the minutes of that meeting say became of it: ResolutionPassed, MotionDefeated, MotionDeferred, MotionWithdrawn or MotionLapsed.',
      },
    ])
  })

  it('is none that lapsed', () => {
    expect(found('outcome-not-recorded', proposed, recorded('2024-06-02', lapsed))).toEqual([])
  })

  it('is due on the day it was put to last', () => {
    const said = (...steps: ReadonlyArray<Step>) =>
      found('outcome-not-recorded', proposed, ...steps).map(({ sentence }) => sentence)

    expect(said(amended('2031-01-01'))).toEqual([])
    expect(said(amended())).toEqual([
      'The motion “THAT it be rescinded in July.” was to be decided on 2024-05-01; the record does not say whether it passed.',
    ])
    expect(said(recorded('2024-05-02', deferred(m, null, { d: '2024-05-01' })))).toEqual([])
    expect(said(recorded('2024-05-02', deferred(m, '2024-06-01', { d: '2024-05-01' })))).toEqual([
      'The motion “THAT policy:p be rescinded.” was to be decided on 2024-06-01; the record does not say whether it passed.',
    ])
  })

  it('is due on the day it was put to last, in the words it was amended to before, whatever is recorded last', () => {
    const said = (...steps: ReadonlyArray<Step>) =>
      found('outcome-not-recorded', ...steps).map(({ sentence }) => sentence)
    const putOff = recorded('2024-05-02', deferred(m, '2024-06-01', { d: '2024-05-01' }))
    const earlier = recorded(
      '2024-05-03',
      done('MotionAmended', '2024-04-20', { motion: m, text: 'THAT it be rescinded in August.' }),
    )
    const sentence =
      'The motion “THAT it be rescinded in August.” was to be decided on 2024-06-01; the record does not say whether it passed.'

    expect(said(proposed, earlier, putOff)).toEqual([sentence])
    expect(said(proposed, putOff, earlier)).toEqual([sentence])
    expect(said(proposed, amended(), putOff, earlier)).toEqual([
      'The motion “THAT it be rescinded in July.” was to be decided on 2024-06-01; the record does not say whether it passed.',
    ])
    expect(said(putOff, recorded('2024-05-03', proposesToRescind(m, p, null)))).toEqual([
      'The motion “THAT policy:p be rescinded.” was to be decided on 2024-06-01; the record does not say whether it passed.',
    ])
  })

  it('may be one of which only the moving is on record', () => {
    const moved = recorded('2024-05-02', done('MotionMoved', '2024-05-01', { motion: m }))

    expect(found('outcome-not-recorded', moved).map(({ sentence }) => sentence)).toEqual([
      'The motion motion:m was to be decided on 2024-05-01; the record does not say whether it passed.',
    ])
  })

  it('is settled twice where it lapsed after it was defeated', () => {
    const defeated = recorded(
      '2024-05-02',
      done('MotionDefeated', '2024-05-01', { motion: m, cause: 'vote' }),
    )

    expect(
      found('motion-already-settled', proposed, defeated, recorded('2024-06-02', lapsed)).map(
        ({ events }) => events,
      ),
    ).toEqual([[eventId(5), eventId(6)]])
  })
})

describe('a direction that the sources put in different words', () => {
  it('is told with the words', () => {
    const issued = recorded(
      '2023-07-18',
      done('DirectionIssued', '2023-07-17', {
        resolution: 'resolution:r',
        key: 'direction',
        addressee: 'City Manager',
        task: 'enact a policy',
        wordings: [{ words: 'enact' }, { words: 'implement' }, { words: 'enact' }],
      }),
    )

    expect(found('wording-variance', issued)).toEqual([
      {
        code: 'wording-variance',
        severity: 'doubt',
        subject: 'resolution:r',
        sentence: 'The direction is put in 2 different ways: “enact”; “implement”.',
        events: [eventId(4)],
        settledBy: 'Correcting the wordings to the one that the minutes of the meeting give.',
      },
    ])
  })
})

describe('an act that the record gives no day before it was recorded', () => {
  it('is told', () => {
    const staged = recorded('2024-04-01', done('PolicyAmended', '2024-05-01', { policy: p, version: 'v2' }))

    expect(found('decided-after-recorded', staged).map(({ severity, events }) => [severity, events])).toEqual(
      [['conflict', [eventId(4)]]],
    )
  })
})

describe('a policy made under a power of which it is not known whether it was in force', () => {
  it('is told', () => {
    const conferred = recorded(
      '2020-01-02',
      done('AuthorityConferred', '2019', {
        authority: 'authority:a',
        grantee: { body: 'officer', office: 'City Manager' },
        scope: 'administrative policies',
      }),
    )
    const made = recorded(
      '2020-01-03',
      done(
        'PolicyEnacted',
        '2019-06-01',
        {
          policy: 'policy:q',
          kind: 'administrative-policy',
          title: 'Q',
          authority: 'authority:a',
          commencement: { rule: 'onEnactment' },
        },
        { by: { body: 'officer', instrument: 'decision', office: 'City Manager' } },
      ),
    )

    expect(
      found('authority-uncertain-at-enactment', conferred, made).map(({ subject, events }) => [
        subject,
        events,
      ]),
    ).toEqual([['policy:q', [eventId(5), eventId(4)]]])
  })
})
