import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type FindingCode } from '../../src/index.js'
import {
  convened,
  corrected,
  defeated,
  enacted,
  imported,
  passed,
  proposesToRescind,
  rescinded,
} from '../acts.js'
import { court, done, mayor, noted } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, recorded, rightOf, today, type Step } from '../history.js'
import { told, unclear } from '../problems.js'

const p = 'policy:p'
const now = '2024-06-01'

/** Event 3 makes the policy, the first after the municipality and its coverage; event 4 does what comes next to it. */
const inForce: ReadonlyArray<Step> = [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))]
const then = (...acts: ReadonlyArray<ActInput>): ReadonlyArray<Step> => [
  ...inForce,
  recorded('2021-01-01', ...acts),
]
const endedOn = (eff: string): ReadonlyArray<Step> => then(rescinded(p, { d: '2021-01-01', eff }))
const over = endedOn('2021-01-01')

type Said = Parameters<typeof done>[3]
const did = (type: string, data: object, said: Said = {}): ActInput =>
  done(type, now, { policy: p, ...data }, said)

const revived = (data: object = {}): ActInput =>
  did('PolicyRevived', { words: 'That p be revived.', ...data })
const extended = did('SunsetExtended', { sunset: { rule: 'lastDay', on: '2025-12-31' } })
const again = (before: ReadonlyArray<Step>, act: ActInput): ReadonlyArray<Step> => [
  ...before,
  recorded('2024-05-01', act),
]

const quashed = (data: object = {}): ActInput =>
  did('PolicyQuashed', { operation: { rule: 'abInitio', act: eventId(3) }, ...data }, { by: court })
const quashedFromNowOn = did('PolicyQuashed', { operation: { rule: 'prospective' } }, { by: court })
const quashedOnce = again(inForce, quashed())
const reversal = did('QuashingReversed', { quashing: eventId(4) }, { by: court })
const reversedOnce = again(quashedOnce, reversal)

const meeting = 'meeting:council'
const sat = (heldOn: string): ReadonlyArray<Step> => again(inForce, convened(meeting, heldOn))
const atIt = (act: ActInput): ActInput => ({ ...act, meeting: { id: meeting, item: 4 } })

const motion = 'motion:m'
const proposed: ReadonlyArray<Step> = [
  ...inForce,
  recorded('2024-05-01', proposesToRescind(motion, p, '2024-05-13')),
]
const lost = [...proposed, recorded('2024-05-14', defeated(motion, { d: '2024-05-13' }))]

type Row = readonly [
  what: string,
  before: ReadonlyArray<Step>,
  act: ActInput,
  code: FindingCode,
  path: string,
]

