import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActInput, Problem } from '../../src/index.js'
import { amended, attested, corrected, enacted, passed, rescinded, retracted } from '../acts.js'
import { cabinet, done, mayor } from '../deeds.js'
import { covered, emptyLedger, eventId, recorded, rightOf, type Step } from '../history.js'
import { told, unclear } from '../problems.js'

const p = 'policy:p'
const now = '2024-06-01'

type Members = Readonly<Record<string, unknown>>

/** Event 3 enacts it, event 4 amends it, event 5 ends it. */
const life: ReadonlyArray<Step> = [
  covered,
  recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
  recorded('2021-01-01', amended(p, 'v2', { d: '2021-01-01' })),
  recorded('2022-01-01', rescinded(p, { d: '2022-01-01', eff: '2022-02-01' })),
]
const [enactment, amendment, rescission] = [eventId(3), eventId(4), eventId(5)]

const problemsOf = (
  mode: 'live' | 'import',
  before: ReadonlyArray<Step>,
  ...acts: ReadonlyArray<ActInput>
): ReadonlyArray<Problem> => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  const taken = ledger.take(recorded(now, ...acts), mode)
  return E.isLeft(taken) ? taken.left : []
}

const day = (edtf: string): object => ({ edtf, text: edtf })

describe('a correction or retraction is judged by what it makes of the record', () => {
  type Case = readonly [
    what: string,
    before: ReadonlyArray<Step>,
    acts: ReadonlyArray<ActInput>,
    code: string,
    path: string,
  ]
  /** Event 4 passes a resolution, event 5 vetoes it. */
  const vetoed: ReadonlyArray<Step> = [
    ...life.slice(0, 2),
    recorded('2023-01-10', passed('resolution:r', { d: '2023-01-10' })),
    recorded(
      '2023-01-12',
      done('ResolutionVetoed', '2023-01-12', { resolution: 'resolution:r' }, { by: mayor }),
    ),
  ]
  const heldTwice = ['2021-01-01', '2022-01-01'].map((d) =>
    recorded(d, done('PolicySuspended', d, { policy: p, lastDay: d })),
  )
  const impossible: ReadonlyArray<Case> = [
    [
      'the enactment of what was suspended twice retracted',
      [...life.slice(0, 2), ...heldTwice],
      [retracted(enactment)],
      'policy-unknown',
      '/0/data/target',
    ],
    [
      'a vote corrected to that of another resolution than was vetoed',
      vetoed,
      [corrected(eventId(4), '/data/resolution', 'resolution:r', 'resolution:r9')],
      'resolution-unknown',
      '/0/data/to',
    ],
    [
      'a veto corrected to that of a resolution nobody passed',
      vetoed,
      [corrected(eventId(5), '/data/resolution', 'resolution:r', 'resolution:r9')],
      'resolution-unknown',
      '/0/data/to',
    ],
    [
      'a rescission corrected to before the enactment',
      life.filter((_, at) => at !== 2),
      [corrected(amendment, '/data/effectiveOn', day('2022-02-01'), day('2019-06-01'))],
      'ends-before-it-began',
      '/0/data/to',
    ],
    [
      'a rescission corrected to before an amendment of what it ends',
      life,
      [corrected(rescission, '/data/effectiveOn/edtf', '2022-02-01', '2020-06-01')],
      'policy-already-ended',
      '/0/data/to',
    ],
    [
      'an enactment corrected to after the end of what it made',
      life.filter((_, at) => at !== 2),
      [
        corrected(
          enactment,
          '/data/commencement',
          { rule: 'onEnactment' },
          { rule: 'onDate', on: day('2023-01-01') },
        ),
      ],
      'ends-before-it-began',
      '/0/data/to',
    ],
    [
      'a decision corrected into the future',
      life,
      [corrected(rescission, '/decidedOn/edtf', '2022-01-01', '2025-01-01')],
      'decided-in-the-future',
      '/0/data/to',
    ],
    [
      'a rescission corrected to be of a policy nobody recorded',
      life,
      [corrected(rescission, '/data/policy', p, 'policy:x')],
      'policy-unknown',
      '/0/data/to',
    ],
    [
      'an observation corrected to be of a policy nobody recorded',
      [...life, recorded('2022-03-01', attested(p, 'not-in-force', '2022-03-01'))],
      [corrected(eventId(6), '/data/policy', p, 'policy:x')],
      'policy-unknown',
      '/0/data/to',
    ],
    [
      'an enactment corrected to an id that is taken',
      [...life, recorded('2022-03-01', enacted('policy:q', { d: '2022-03-01' }))],
      [corrected(eventId(6), '/data/policy', 'policy:q', p)],
      'policy-already-enacted',
      '/0/data/to',
    ],
    [
      'an enactment retracted from under its end',
      life.filter((_, at) => at !== 2),
      [retracted(enactment)],
      'policy-unknown',
      '/0/data/target',
    ],
    [
      'an ending brought back beside another',
      [
        ...life,
        recorded('2022-03-01', retracted(rescission)),
        recorded('2022-03-02', rescinded(p, { d: '2022-01-15' })),
      ],
      [retracted(eventId(6))],
      'policy-already-ended',
      '/0/data/target',
    ],
    [
      'coverage corrected to end before it begins',
      [
        recorded('2020-01-01', {
          type: 'RegisterCoverageDeclared',
          data: { from: '2019-01-01', to: '2020-01-01', completeness: 'complete' },
        }),
      ],
      [corrected(eventId(2), '/data/to', '2020-01-01', '2018-01-01')],
      'coverage-reversed',
      '/0/data/to',
    ],
    [
      'an enactment retracted after an act of the same command that rests on it',
      [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))],
      [amended(p, 'v2', { d: '2021-01-01' }), retracted(enactment)],
      'policy-unknown',
      '/1/data/target',
    ],
  ]

  it.each(impossible)('%s is refused live, plainly', (_, before, acts, code, path) => {
    const problems = problemsOf('live', before, ...acts)

    expect(new Set(told(problems).map((one) => one.join(' ')))).toEqual(new Set([`${code} ${path}`]))
    expect(unclear(problems)).toEqual([])
  })

  it('an enactment corrected to a day after its rescission breaks every rule that the rescission then would', () => {
    const moved = corrected(enactment, '/decidedOn/edtf', '2020-01-01', '2023-01-01')

    expect(
      new Set(
        told(
          problemsOf(
            'live',
            life.filter((_, at) => at !== 2),
            moved,
          ),
        ),
      ),
    ).toEqual(
      new Set([
        ['ends-before-it-began', '/0/data/to'],
        ['decided-too-early', '/0/data/to'],
      ]),
    )
  })

  it.each(impossible)('%s is recorded when it is imported', (_, before, acts) => {
    expect(problemsOf('import', before, ...acts)).toEqual([])
  })

  it('says which event could not have happened any more', () => {
    const [problem] = problemsOf('live', life, retracted(enactment))

    expect(problem?.sentence).toBe(
      'With this, event 3 (PolicyAmended) could not have happened: policy:p is not on record, so it cannot be amended.',
    )
  })
})

