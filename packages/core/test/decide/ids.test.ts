import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { attested, deferred, enacted, passed, proposesToRescind } from '../acts.js'
import { done, noted } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  possible,
  q,
  recorded,
  rightOf,
  today,
  type Step,
} from '../history.js'
import { unclear } from '../problems.js'

const noise = 'policy:noise'
const dog = 'policy:dog'
const m = 'motion:m'
const r = 'resolution:r'

const conferred = (office: string): ActInput =>
  done('AuthorityConferred', '2024-01-05', { authority: 'authority:a', grantee: { body: 'officer', office } })
const directed = (addressee: string): ActInput =>
  done('DirectionIssued', '2024-01-05', { resolution: r, key: 'k', addressee, task: 'report back' })
const voted = (tally: object): ActInput =>
  done('VoteRecorded', '2024-01-05', { on: { matter: 'motion', motion: m }, tally })

/** Event 1 creates the municipality, event 6 passes a resolution. */
const before: ReadonlyArray<Step> = [
  covered,
  recorded('2024-01-02', enacted(noise, { d: '2024-01-02' }), enacted(dog, { d: '2024-01-02' })),
  recorded('2024-01-03', proposesToRescind(m, noise, '2024-02-05')),
  recorded('2024-01-04', passed(r, { d: '2024-01-04' })),
  recorded('2024-01-05', conferred('City Manager'), directed('City Manager')),
]

const taken = (mode: 'live' | 'import', ...acts: ReadonlyArray<ActInput>) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded('2024-03-01', ...acts), mode) }
}
const recordedIn = (...acts: ReadonlyArray<ActInput>) => {
  const { ledger, taken: result } = taken('import', ...acts)
  rightOf(result)
  return ledger
}
const refused = (...acts: ReadonlyArray<ActInput>) => {
  const { taken: result } = taken('live', ...acts)
  return E.isLeft(result) ? result.left : []
}
const found = (...acts: ReadonlyArray<ActInput>) =>
  rightOf(
    findings(taken('import', ...acts).ledger.register, today)({ kinds: ['id-used-again', 'recorded-twice'] }),
  ).map(({ code, events }) => [code, ...events])

const another: ReadonlyArray<readonly [what: string, ActInput, path: string, before: number]> = [
  ['a motion', proposesToRescind(m, dog, '2024-02-20'), '/0/data/motion', 5],
  ['a power', conferred('Fire Chief'), '/0/data/authority', 7],
  ['a direction', directed('Fire Chief'), '/0/data/key', 8],
  [
    'a municipality',
    noted('MunicipalityCreated', { name: 'Edmonton', zone: 'America/Toronto' }),
    '/0/type',
    1,
  ],
]

describe('an id is used once', () => {
  it.each(another)('%s under the id of another is refused live, and found on import', (_, act, path, seq) => {
    expect(refused(act).map(({ code, path: at }) => [code, at])).toEqual([['id-used-again', path]])
    expect(unclear(refused(act))).toEqual([])
    expect(found(act)).toEqual([['id-used-again', eventId(seq), eventId(9)]])
  })

  it('a motion that is put down again, in other words or for another day, is the same motion', () => {
    const again = proposesToRescind(m, noise, '2024-04-02', { data: { text: 'THAT the Noise Bylaw go.' } })

    expect(refused(deferred(m, null, { d: '2024-02-05' }), again)).toEqual([])
    expect(found(again)).toEqual([])
  })

  it('of two motions under one id either may have passed, each from its own day on', () => {
    const ledger = recordedIn(proposesToRescind(m, dog, '2024-02-20'))

    expect(q(ledger, noise, '2024-02-04')).toBe('IF')
    expect(q(ledger, noise, '2024-02-05')).toBe('UND(outcome-unknown)')
    expect(q(ledger, dog, '2024-02-19')).toBe('IF')
    expect(possible(ask(ledger, dog, { on: '2024-02-20' }))).toEqual(['IF', 'NIF(rescinded)'])
    expect(ask(ledger, noise, { on: '2024-02-05', knownAt: '2024-01-20' }).pendingDecisions).toEqual([m])
  })
})

const once: ReadonlyArray<readonly [what: string, act: ActInput]> = [
  ['a motion moved', done('MotionMoved', '2024-01-05', { motion: m, mover: 'member-4' })],
  ['a motion deferred', deferred(m, '2024-04-02', { d: '2024-01-05' })],
  ['a vote', voted({ for: 4, against: 3 })],
  [
    'a sunset',
    done('SunsetSet', '2024-01-05', { policy: noise, sunset: { rule: 'lastDay', on: '2025-01-01' } }),
  ],
  ['a review scheduled', done('ReviewScheduled', '2024-01-05', { policy: noise, due: '2025-01-05' })],
  [
    'a redesignation',
    done('PolicyRedesignated', '2024-01-05', { policy: noise, effectiveOn: '2024-01-05', title: 'Quiet' }),
  ],
  ['an attestation', attested(noise, 'in-force', '2024-01-05')],
  ['a proceeding', done('ProceedingCommenced', '2024-01-05', { policy: noise })],
]

describe('an act that is recorded twice', () => {
  it.each(once)('%s is found where both records say the very same', (_, act) => {
    expect(found(act, act)).toEqual([['recorded-twice', eventId(9), eventId(10)]])
  })

  it('is not found in what may have happened twice', () => {
    const seen = (title: string) =>
      attested(noise, 'in-force', '2024-01-05', {
        source: { kind: 'web', title, locator: null, quote: null, digest: null },
      })

    expect(found(seen('the register'), seen('the intranet'))).toEqual([])
    expect(found(voted({ for: 4, against: 3 }), voted({ for: 3, against: 4 }))).toEqual([])
  })
})