const impossible: ReadonlyArray<Row> = [
  ['a revival of what is in force', inForce, revived(), 'revives-nothing', '/decidedOn'],
  [
    'a revival of what is suspended',
    then(done('PolicySuspended', '2021-01-01', { policy: p })),
    revived(),
    'revives-nothing',
    '/decidedOn',
  ],
  [
    'a revival of what has not commenced',
    [covered, recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' }))],
    revived(),
    'revives-nothing',
    '/decidedOn',
  ],
  [
    'a revival of what was revived before',
    again(over, revived()),
    revived({ effectiveOn: '2024-07-01' }),
    'revives-nothing',
    '/data/effectiveOn',
  ],
  [
    'a revival from before the ending works',
    endedOn('2024-09-01'),
    revived({ effectiveOn: '2024-08-31' }),
    'revives-nothing',
    '/data/effectiveOn',
  ],
  [
    'a revival on an uncertain day of what never ended',
    inForce,
    revived({ effectiveOn: '../..' }),
    'revives-nothing',
    '/data/effectiveOn',
  ],
  [
    'a reinstatement of what nobody suspended',
    inForce,
    did('PolicyReinstated', {}),
    'suspension-unknown',
    '/data/policy',
  ],
  ['an extension of what has no last day', inForce, extended, 'sunset-unknown', '/data/policy'],
  ['a quashing of what was quashed', quashedOnce, quashed(), 'already-undone', '/data/operation/act'],
  [
    'a quashing of a part of what was quashed',
    quashedOnce,
    quashed({ portions: ['s. 5'] }),
    'already-undone',
    '/data/operation/act',
  ],
  ['a reversal of what was reversed', reversedOnce, reversal, 'already-undone', '/data/quashing'],
  [
    'a reconsideration of what was reconsidered',
    again(
      [...inForce, recorded('2021-01-01', passed('resolution:r', { d: '2021-01-01' }))],
      done('ResolutionReconsidered', '2021-01-01', { target: eventId(4) }),
    ),
    done('ResolutionReconsidered', now, { target: eventId(4) }),
    'already-undone',
    '/data/target',
  ],
  [
    'a second sitting under one id',
    sat('2024-05-13'),
    convened(meeting, '2024-05-20'),
    'meeting-already-convened',
    '/data/meeting',
  ],
  [
    'a vote of the day before its sitting',
    sat('2024-05-13'),
    atIt(passed('resolution:r', { d: '2024-05-12' })),
    'decided-at-no-sitting',
    '/decidedOn',
  ],
  [
    'a vote of two days after its sitting',
    sat('2024-05-13'),
    atIt(passed('resolution:r', { d: '2024-05-15' })),
    'decided-at-no-sitting',
    '/decidedOn',
  ],
  [
    'a sitting of another day than a vote at it',
    again(inForce, atIt(passed('resolution:r', { d: '2024-04-15' }))),
    convened(meeting, '2024-05-13'),
    'decided-at-no-sitting',
    '/data/heldOn',
  ],
  [
    'moving what was defeated',
    lost,
    done('MotionMoved', now, { motion }),
    'motion-already-settled',
    '/data/motion',
  ],
  [
    'voting on what was carried',
    again(proposed, passed('resolution:r', { d: '2024-05-13', data: { motion } })),
    done('VoteRecorded', now, { on: { matter: 'motion', motion } }),
    'motion-already-settled',
    '/data/on/motion',
  ],
  [
    'scheduling what was defeated',
    lost,
    proposesToRescind(motion, p, '2024-07-01'),
    'motion-already-settled',
    '/data/motion',
  ],
  [
    'a veto by the body that voted',
    again(inForce, passed('resolution:r', { d: '2024-05-13' })),
    done('ResolutionVetoed', now, { resolution: 'resolution:r' }),
    'no-power',
    '/by',
  ],
]

const possible: ReadonlyArray<readonly [what: string, before: ReadonlyArray<Step>, act: ActInput]> = [
  [
    'a revival from the very day of the ending',
    endedOn('2024-09-01'),
    revived({ effectiveOn: '2024-09-01' }),
  ],
  ['a revival that may come after the ending', endedOn('2024-09-01'), revived({ effectiveOn: '2024' })],
  ['a revival of what may have ended', endedOn('2021/2025'), revived()],
  [
    'a revival of what ended in part',
    then(rescinded(p, { d: '2021-01-01', data: { portions: ['s. 5'] } })),
    revived(),
  ],
  ['a revival where nothing is known of the years between', [recorded('2020-01-01', imported(p))], revived()],
  [
    'a reinstatement of what a petition held',
    [...inForce, recorded('2024-05-01', done('PetitionFiled', '2024-05-01', { against: p, suspends: true }))],
    did('PolicyReinstated', {}),
  ],
  [
    'an extension of what was given a last day',
    then(done('SunsetSet', '2021-01-01', { policy: p, sunset: { rule: 'lastDay', on: '2024-12-31' } })),
    extended,
  ],
  ['a quashing of what was restored since', reversedOnce, quashed()],
  ['a quashing of what was quashed in part', again(inForce, quashed({ portions: ['s. 5'] })), quashed()],
  ['a quashing for the future, on the day a repeal works', endedOn(now), quashedFromNowOn],
  ['a vote after midnight', sat('2024-05-13'), atIt(passed('resolution:r', { d: '2024-05-14' }))],
  ['a vote of a day that is not known', sat('2024-05-13'), atIt(passed('resolution:r', { d: '2024' }))],
  [
    'what a sitting adopted and passed for good later',
    sat('2024-05-13'),
    atIt(enacted('policy:n', { d: '2024-05-27' })),
  ],
  ['the moving of a motion, told after its outcome', lost, done('MotionMoved', '2024-05-13', { motion })],
  [
    'the vote on a motion, of a day nobody knows',
    lost,
    done('VoteRecorded', '2024', { on: { matter: 'motion', motion } }),
  ],
  ['the plan of a motion that was decided sooner', lost, proposesToRescind(motion, p, '2024-05-27')],
  [
    'moving what was defeated only since, as was corrected',
    [
      ...lost,
      recorded(now, corrected(eventId(5), '/decidedOn/edtf', '2024-05-13', now)),
      recorded(now, corrected(eventId(5), '/decidedOn/text', '2024-05-13', now)),
    ],
    done('MotionMoved', now, { motion }),
  ],
  [
    'moving again what was reconsidered',
    again(lost, done('ResolutionReconsidered', '2024-05-20', { target: eventId(5) })),
    done('MotionMoved', now, { motion }),
  ],
  [
    'a veto by the mayor',
    again(inForce, passed('resolution:r', { d: '2024-05-13' })),
    done('ResolutionVetoed', now, { resolution: 'resolution:r' }, { by: mayor }),
  ],
  [
    'a veto of what nobody knows who passed',
    again(inForce, passed('resolution:r', { d: '2024-05-13', by: null })),
    done('ResolutionVetoed', now, { resolution: 'resolution:r' }),
  ],
]

const codes = [...new Set(impossible.map(([, , , code]) => code))]

const ledgerOf = (before: ReadonlyArray<Step>) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return ledger
}

