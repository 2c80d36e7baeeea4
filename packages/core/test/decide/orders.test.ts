import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type FindingKind } from '../../src/index.js'
import { amended, attested, enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { cabinet, court, done, mayor, noted } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, q, recorded, rightOf, today, type Step } from '../history.js'
import { told, unclear } from '../problems.js'

const [p, r, m] = ['policy:p', 'resolution:r', 'motion:m']
const now = '2024-06-01'

/** Event 3: the first after the municipality and its coverage. */
const inForce: ReadonlyArray<Step> = [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))]
const later: ReadonlyArray<Step> = [
  covered,
  recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' })),
]
const over: ReadonlyArray<Step> = [...inForce, recorded('2021-01-01', rescinded(p, { d: '2021-01-01' }))]
const withSunset = (on: string): ReadonlyArray<Step> => [
  covered,
  recorded('2020-01-01', enacted(p, { d: '2020-01-01', data: { sunset: { rule: 'lastDay', on } } })),
]
const enactedTo = (commencement: object): ReadonlyArray<Step> => [
  covered,
  recorded('2024-05-01', enacted(p, { d: '2024-05-01', data: { commencement } })),
]
const waiting = enactedTo({ rule: 'onCondition', condition: 'c' })
const appointed = enactedTo({ rule: 'onAppointedDay' })
const moved: ReadonlyArray<Step> = [...inForce, recorded('2024-05-01', proposesToRescind(m, p, '2024-05-13'))]
const resolved: ReadonlyArray<Step> = [...inForce, recorded('2024-05-01', passed(r, { d: '2024-05-01' }))]

const empowered: ReadonlyArray<Step> = [
  ...inForce,
  recorded(
    '2024-01-01',
    done('AuthorityConferred', '2024-01-01', {
      authority: 'authority:a',
      grantee: { body: 'officer', office: 'City Manager' },
    }),
  ),
]
const onTheFloor: ReadonlyArray<Step> = [
  ...moved,
  recorded('2024-05-13', done('MotionMoved', '2024-05-13', { motion: m })),
]

type Said = Parameters<typeof done>[3]
const did = (type: string, data: object, said: Said = {}): ActInput => done(type, now, data, said)

const limited = (type: string, on: string): ActInput =>
  did(type, { policy: p, sunset: { rule: 'lastDay', on } })

type Row = readonly [what: string, before: ReadonlyArray<Step>, act: ActInput, code: string, path: string]