describe('a correction or retraction is recorded', () => {
  const possible: ReadonlyArray<
    readonly [string, before: ReadonlyArray<Step>, acts: ReadonlyArray<ActInput>]
  > = [
    ['of the title of what has ended long ago', life, [corrected(enactment, '/data/title', 'p', 'P')]],
    [
      'of a day that stays in order',
      life,
      [corrected(enactment, '/decidedOn/edtf', '2020-01-01', '2020-01-02')],
    ],
    ['of the last act', life, [retracted(rescission)]],
    [
      'of everything, the last first or the first first',
      life,
      [retracted(enactment), retracted(rescission), retracted(amendment)],
    ],
    [
      'of an enactment recorded again in the same command',
      life,
      [retracted(enactment), enacted(p, { d: '2020-01-05' })],
    ],
    [
      'of what was impossible before and is no more so now',
      [covered, recorded('2020-01-01', rescinded(p, { d: '2020-01-01' }))],
      [corrected(eventId(3), '/decidedOn/text', '2020-01-01', 'New Year 2020')],
    ],
    [
      'of a resolution whose acts stand',
      [
        covered,
        recorded(
          '2020-01-01',
          passed('resolution:r', { d: '2020-01-01', label: 'vote' }),
          enacted(p, { d: '2020-01-01', causedBy: ['#vote'] }),
        ),
      ],
      [retracted(eventId(3))],
    ],
    [
      'of a correction',
      [...life, recorded('2022-03-01', corrected(enactment, '/data/title', 'p', 'P'))],
      [retracted(eventId(6))],
    ],
  ]

  it.each(possible)('%s', (_, before, acts) => {
    expect(problemsOf('live', before, ...acts)).toEqual([])
  })
})

