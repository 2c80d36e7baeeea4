import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
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
import { covered, emptyLedger, eventId, recorded, rightOf, type Step } from '../history.js'
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