const reversed: ReadonlyArray<Row> = [
  [
    'a suspended quashing that works before the judgment',
    inForce,
    did(
      'PolicyQuashed',
      { policy: p, operation: { rule: 'suspended', takesEffectOn: '2024-01-01' } },
      { by: court },
    ),
    'days-reversed',
    '/data/operation/takesEffectOn',
  ],
  [
    'a suspension that is over before it begins',
    inForce,
    did('PolicySuspended', { policy: p, from: '2024-07-01', lastDay: '2024-06-15' }),
    'days-reversed',
    '/data/lastDay',
  ],
  [
    'a suspension that is over before it is decided, and names no first day',
    inForce,
    did('PolicySuspended', { policy: p, lastDay: '2024-05' }),
    'days-reversed',
    '/data/lastDay',
  ],
  [
    'a petition that holds until before it was filed',
    inForce,
    did('PetitionFiled', { against: p, suspends: true, lastDay: '2024-05-31' }),
    'days-reversed',
    '/data/lastDay',
  ],
  [
    'a commencement put off to a day gone by',
    later,
    did('CommencementPostponed', { policy: p, until: '2024-05-31' }),
    'days-reversed',
    '/data/until',
  ],
  [
    'a review set for a day gone by',
    inForce,
    did('ReviewScheduled', { policy: p, due: '2023' }),
    'days-reversed',
    '/data/due',
  ],
  [
    'a next review before the last',
    inForce,
    noted('ReviewCompleted', { policy: p, outcome: 'confirmed', completedOn: '2024-05', nextDue: '2023-05' }),
    'days-reversed',
    '/data/nextDue',
  ],
  [
    'inheriting until before the first day',
    inForce,
    did('PoliciesInherited', {
      from: 'ocd-division/country:ca/csd:1307013',
      policies: [{ policy: 'policy:q', kind: 'bylaw', title: 'Q' }],
      effectiveOn: '2024-01-01',
      until: '2023-12-31',
    }),
    'days-reversed',
    '/data/until',
  ],
  [
    'a notice of a motion for a day gone by',
    inForce,
    did('MotionNoticeGiven', { motion: 'motion:n', text: 'That p be rescinded.', intendedFor: '2024-02-03' }),
    'days-reversed',
    '/data/intendedFor',
  ],
  [
    'a motion put off to a day gone by',
    moved,
    did('MotionDeferred', { motion: m, mode: 'postponed', until: '2024-05-13' }),
    'days-reversed',
    '/data/until',
  ],
  [
    'a motion amended and put to a day gone by',
    moved,
    did('MotionAmended', { motion: m, text: 'That p be rescinded.', scheduledFor: '2024-05-13' }),
    'days-reversed',
    '/data/scheduledFor',
  ],
  [
    'a direction to be followed before it is given',
    resolved,
    did('DirectionIssued', {
      resolution: r,
      key: 'k',
      addressee: 'City Manager',
      task: 'do it',
      due: '2023-12-31',
    }),
    'days-reversed',
    '/data/due',
  ],
  [
    'a veto to be overridden before it is given',
    resolved,
    did('ResolutionVetoed', { resolution: r, overrideBy: '2024-05-20' }, { by: mayor }),
    'days-reversed',
    '/data/overrideBy',
  ],
  [
    'an approval before it was presented',
    resolved,
    did('ExecutiveApproved', { resolution: r, presentedOn: '2024-06-05' }, { by: mayor }),
    'days-reversed',
    '/decidedOn',
  ],
  [
    'a return before it was presented',
    resolved,
    did('BecameLawUnsigned', { resolution: r, presentedOn: '2024-05-10', returnedOn: '2024-05-05' }),
    'days-reversed',
    '/data/returnedOn',
  ],
]

const outOfLife: ReadonlyArray<Row> = [
  [
    'a policy that is enacted to end before it begins',
    [covered],
    enacted(p, { d: now, eff: '2024-09-01', data: { sunset: { rule: 'lastDay', on: '2024-07-01' } } }),
    'days-reversed',
    '/data/sunset/on',
  ],
  [
    'a policy that is enacted to have ended',
    [covered],
    enacted(p, { d: now, data: { sunset: { rule: 'lastDay', on: '2023-12-31' } } }),
    'days-reversed',
    '/data/sunset/on',
  ],
  [
    'a sunset before the beginning',
    inForce,
    limited('SunsetSet', '2019-06-30'),
    'ends-before-it-began',
    '/data/sunset/on',
  ],
  [
    'an extension to before the beginning',
    withSunset('../..'),
    limited('SunsetExtended', '2019-06'),
    'ends-before-it-began',
    '/data/sunset/on',
  ],
  [
    'a sunset of what was ended',
    over,
    limited('SunsetSet', '2025-06-30'),
    'policy-already-ended',
    '/data/policy',
  ],
  [
    'an extension of what was ended',
    [...withSunset('2024-12-31'), recorded('2021-01-01', rescinded(p, { d: '2021-01-01' }))],
    limited('SunsetExtended', '2025-06-30'),
    'policy-already-ended',
    '/data/policy',
  ],
  [
    'a suspension before the beginning',
    inForce,
    did('PolicySuspended', { policy: p, from: '2019-06-30' }),
    'ends-before-it-began',
    '/data/from',
  ],
  [
    'a suspension of what was ended',
    over,
    did('PolicySuspended', { policy: p }),
    'policy-already-ended',
    '/data/policy',
  ],
  [
    'a disallowance before the beginning',
    inForce,
    did('PolicyDisallowed', { policy: p, effectiveOn: '2019-06-30' }, { by: cabinet }),
    'ends-before-it-began',
    '/data/effectiveOn',
  ],
  [
    'a split before the beginning',
    inForce,
    did('PolicySplit', {
      policy: p,
      parts: [{ policy: 'policy:q', kind: 'council-policy', title: 'Q' }],
      effectiveOn: '2019-06-30',
    }),
    'ends-before-it-began',
    '/data/effectiveOn',
  ],
  [
    'a merger before the beginning',
    inForce,
    did('PolicyMerged', {
      policies: [p],
      into: { policy: 'policy:q', kind: 'council-policy', title: 'Q' },
      effectiveOn: '2019-06-30',
    }),
    'ends-before-it-began',
    '/data/effectiveOn',
  ],
]

