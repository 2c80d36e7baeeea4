import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { convened, enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { court, done, noted } from '../deeds.js'
import { ask, covered, emptyLedger, eventId, q, recorded, rightOf, today, type Step } from '../history.js'
import { unclear } from '../problems.js'

const p = 'policy:p'
const o = 'policy:o'
const m = 'motion:m'

/** Event 1 creates the municipality, event 2 declares coverage, event 4 enacts the policy. */
const before: ReadonlyArray<Step> = [
  covered,
  recorded('2024-01-02', noted('ProfileAdopted', { profile: 'core' })),
  recorded('2024-01-02', enacted(p, { d: '2024-01-02' }), enacted(o, { d: '2024-01-02' })),
  recorded('2024-01-03', proposesToRescind(m, o, '2024-02-05')),
  recorded('2024-01-04', convened('meeting:c', '2024-01-04')),
  recorded('2024-01-05', done('ProceedingCommenced', '2024-01-05', { policy: p })),
  recorded(
    '2024-01-06',
    noted('StatusAttested', { policy: p, status: 'in-force', observedOn: '2024-01-06' }, { evidence: 'web' }),
    done('ReviewScheduled', '2024-01-06', { policy: p, due: '2025-01-06' }),
    done('VoteRecorded', '2024-01-06', {
      on: { matter: 'motion', motion: m },
      tally: { for: 3, against: 3 },
    }),
    passed('resolution:r', { d: '2024-01-07' }),
    proposesToRescind('motion:p', p, null),
  ),
]
const enactment = eventId(4)
const proposal = eventId(6)
const nothing = [1, 2, 3, 13, 7, 8, 9, 10, 11].map((n) => [eventId(n)] as const)

const taken = (mode: 'live' | 'import', act: ActInput) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded('2024-06-01', act), mode) }
}
const refused = (act: ActInput) => {
  const { taken: result } = taken('live', act)
  return E.isLeft(result) ? result.left : []
}
const found = (act: ActInput) =>
  rightOf(findings(taken('import', act).ledger.register, today)({ kinds: ['event-of-another-kind'] }))

const quashes = (act: string): ActInput =>
  done('PolicyQuashed', '2024-05-01', { policy: p, operation: { rule: 'abInitio', act } }, { by: court })
const voids = (act: string): ActInput =>
  done('PolicyDisallowed', '2024-05-01', { policy: p, void: act }, { by: court })
const marked = (act: string): ActInput => rescinded(p, { d: '2024-05-01', data: { sameActAs: act } })

describe('what did nothing in law cannot be set aside, nor be the same act as one that did', () => {
  it.each(nothing)('%s is refused live, and found on import', (act) => {
    for (const [naming, path] of [
      [quashes(act), '/0/data/operation/act'],
      [voids(act), '/0/data/void'],
      [marked(act), '/0/data/sameActAs'],
    ] as const) {
      expect(refused(naming).map(({ code, path: at }) => [code, at])).toEqual([
        ['event-of-another-kind', path],
      ])
      expect(unclear(refused(naming))).toEqual([])
      expect(found(naming)).toHaveLength(1)
    }
  })

  it.each([[enactment], [eventId(12)]])('an enactment or a vote (%s) can be', (act) => {
    expect(refused(quashes(act))).toEqual([])
    expect(found(quashes(act))).toEqual([])
  })

  it('the motion a quashing names stays open, and whether the policy was quashed is not known', () => {
    const { ledger } = taken('import', quashes(proposal))

    expect(q(ledger, o, '2024-03-01')).toBe('UND(outcome-unknown)')
    expect(ask(ledger, p, { on: '2024-06-01' })).toMatchObject({
      status: 'undetermined',
      presumed: { status: 'in-force' },
    })
  })
})