/** What a live command is told of its last act. */
const refused = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) =>
  leftOf(ledgerOf(before).take(recorded(now, ...acts), 'live')).filter(({ path }) =>
    path.startsWith(`/${acts.length - 1}/`),
  )

const found = (kinds: ReadonlyArray<FindingCode>, before: ReadonlyArray<Step>, act: ActInput) => {
  const { register, take } = ledgerOf(before)
  rightOf(take(recorded(now, act), 'import'))
  return rightOf(findings(register, today)({ kinds }))
}

describe('an extension of a last day that may not be on record', () => {
  it.each([
    ['of what was made elsewhere', [covered, recorded('2020-01-01', imported(p))]],
    [
      'under a law that limits some policies by itself',
      [recorded('2019-01-01', noted('ProfileAdopted', { profile: 'nz' })), ...inForce],
    ],
  ])('%s is taken live, with a finding', (_, before) => {
    expect(E.isRight(ledgerOf(before).take(recorded(now, extended), 'live'))).toBe(true)
    expect(found(['sunset-unknown'], before, extended)).toMatchObject([{ severity: 'gap', subject: p }])
  })
})

describe('a quashing for the future', () => {
  it.each([
    ['of what is over', over],
    [
      'of what was quashed so before',
      again(inForce, { ...quashedFromNowOn, decidedOn: '2024-05-01' } as ActInput),
    ],
  ])('%s is refused live', (_, before) => {
    expect(told(refused(before, quashedFromNowOn))).toEqual([['policy-already-ended', '/0/data/policy']])
    expect(found(['ended-again'], before, quashedFromNowOn)).toHaveLength(1)
  })
})

describe('an act upon nothing', () => {
  it.each(impossible)('%s is refused live, plainly', (_, before, act, code, path) => {
    const problems = refused(before, act)

    expect(told(problems)).toEqual([[code, `/0${path}`]])
    expect(unclear(problems)).toEqual([])
  })

  it.each(impossible)('%s is refused in one command with what came before', (_, before, act, code) => {
    const acts = before.flatMap((step) => step.acts)

    expect(refused([], ...acts, act).map((one) => one.code)).toEqual([code])
  })

  it.each(impossible)('%s is recorded by an import, with a finding', (_, before, act, code) => {
    const all = found([code], before, act)

    expect(all).toHaveLength(1)
    expect(all[0]?.events).toContain(eventId(ledgerOf(before).register.book.size() + 1))
  })

  it.each(possible)('%s is taken live, without a finding', (_, before, act) => {
    expect(E.isRight(ledgerOf(before).take(recorded(now, act), 'live'))).toBe(true)
    expect(found(codes, before, act)).toEqual([])
  })
})