const early = (type: string, data: object, said: Said = {}): ActInput => done(type, '2019-06-01', data, said)
const part = { policy: 'policy:q', kind: 'council-policy', title: 'Q' }
const later2024 = '2024-12-01'

/** Each decided on a day certainly before that of what it works on. */
const tooEarly: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ActInput]> = [
  ['a rescission', inForce, rescinded(p, { d: '2019-06-01', eff: now })],
  ['an amendment', inForce, amended(p, 'v2', { d: '2019-06-01', eff: now })],
  ['a suspension', inForce, early('PolicySuspended', { policy: p, from: now })],
  ['a petition', inForce, early('PetitionFiled', { against: p, suspends: true })],
  ['a proceeding', inForce, early('ProceedingCommenced', { policy: p })],
  ['a sunset', inForce, early('SunsetSet', { policy: p, sunset: { rule: 'lastDay', on: later2024 } })],
  [
    'an extension',
    inForce,
    early('SunsetExtended', { policy: p, sunset: { rule: 'lastDay', on: later2024 } }),
  ],
  ['a disallowance', inForce, early('PolicyDisallowed', { policy: p, effectiveOn: now }, { by: cabinet })],
  ['a split', inForce, early('PolicySplit', { policy: p, parts: [part], effectiveOn: now })],
  ['a merger', inForce, early('PolicyMerged', { policies: [p], into: part, effectiveOn: now })],
  [
    'an amendment of a resolution',
    resolved,
    early('ResolutionAmended', { resolution: r, operativeText: 'x' }),
  ],
  [
    'a rescission of a resolution',
    resolved,
    early('ResolutionRescinded', { resolution: r, effectOnAdopted: 'unaffected' }),
  ],
  [
    'a direction',
    resolved,
    early('DirectionIssued', { resolution: r, key: 'k', addressee: 'CAO', task: 'do it' }),
  ],
  ['a revocation of a power', empowered, early('AuthorityRevoked', { authority: 'authority:a' })],
  [
    'a variation of a power',
    empowered,
    early('AuthorityVaried', { authority: 'authority:a', effectiveOn: now, scope: 's' }),
  ],
  ['a defeat', onTheFloor, early('MotionDefeated', { motion: m })],
  ['a deferral', onTheFloor, early('MotionDeferred', { motion: m, mode: 'postponed', until: '2024-07-01' })],
  ['a passage', onTheFloor, early('ResolutionPassed', { resolution: r, motion: m })],
]

const toCome: ReadonlyArray<Row> = [
  [
    'a publication',
    inForce,
    noted('PolicyPublished', { policy: p, publishedOn: '2024-07-01', constitutive: false }),
    'observed-in-the-future',
    '/data/publishedOn',
  ],
  [
    'a condition met',
    waiting,
    noted('CommencementConditionSatisfied', { policy: p, condition: 'c', settledOn: '2024-07-01' }),
    'observed-in-the-future',
    '/data/settledOn',
  ],
  [
    'a condition failed',
    waiting,
    noted('CommencementConditionFailed', { policy: p, condition: 'c', settledOn: '2024-07-01' }),
    'observed-in-the-future',
    '/data/settledOn',
  ],
  [
    'an expiry',
    inForce,
    noted('PolicyExpired', { policy: p, lastDay: '2024-12-31' }),
    'observed-in-the-future',
    '/data/lastDay',
  ],
  [
    'what a lapse is triggered by',
    inForce,
    noted('LapsedByLaw', { policies: [p], rule: 'r', trigger: 't', triggeredOn: '2024-10-01' }),
    'observed-in-the-future',
    '/data/triggeredOn',
  ],
  [
    'a review that is done',
    inForce,
    noted('ReviewCompleted', { policy: p, outcome: 'confirmed', completedOn: '2025' }),
    'observed-in-the-future',
    '/data/completedOn',
  ],
  [
    'a commencement that was noticed',
    appointed,
    noted('PolicyCommenced', { policy: p, commencedOn: '2024-09-01' }),
    'observed-in-the-future',
    '/data/commencedOn',
  ],
  [
    'a policy seen',
    inForce,
    attested(p, 'in-force', '2024-06-02'),
    'observed-in-the-future',
    '/data/observedOn',
  ],
  [
    'a sitting held',
    inForce,
    noted('MeetingConvened', { meeting: 'meeting:m', body: 'council', heldOn: '2024-06-02' }),
    'held-in-the-future',
    '/data/heldOn',
  ],
]

