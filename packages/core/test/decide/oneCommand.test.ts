import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import {
  amended,
  attested,
  cityManager,
  corrected,
  council,
  defeated,
  enacted,
  passed,
  proposesToRescind,
  rescinded,
  withdrawn,
} from '../acts.js'
import { ask, covered, emptyLedger, eventId, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'
const n = 'policy:n'
const now = '2024-06-01'

/** Event 3 enacts the policy. */
const inForce: ReadonlyArray<Step> = [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))]

type Told = ReturnType<typeof told>

/** What is said of acts handed in together; nothing where they are recorded. */
const together = (
  before: ReadonlyArray<Step>,
  mode: 'live' | 'import',
  ...acts: ReadonlyArray<ActInput>
): Told => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  const taken = ledger.take(recorded(now, ...acts), mode)
  return E.isLeft(taken) ? told(taken.left) : []
}

/** What is said of the same acts handed in one by one, each with its place among them. */
const oneByOne = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>): Told => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return acts.flatMap((act, at) => {
    const taken = ledger.take(recorded(now, act), 'live')
    return E.isLeft(taken)
      ? told(taken.left).map(([code, path]) => [code, path.replace('/0', `/${at}`)] as const)
      : []
  })
}

describe('each act of a command is judged as if the ones before it were on record', () => {
  type Pair = readonly [
    what: string,
    before: ReadonlyArray<Step>,
    acts: ReadonlyArray<ActInput>,
    code: string,
    path: string,
  ]
  const refused: ReadonlyArray<Pair> = [
    [
      'ending before it begins what it enacts',
      [covered],
      [enacted(n, { d: now, eff: '2025-01-01' }), rescinded(n, { d: now, eff: '2024-07-01' })],
      'ends-before-it-began',
      '/1/data/effectiveOn',
    ],
    [
      'amending what it has ended',
      inForce,
      [rescinded(p, { d: '2024-05-01' }), amended(p, 'v2', { d: now })],
      'policy-already-ended',
      '/1/data/policy',
    ],
    [
      'ending twice on one day what it enacts',
      [covered],
      [enacted(n, { d: '2024-01-01' }), rescinded(n, { d: now }), rescinded(n, { d: now })],
      'policy-already-ended',
      '/2/data/policy',
    ],
    [
      'replacing what it has ended',
      inForce,
      [rescinded(p, { d: '2024-05-01' }), enacted(n, { d: now, data: { replaces: [p] } })],
      'policy-already-ended',
      '/1/data/replaces/0',
    ],
    [
      'an officer ending what it has council make',
      [covered],
      [enacted(n, { d: '2024-05-01' }), rescinded(n, { d: now, by: cityManager })],
      'no-power',
      '/1/by',
    ],
    [
      'passing a resolution twice',
      [covered],
      [passed('resolution:r', { d: now }), passed('resolution:r', { d: now })],
      'resolution-already-passed',
      '/1/data/resolution',
    ],
    [
      'settling twice a motion it records',
      inForce,
      [
        proposesToRescind('motion:m', p, now),
        defeated('motion:m', { d: now }),
        withdrawn('motion:m', { d: now }),
      ],
      'motion-already-settled',
      '/2/data/motion',
    ],
    [
      'correcting one place twice from the same words',
      inForce,
      [
        corrected(eventId(3), '/data/title', 'p', 'The first policy'),
        corrected(eventId(3), '/data/title', 'p', 'The best policy'),
      ],
      'correction-mismatch',
      '/1/data/from',
    ],
  ]

  it.each(refused)('%s is refused, as it is act by act', (_, before, acts, code, path) => {
    expect(together(before, 'live', ...acts)).toEqual([[code, path]])
    expect(oneByOne(before, ...acts)).toEqual([[code, path]])
  })

  it.each(refused.filter(([, , , code]) => code !== 'correction-mismatch'))(
    '%s is recorded when it is imported',
    (_, before, acts) => {
      expect(together(before, 'import', ...acts)).toEqual([])
    },
  )

  it('a misquoting correction is refused in an import too', () => {
    const acts = [
      corrected(eventId(3), '/data/title', 'p', 'The first policy'),
      corrected(eventId(3), '/data/title', 'p', 'The best policy'),
    ]

    expect(together(inForce, 'import', ...acts)).toEqual([['correction-mismatch', '/1/data/from']])
  })

  const taken: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ReadonlyArray<ActInput>]> = [
    [
      'a resolution, what it adopts, and what that replaces',
      inForce,
      [
        passed('resolution:r', { d: now, label: 'vote' }),
        enacted(n, { d: now, causedBy: ['#vote'], data: { replaces: [p] } }),
      ],
    ],
    [
      'a policy, its amendment and what was seen of it',
      [covered],
      [
        enacted(n, { d: '2024-01-01' }),
        amended(n, 'v2', { d: '2024-03-01' }),
        attested(n, 'in-force', '2024-05-01'),
      ],
    ],
    [
      'two corrections of one place, the second from what the first made of it',
      inForce,
      [
        corrected(eventId(3), '/data/title', 'p', 'The first policy'),
        corrected(eventId(3), '/data/title', 'The first policy', 'The best policy'),
      ],
    ],
  ]

  it.each(taken)('%s are recorded together', (_, before, acts) => {
    expect(together(before, 'live', ...acts)).toEqual([])
  })

  describe('a repeal and the replacement that goes with it', () => {
    const d = now
    const pairs: ReadonlyArray<readonly [string, ActInput, ActInput]> = [
      ['of one day', rescinded(p, { d }), enacted(n, { d, data: { replaces: [p] } })],
      [
        'of one later day',
        rescinded(p, { d, eff: '2024-09-01' }),
        enacted(n, { d, eff: '2024-09-01', data: { replaces: [p] } }),
      ],
      [
        'which works back',
        rescinded(p, { d }),
        enacted(n, { d, eff: '2024-05-31', data: { replaces: [p] } }),
      ],
      [
        'where the repeal does',
        rescinded(p, { d, eff: '2024-05-31' }),
        enacted(n, { d, data: { replaces: [p] } }),
      ],
      [
        'which comes later',
        rescinded(p, { d }),
        enacted(n, { d, eff: '2024-09-01', data: { replaces: [p] } }),
      ],
    ]

    it.each(pairs)('%s are taken in either order, and leave the same', (_, repeal, replacement) => {
      const answers = [
        [repeal, replacement],
        [replacement, repeal],
      ].map((acts) => {
        const ledger = emptyLedger()
        for (const step of inForce) rightOf(ledger.take(step))
        rightOf(ledger.take(recorded(now, ...acts), 'live'))
        const found = rightOf(findings(ledger.register, today)({ kinds: ['order-assumed', 'ended-again'] }))
        return [
          ['2024-05-30', '2024-05-31', '2024-06-01', '2024-08-31', '2024-09-01'].map((on) => {
            const { reason, ceasesOn, assumptions } = ask(ledger, p, { on })
            return [reason, ceasesOn, assumptions.map(({ code }) => code)]
          }),
          found.map(({ code }) => code),
        ]
      })

      expect(answers[1]).toEqual(answers[0])
    })

    it.each(pairs.slice(0, 2))(
      '%s are one ending, rescinded, and leave no doubt',
      (_, repeal, replacement) => {
        const ledger = emptyLedger()
        for (const step of inForce) rightOf(ledger.take(step))
        rightOf(ledger.take(recorded(now, replacement, repeal), 'live'))

        expect(ask(ledger, p, { on: '2024-09-01' }).reason).toBe('rescinded')
        expect(
          rightOf(findings(ledger.register, today)({ kinds: ['order-assumed', 'ended-again'] })),
        ).toEqual([])
      },
    )

    it('does not let the repeal be recorded a second time', () => {
      const [, repeal, replacement] = pairs[0] as (typeof pairs)[number]

      expect(together(inForce, 'live', repeal, replacement, repeal)).toEqual([
        ['policy-already-ended', '/2/data/policy'],
      ])
    })
  })

  it('a zone it records is the one its next act is judged in', () => {
    const ledger = emptyLedger({ municipality: false })
    const acts: ReadonlyArray<ActInput> = [
      { type: 'MunicipalityCreated', data: { name: 'Kiritimati', zone: 'Pacific/Kiritimati' } },
      // Noon in Edmonton on the first is the morning of the second on Kiritimati.
      enacted(p, { d: '2024-06-02', by: council }),
    ]

    expect(E.isRight(ledger.take(recorded(now, ...acts), 'live'))).toBe(true)
  })
})
