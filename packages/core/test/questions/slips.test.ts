import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { amended, enacted, rescinded, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const codes = [
  'day-far-ahead',
  'day-far-behind',
  'version-named-again',
  'replaces-itself',
  'reading-out-of-order',
] as const

const found = (...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(...steps).register, today)({ kinds: codes })).map(({ code, events }) => [
    code,
    events,
  ])

const read = (reading: number, d: string): Step =>
  recorded(
    '2024-07-01',
    done('VoteRecorded', d, {
      on: { matter: 'reading', policy: 'policy:b', reading },
      tally: { for: 5, against: 1 },
    }),
  )
const changed = (version: string, d: string, data: object = {}): Step =>
  recorded('2024-07-01', amended(p, version, { d, data: { ...data } }))
const made = standing(p)

/** Event 3 makes the policy; what is odd is event 4, or 5. */
describe('what is likely a slip', () => {
  it.each([
    [
      'a rescission from 2052',
      [made, recorded('2025-02-03', rescinded(p, { d: '2025-02-03', eff: '2052-02-03' }))],
    ],
    [
      'a commencement in 2052',
      [made, recorded('2025-02-03', enacted('policy:n', { d: '2025-02-03', eff: '2052-02-03' }))],
    ],
    [
      'a commencement put off to 2052',
      [
        made,
        recorded(
          '2025-02-03',
          done('CommencementPostponed', '2025-02-03', { policy: p, until: '2052-02-03' }),
        ),
      ],
    ],
  ])('is told: %s', (_, steps) => {
    expect(found(...steps)).toEqual([['day-far-ahead', [eventId(4)]]])
  })

  it.each([
    ['a day of decision in 1203', '1203-02-03', 'day-far-behind'],
    ['a day of decision in 2222', '2222-02-03', 'day-far-ahead'],
    ['a decade of decision in the 13th century', '1203/1210', 'day-far-behind'],
  ])('is told, by the day it was recorded: %s', (_, d, code) => {
    expect(found(recorded('2024-07-01', enacted(p, { d })))).toEqual([[code, [eventId(3)]]])
  })

  it('is told of a day in the payload, with what it is', () => {
    const review = noted('ReviewScheduled', { policy: p, due: '2222-06' })
    const { register } = history(made, recorded('2024-07-01', review))

    expect(rightOf(findings(register, today)({ kinds: ['day-far-ahead'] }))).toMatchObject([
      {
        severity: 'doubt',
        subject: p,
        sentence:
          'Of event 3 (ReviewScheduled), the day it is due is “2222-06”, more than a hundred years after it was recorded.',
        events: [eventId(4)],
      },
    ])
  })

  it('is told of a version that is there already, of the enactment or of an amendment', () => {
    expect(found(made, changed('v1', '2024-01-01'))).toEqual([
      ['version-named-again', [eventId(3), eventId(4)]],
    ])
    expect(found(made, changed('v2', '2024-01-01'), changed('v2', '2024-02-01'))).toEqual([
      ['version-named-again', [eventId(4), eventId(5)]],
    ])
  })

  it('is told of what replaces itself', () => {
    const itself = done('PolicySuperseded', '2024-06-01', { policy: p, by: p, manner: 'express' })

    expect(found(made, recorded('2024-07-01', itself))).toEqual([['replaces-itself', [eventId(4)]]])
  })

  it('is told of a reading after one with a higher number', () => {
    expect(found(read(2, '2024-05-01'), read(1, '2024-06-01'))).toEqual([
      ['reading-out-of-order', [eventId(3), eventId(4)]],
    ])
  })

  it.each([
    [
      'a rescission from years ahead',
      [made, recorded('2025-02-03', rescinded(p, { d: '2025-02-03', eff: '2035-02-03' }))],
    ],
    [
      'a last day of what was inherited',
      [
        recorded(
          '2025-02-03',
          done('PoliciesInherited', '2025-02-03', {
            from: 'ocd-division/country:ca/csd:1307013',
            policies: [{ policy: 'policy:a', kind: 'bylaw', title: 'Snow' }],
            until: '2052-12-31',
          }),
        ),
      ],
    ],
    ['an old bylaw', [recorded('2024-07-01', enacted(p, { d: '1893-05-01' }))]],
    [
      'a day nobody knows',
      [
        recorded('2024-07-01', enacted(p, { d: '../1203' })),
        recorded('2024-07-01', enacted('policy:n', { d: '../..' })),
      ].slice(1),
    ],
    ['a new version', [made, changed('v2', '2024-01-01'), changed('v3', '2024-02-01')]],
    [
      'another record of an amendment',
      [made, changed('v2', '2024-01-01'), changed('v2', '2024-01-02', { sameActAs: eventId(4) })],
    ],
    ['three readings on one day', [read(1, '2024-05-01'), read(3, '2024-05-01'), read(2, '2024-05-01')]],
  ])('is not told: %s', (_, steps) => {
    expect(found(...steps)).toEqual([])
  })
})