const take = (before: ReadonlyArray<Step>, mode: 'live' | 'import', act: ActInput) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded(now, act), mode) }
}

const impossible = [...reversed, ...outOfLife]

describe('days in an order in which they cannot be (domain §4)', () => {
  it.each(impossible)('%s: refused live', (_, before, act, code, path) => {
    const problems = leftOf(take(before, 'live', act).taken)

    expect(told(problems)).toEqual([[code, `/0${path}`]])
    expect(unclear(problems)).toEqual([])
  })

  it.each(impossible)('%s: recorded by an import, with a finding', (_, before, act, code) => {
    const { ledger, taken } = take(before, 'import', act)

    expect(E.isRight(taken)).toBe(true)
    expect(rightOf(findings(ledger.register, today)({ kinds: [code as FindingKind] }))).toMatchObject([
      { severity: 'conflict', events: [eventId(ledger.register.book.size())] },
    ])
  })

  it.each(toCome)('%s on a day that is to come: refused live', (_, before, act, code, path) => {
    const problems = leftOf(take(before, 'live', act).taken)

    expect(told(problems)).toEqual([[code, `/0${path}`]])
    expect(unclear(problems)).toEqual([])
  })

  it.each(toCome)('%s on a day that is to come: recorded by an import, with a finding', (_, before, act) => {
    const { ledger, taken } = take(before, 'import', act)

    expect(E.isRight(taken)).toBe(true)
    const found = rightOf(findings(ledger.register, today)({ kinds: ['observed-after-recorded'] }))
    expect(found).toMatchObject([{ severity: 'conflict', events: [eventId(ledger.register.book.size())] }])
    expect(found[0]?.sentence).toMatch(
      / says that it was so on .*, which had not come when it was recorded\.$/,
    )
  })

  it.each(tooEarly)('%s before what it works on: refused live', (_, before, act) => {
    const problems = leftOf(take(before, 'live', act).taken)

    expect(told(problems)).toContainEqual(['decided-too-early', '/0/decidedOn'])
    expect(unclear(problems)).toEqual([])
  })

  it.each(tooEarly)('%s before what it works on: recorded by an import, with a finding', (_, before, act) => {
    const { ledger } = take(before, 'import', act)

    expect(rightOf(findings(ledger.register, today)({ kinds: ['decided-too-early'] }))).toMatchObject([
      { severity: 'conflict', events: [eventId(ledger.register.book.size()), expect.anything()] },
    ])
  })

  it.each([
    ['suspension', early('PolicySuspended', { policy: p, from: now })],
    ['petition', early('PetitionFiled', { against: p, suspends: true })],
  ])('whether a %s from before the policy was made holds it is not certain (R4)', (_, act) => {
    const { register } = take(inForce, 'import', act).ledger

    expect(q({ register }, p, '2024-07-01')).toBe('UND(conflicting-records)')
  })

  it('the day an order appoints may be to come', () => {
    const order = did('PolicyCommenced', { policy: p, commencedOn: '2024-09-01' })

    expect(E.isRight(take(appointed, 'live', order).taken)).toBe(true)
  })

  it.each([
    ['on one day', did('PolicySuspended', { policy: p, from: '2024-07-01', lastDay: '2024-07-01' })],
    ['perhaps', did('PolicySuspended', { policy: p, from: '2024-07-15', lastDay: '2024-07' })],
    ['back in time', did('PolicySuspended', { policy: p, from: '2024-01-01', lastDay: '2024-02-01' })],
    ['a limit that came too late', limited('SunsetSet', '2020-01-01')],
    ['of what was seen', noted('ReviewScheduled', { policy: p, due: '2023' })],
  ])('what can be so is taken: %s', (_, act) => {
    expect(E.isRight(take(inForce, 'live', act).taken)).toBe(true)
  })
})
