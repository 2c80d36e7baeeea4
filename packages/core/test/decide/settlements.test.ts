import { describe, expect, it } from 'vitest'
import * as E from 'fp-ts/lib/Either.js'
import { findings, type ActInput } from '../../src/index.js'
import {
  amended,
  attested,
  corrected,
  defeated,
  enacted,
  imported,
  passed,
  proposesToRescind,
  rescinded,
  retracted,
} from '../acts.js'
import { court, done, noted } from '../deeds.js'
import { emptyLedger, eventId, q, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'

const [p, other] = ['policy:p', 'policy:other']
const [enactment, enactmentOfOther, ending, last] = [2, 3, 4, 5]
const before: ReadonlyArray<Step> = [
  recorded('2019-07-02', enacted(p, { d: '2019-07-02' })),
  recorded('2019-07-03', enacted(other, { d: '2019-07-03' })),
  recorded('2024-03-05', rescinded(p, { d: '2024-03-04' })),
]

const problemsOf = (
  act: ActInput,
  { mode = 'live', further = [] }: { mode?: 'live' | 'import'; further?: ReadonlyArray<Step> } = {},
): unknown => {
  const ledger = emptyLedger()
  for (const step of [...before, ...further]) rightOf(ledger.take(step))
  const taken = ledger.take(recorded('2026-01-05', act), mode)
  return E.isLeft(taken) ? told(taken.left) : []
}

const preferring = (chosen: number, rejected: number): ActInput => ({
  type: 'ConflictAdjudicated',
  data: { chosen: eventId(chosen), rejected: eventId(rejected), reason: 'The minutes say so.' },
})

describe('an adjudication', () => {
  const noConflict = [['no-conflict', '/0/data/rejected']]

  it('is refused live between events that are at odds in nothing', () => {
    expect(problemsOf(preferring(enactment, ending))).toEqual(noConflict)
  })

  it('is refused live between events of different policies', () => {
    expect(problemsOf(preferring(enactmentOfOther, ending))).toEqual(noConflict)
    expect(problemsOf(preferring(enactment, enactmentOfOther))).toEqual(noConflict)
  })

  it('is recorded where two records tell of one act', () => {
    const again = recorded('2024-03-06', rescinded(p, { d: '2024-03-05' }))

    expect(problemsOf(preferring(last, ending), { further: [again] })).toEqual([])
  })

  it('is recorded where what was seen contradicts what is on record', () => {
    const seen = recorded('2024-06-01', attested(p, 'in-force', '2024-05-01', { evidence: 'primary' }))

    expect(problemsOf(preferring(last, ending), { further: [seen] })).toEqual([])
  })

  const twice = (first: ActInput, second: ActInput): unknown =>
    problemsOf(preferring(last + 2, last + 3), {
      further: [
        recorded('2024-04-01', proposesToRescind('motion:a', other, '2024-05-01')),
        recorded('2024-04-01', proposesToRescind('motion:b', other, '2024-05-01')),
        recorded('2024-06-01', first),
        recorded('2024-06-02', second),
      ],
    })
  const suspended = (d: string) => done('PolicySuspended', d, { policy: other, basis: 'council' })
  const voted = (motion: string, against: number) =>
    done('VoteRecorded', '2024-05-01', { on: { matter: 'motion', motion }, tally: { for: 4, against } })

  it.each([
    ['two versions', amended(other, 'v2', { d: '2022-01-01' }), amended(other, 'v3', { d: '2024-01-01' })],
    ['two suspensions', suspended('2022-01-01'), suspended('2024-01-01')],
    ['votes on two motions', voted('motion:a', 2), voted('motion:b', 3)],
    [
      'two declarations of coverage',
      noted('RegisterCoverageDeclared', { from: null, to: null, completeness: 'complete' }),
      noted('RegisterCoverageDeclared', { from: null, to: null, completeness: 'partial' }),
    ],
    [
      'what was seen on two days',
      attested(other, 'in-force', '2022-01-01', { evidence: 'primary' }),
      attested(other, 'in-force', '2023-01-01', { evidence: 'primary' }),
    ],
    ['a vote and the defeat by it', voted('motion:a', 5), defeated('motion:a', { d: '2024-05-01' })],
  ])('is refused live between acts of one kind or thing that are two: %s', (_, first, second) => {
    expect(twice(first, second)).toEqual(noConflict)
  })

  it('is refused live between endings that two resolutions brought', () => {
    const ending = (resolution: string, d: string, at: number): ReadonlyArray<Step> => [
      recorded(d, passed(resolution, { d })),
      recorded(d, { ...rescinded(other, { d }), causedBy: [eventId(at)] }),
    ]
    const further = [
      ...ending('resolution:a', '2024-06-01', last),
      ...ending('resolution:b', '2024-07-01', last + 2),
    ]

    expect(problemsOf(preferring(last + 1, last + 3), { further })).toEqual(noConflict)
  })

  it.each([
    ['one version', amended(other, 'v2', { d: '2022-01-01' }), amended(other, 'v2', { d: '2024-01-01' })],
    ['suspensions of one day', suspended('2022-01-01'), suspended('2022')],
    ['votes on one motion', voted('motion:a', 2), voted('motion:a', 3)],
    [
      'what was seen on one day',
      attested(other, 'in-force', '2022-01-01'),
      attested(other, 'not-in-force', '2022-01-01'),
    ],
    [
      'two outcomes of a motion',
      {
        ...passed('resolution:a', { d: '2024-05-01' }),
        data: { resolution: 'resolution:a', motion: 'motion:a' },
      } as ActInput,
      defeated('motion:a', { d: '2024-05-01' }),
    ],
  ])('is recorded between what may be records of one act: %s', (_, first, second) => {
    expect(twice(first, second)).toEqual([])
  })

  it('is recorded where the record contradicts itself, though something else comes first', () => {
    const ledger = emptyLedger()
    const old = 'policy:old'
    for (const step of [
      recorded('2015-01-01', imported(old, { d: '2000-01-01' })),
      recorded(
        '2024-03-02',
        done(
          'PolicyQuashed',
          '2024-03-01',
          { policy: old, operation: { rule: 'abInitio', act: eventId(2) } },
          { by: court },
        ),
      ),
      recorded(
        '2024-03-03',
        done('QuashingReversed', '2024-02-01', { policy: old, quashing: eventId(3) }, { by: court }),
      ),
    ])
      rightOf(ledger.take(step))
    expect(q(ledger, old, '2024-08-01')).toBe('UND(outside-coverage)')

    expect(rightOf(ledger.take(recorded('2026-01-05', preferring(3, 4)), 'live'))).toHaveLength(1)
  })

  it('is recorded by an import whatever it prefers, with a finding', () => {
    const ledger = emptyLedger()
    for (const step of [...before, recorded('2026-01-05', preferring(enactment, ending))])
      rightOf(ledger.take(step))

    expect(rightOf(findings(ledger.register, today)({ kinds: ['no-conflict'] }))).toEqual([
      {
        code: 'no-conflict',
        severity: 'conflict',
        subject: p,
        sentence:
          'Event 3 (PolicyRescinded) was rejected for event 1 (PolicyEnacted); the two are no records of one act, and nothing on record made them contradict each other (R21). It is left out all the same.',
        events: [eventId(5), eventId(enactment), eventId(ending)],
        settledBy:
          'Retracting the adjudication, if both events are right; retracting the rejected event instead, if it is wrong.',
      },
    ])
  })

  it('has no finding where it was between records of one act, though nothing contradicts what was chosen any more', () => {
    const ledger = emptyLedger()
    const again = recorded('2024-03-06', rescinded(p, { d: '2024-03-05' }))
    for (const step of [...before, again, recorded('2026-01-05', preferring(last, ending))])
      rightOf(ledger.take(step))

    expect(rightOf(findings(ledger.register, today)({ kinds: ['no-conflict'] }))).toEqual([])
  })
})

describe('a retraction', () => {
  const taken = recorded('2025-01-05', retracted(eventId(ending)))

  it('is refused live of what was taken back already, and recorded of the retraction itself', () => {
    expect(problemsOf(retracted(eventId(ending)), { further: [taken] })).toEqual([
      ['event-retracted', '/0/data/target'],
    ])
    expect(problemsOf(retracted(eventId(last)), { further: [taken] })).toEqual([])
  })
})

describe('a correction', () => {
  it.each([{}, 'meeting:m', { id: 5, item: null }, undefined])(
    'is refused that has an act be of a sitting that is none: %j',
    (sitting) => {
      const to = corrected(eventId(enactment), '/meeting', null, sitting ?? null)

      expect(problemsOf(to)).toEqual([
        [sitting === undefined ? 'correction-empty' : 'correction-breaks-event', '/0/data/to'],
      ])
    },
  )
})
