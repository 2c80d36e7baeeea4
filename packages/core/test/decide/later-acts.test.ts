import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { cityManager, defeated, enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { cabinet, done, noted } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, recorded, rightOf, type Step } from '../history.js'

const p = 'policy:p'
const now = '2024-06-01'
const nowhere = eventId(99)

/** Event 3: the first after the municipality and its coverage. */
const inForce: ReadonlyArray<Step> = [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))]
const over: ReadonlyArray<Step> = [...inForce, recorded('2021-01-01', rescinded(p, { d: '2021-01-01' }))]

const take = (before: ReadonlyArray<Step>, mode: 'live' | 'import', act: ActInput) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return ledger.take(recorded(now, act), mode)
}

const did = (type: string, data: object, said: Parameters<typeof done>[3] = {}): ActInput =>
  done(type, now, data, said)
const part = (policy: string) => ({ policy, kind: 'council-policy', title: 'A part' })

type Row = readonly [what: string, before: ReadonlyArray<Step>, act: ActInput, code: string, path: string]

const impossible: ReadonlyArray<Row> = [
  [
    'vetoing a resolution nobody passed',
    inForce,
    did('ResolutionVetoed', { resolution: 'resolution:x' }),
    'resolution-unknown',
    '/data/resolution',
  ],
  [
    'a sunset of the unknown',
    inForce,
    did('SunsetSet', { policy: 'policy:x', sunset: { rule: 'none' } }),
    'policy-unknown',
    '/data/policy',
  ],
  [
    'a lapse of the unknown',
    inForce,
    noted('LapsedByLaw', { policies: [p, 'policy:x'], rule: 'r', trigger: 't', triggeredOn: now }),
    'policy-unknown',
    '/data/policies/1',
  ],
  [
    'a supersession by the unknown',
    inForce,
    did('PolicySuperseded', { policy: p, by: 'policy:x', manner: 'express' }),
    'policy-unknown',
    '/data/by',
  ],
  [
    'a lapse of a motion nobody moved',
    inForce,
    did('MotionLapsed', { motion: 'motion:x' }),
    'motion-unknown',
    '/data/motion',
  ],
  [
    'suspending what is over',
    over,
    did('PolicySuspended', { policy: p }),
    'policy-already-ended',
    '/data/policy',
  ],
  [
    'splitting what is over',
    over,
    did('PolicySplit', { policy: p, parts: [part('policy:a')] }),
    'policy-already-ended',
    '/data/policy',
  ],
  [
    'merging what is over',
    over,
    did('PolicyMerged', { policies: [p], into: part('policy:a') }),
    'policy-already-ended',
    '/data/policies/0',
  ],
  [
    'a supersession from below',
    inForce,
    did('PolicySuperseded', { policy: p, by: p, manner: 'express' }, { by: cityManager }),
    'no-power',
    '/by',
  ],
  [
    'putting off what has begun',
    inForce,
    did('CommencementPostponed', { policy: p, until: '2025-01-01' }),
    'already-commenced',
    '/data/policy',
  ],
  [
    'calling off what has begun',
    inForce,
    did('CommencementCancelled', { policy: p }),
    'already-commenced',
    '/data/policy',
  ],
  [
    'reversing a quashing that is none',
    inForce,
    did('QuashingReversed', { policy: p, quashing: eventId(3) }),
    'event-of-another-kind',
    '/data/quashing',
  ],
  [
    'reconsidering an enactment',
    inForce,
    did('ResolutionReconsidered', { target: eventId(3) }),
    'event-of-another-kind',
    '/data/target',
  ],
]

describe('an act that cannot have happened', () => {
  it.each(impossible)('%s is refused live', (_, before, act, code, path) => {
    const problems = leftOf(take(before, 'live', act))

    expect(problems.map((one) => [one.code, one.path])).toEqual([[code, `/0${path}`]])
  })

  it.each(impossible)('%s is recorded by an import', (_, before, act) => {
    expect(E.isRight(take(before, 'import', act))).toBe(true)
  })
})

describe('an event that is not there', () => {
  it.each([
    [
      'quashed',
      did('PolicyQuashed', { policy: p, operation: { rule: 'abInitio', act: nowhere } }),
      '/data/operation/act',
    ],
    [
      'chosen',
      noted('ConflictAdjudicated', { chosen: nowhere, rejected: eventId(3), reason: 'r' }),
      '/data/chosen',
    ],
    ['erased', noted('PersonalDataErased', { target: nowhere, digests: [], basis: 'b' }), '/data/target'],
    ['the same act', rescinded(p, { d: now, data: { sameActAs: nowhere } }), '/data/sameActAs'],
  ])('cannot be %s, not even by an import', (_, act, path) => {
    for (const mode of ['live', 'import'] as const) {
      expect(leftOf(take(inForce, mode, act)).map((one) => [one.code, one.path])).toEqual([
        ['event-unknown', `/0${path}`],
      ])
    }
  })
})

describe('an act that can have happened', () => {
  it.each([
    [
      'a disallowance by a superior authority',
      inForce,
      did('PolicyDisallowed', { policy: p }, { by: cabinet }),
    ],
    [
      'a split into the policy itself and another',
      inForce,
      did('PolicySplit', { policy: p, parts: [part(p), part('policy:b')] }),
    ],
    ['a merger into one of the merged', inForce, did('PolicyMerged', { policies: [p], into: part(p) })],
    [
      'voiding what is over',
      over,
      did('PolicyQuashed', { policy: p, operation: { rule: 'abInitio', act: eventId(3) } }),
    ],
    ['reviving what is over', over, did('PolicyRevived', { policy: p, words: 'That p be revived.' })],
  ])('%s is recorded live', (_, before, act) => {
    expect(E.isRight(take(before, 'live', act))).toBe(true)
  })

  it('what a vote enacted that was reconsidered may be enacted again', () => {
    const voted = [
      ...inForce,
      recorded(
        '2024-05-13',
        passed('resolution:r', { d: '2024-05-13', label: 'vote' }),
        enacted('policy:n', { d: '2024-05-13', causedBy: ['#vote'] }),
      ),
    ]
    const reconsidered = recorded(
      '2024-05-13',
      done('ResolutionReconsidered', '2024-05-13', { target: eventId(4) }),
    )
    const again = enacted('policy:n', { d: now })

    expect(leftOf(take(voted, 'live', again)).map(({ code }) => code)).toEqual(['policy-already-enacted'])
    expect(E.isRight(take([...voted, reconsidered], 'live', again))).toBe(true)
  })

  it('a vote that was reconsidered may be taken again', () => {
    const reopened = [
      ...inForce,
      recorded('2024-05-01', proposesToRescind('motion:m', p, '2024-05-13')),
      recorded('2024-05-13', defeated('motion:m', { d: '2024-05-13' })),
    ]
    const again = passed('resolution:r', { d: now, data: { motion: 'motion:m' } })
    const reconsidered = recorded(
      '2024-05-13',
      done('ResolutionReconsidered', '2024-05-13', { target: eventId(5) }),
    )

    expect(leftOf(take(reopened, 'live', again)).map(({ code }) => code)).toEqual(['motion-already-settled'])
    expect(E.isRight(take([...reopened, reconsidered], 'live', again))).toBe(true)
  })
})