describe('an adjudication between records of one act', () => {
  const record = (eff: string, data: Members = {}, causedBy: ReadonlyArray<string> = []): ActInput =>
    rescinded(p, { d: '2022-01-01', eff, data, causedBy })
  const ruled = (chosen: number, rejected: number): Step =>
    recorded('2023-01-01', {
      type: 'ConflictAdjudicated',
      data: { chosen: eventId(chosen), rejected: eventId(rejected), reason: 'The signed minutes say so.' },
    })
  const marked = (n: number): Members => ({ sameActAs: eventId(n) })
  /** Event 3 enacts it, event 4 passes the resolution. */
  const made: ReadonlyArray<Step> = [
    covered,
    recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
    recorded('2022-01-01', passed('resolution:r', { d: '2022-01-01' })),
  ]

  it.each([
    ['of the second for the first', '2022-02-01', '2022-03-01', [5, 6]],
    ['of the first for the second', '2022-02-01', '2022-03-01', [6, 5]],
    ['of the second for the first, which is later', '2022-03-01', '2022-02-01', [5, 6]],
    ['of the first, which is later, for the second', '2022-03-01', '2022-02-01', [6, 5]],
  ] as const)('%s can be taken back', (_, first, second, [chosen, rejected]) => {
    const byMark = [record(first), record(second, marked(5))]
    const byResolution = [record(first, {}, [eventId(4)]), record(second, {}, [eventId(4)])]
    for (const acts of [byMark, byResolution]) {
      const before = [...made, ...acts.map((act) => recorded('2022-04-01', act)), ruled(chosen, rejected)]

      expect(problemsOf('live', before, retracted(eventId(7)))).toEqual([])
    }
  })

  it('can be taken back between records in a chain, and between those of a suspension', () => {
    const chain = [record('2022-04-01'), record('2022-03-01', marked(5)), record('2022-02-01', marked(6))]
    const suspended = (lastDay: string, data: object = {}): ActInput =>
      done('PolicySuspended', '2022-01-01', { policy: p, lastDay, ...data })
    const holds = [suspended('2022-06-01'), suspended('2022-05-01', marked(5)), record('2022-07-01')]
    const rulings = [
      [chain, ruled(6, 5)],
      [chain, ruled(7, 6)],
      [chain, ruled(7, 5)],
      [holds, ruled(6, 5)],
      [holds, ruled(5, 6)],
    ] as const

    for (const [acts, ruling] of rulings)
      expect(
        problemsOf(
          'live',
          [...made, ...acts.map((act) => recorded('2022-08-01', act)), ruling],
          retracted(eventId(8)),
        ),
      ).toEqual([])
  })

  it('can be taken back between records of an enactment', () => {
    const imported: ActInput = {
      type: 'PolicyImported',
      decidedOn: '2020-01-01',
      data: { policy: p, kind: 'council-policy' },
    }
    const again = enacted(p, { d: '2020-02-01', data: { sameActAs: eventId(3) } })
    for (const [chosen, rejected] of [
      [3, 4],
      [4, 3],
    ] as const)
      expect(
        problemsOf(
          'live',
          [covered, recorded('2021-01-01', imported), recorded('2021-01-02', again), ruled(chosen, rejected)],
          retracted(eventId(5)),
        ),
      ).toEqual([])
  })
})

describe('another record of an act', () => {
  const made: ReadonlyArray<Step> = [
    covered,
    recorded('2020-01-01', enacted('policy:old', { d: '2020-01-01' })),
    recorded('2021-01-01', enacted(p, { d: '2021-01-01', data: { replaces: ['policy:old'] } })),
  ]
  const again = (data: Members): ActInput => enacted(p, { d: '2021-01-01', data })

  it('is recorded live beside the one it is marked as', () => {
    expect(problemsOf('live', made, again({ replaces: ['policy:old'], sameActAs: eventId(4) }))).toEqual([])
    expect(
      problemsOf(
        'live',
        [...made, recorded('2022-01-01', rescinded(p, { d: '2022-01-01' }))],
        done('PolicyDisallowed', '2022-02-01', { policy: p, sameActAs: eventId(5) }, { by: cabinet }),
      ),
    ).toEqual([])
  })

  it('is refused where it is marked as a record of something else', () => {
    expect(problemsOf('live', made, again({ sameActAs: eventId(3) }))).toMatchObject([
      { code: 'policy-already-enacted', path: '/0/data/policy' },
      { code: 'event-of-another-policy', path: '/0/data/sameActAs' },
    ])
  })
})
