import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  EventId,
  findings,
  open,
  payload,
  PolicyId,
  standardKinds,
  UncertainDate,
  type ActInput,
} from '../../src/index.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import { convened, council, enacted, passed, rescinded } from '../acts.js'
import { covered, emptyLedger, eventId, leftOf, recorded, rightOf, today, type Ledger } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'

/** A kind made with what the library exports, which says what its days are. */
const PermitsFrozen = defineKind({
  type: 'our-city.PermitsFrozen',
  version: 1,
  nature: 'act',
  payload: payload(
    'our-city.PermitsFrozen',
    { policy: open(PolicyId), from: open(UncertainDate) },
    { through: open(UncertainDate), inspectedOn: open(UncertainDate), again: open(EventId) },
  ),
  doc: { who: 'the fire marshal', effect: 'none', rests: 'tests' },
  example: { policy: p, from: { edtf: '2024-07-01', text: 'July 1, 2024' } },
  days: {
    seen: '/data/inspectedOn',
    from: '/data/from',
    orders: [{ since: ['/data/from'], day: '/data/through', because: 'a freeze ends after it began' }],
  },
  among: {
    named: { path: '/data/again', kinds: ['our-city.PermitsFrozen'] },
    worksOn: 'making',
    does: { done: 'frozen', is: 'change' },
    once: true,
    onceAResolution: ['policy'],
    atTheTable: true,
    sorts: ['hold'],
  },
  names: ({ policy, again }) => ({ acts: [policy], ...(again === undefined ? {} : { changes: again }) }),
})

const frozen = (data: object, decidedOn = '2024-05-01'): ActInput => ({
  type: PermitsFrozen.type,
  decidedOn,
  by: council,
  data: { policy: p, ...data },
})

const ledger = (): Ledger => {
  const fresh = emptyLedger({ catalogue: catalogueOf([...standardKinds, PermitsFrozen]) })
  rightOf(fresh.take(covered))
  rightOf(fresh.take(recorded('2024-01-01', enacted(p, { d: '2024-01-01' }))))
  return fresh
}

describe('the days of a kind of one’s own', () => {
  it.each([
    [
      'before the day they cannot come before',
      { from: '2024-07-01', through: '2024-06-30' },
      'days-reversed',
      '/data/through',
    ],
    [
      'told of before they came',
      { from: '2024-05-01', inspectedOn: '2024-06-02' },
      'observed-in-the-future',
      '/data/inspectedOn',
    ],
  ])('are refused live %s', (_, data, code, path) => {
    const refused = leftOf(ledger().take(recorded('2024-06-01', frozen(data)), 'live'))

    expect(told(refused)).toEqual([[code, `/0${path}`]])
  })

  it('are told of where an import has them', () => {
    const fresh = ledger()
    rightOf(
      fresh.take(
        recorded(
          '2024-06-01',
          frozen({ from: '2054-07-01', through: '2024-06-30', inspectedOn: '2024-06-02' }),
        ),
      ),
    )
    const found = findings(fresh.register, today)({})

    expect(E.isRight(found) ? found.right.map(({ code }) => code) : []).toEqual(
      expect.arrayContaining(['days-reversed', 'observed-after-recorded', 'day-far-ahead']),
    )
  })
})

describe('acts of a kind of one’s own among other acts', () => {
  const codesOf = (one: Ledger): ReadonlyArray<string> =>
    rightOf(findings(one.register, today)({})).map(({ code }) => code)

  it('are refused live before what they work on, and where they name what they cannot', () => {
    const early = frozen({ from: '2024-07-01' }, '2023-12-31')
    const astray = frozen({ from: '2024-07-01', again: eventId(2) })

    expect(told(leftOf(ledger().take(recorded('2024-06-01', early), 'live')))).toEqual([
      ['decided-too-early', '/0/decidedOn'],
    ])
    expect(told(leftOf(ledger().take(recorded('2024-06-01', astray), 'live')))).toEqual([
      ['event-of-another-kind', '/0/data/again'],
    ])
  })

  it('are refused live of a sitting that was over, where those who sit do them', () => {
    const fresh = ledger()
    rightOf(fresh.take(recorded('2024-05-13', convened('meeting:m', '2024-05-13'))))
    const late = { ...frozen({ from: '2024-07-01' }, '2024-05-15'), meeting: { id: 'meeting:m', item: 4 } }

    expect(told(leftOf(fresh.take(recorded('2024-06-01', late), 'live')))).toEqual([
      ['decided-at-no-sitting', '/0/decidedOn'],
    ])
  })

  it('are records of one act where one resolution did them to one thing', () => {
    const fresh = ledger()
    const byResolution = { ...frozen({ from: '2024-07-01' }), causedBy: [eventId(4)] }
    rightOf(fresh.take(recorded('2024-05-02', passed('resolution:r', { d: '2024-05-01' }))))
    rightOf(fresh.take(recorded('2024-05-03', byResolution)))
    rightOf(fresh.take(recorded('2024-05-04', byResolution)))
    const { book, study } = fresh.register

    expect(study(rightOf(PolicyId.decode(p)), horizonOf(book, null)).recordsBeside(4)).toEqual([5])
  })

  it('are told of where an import has them upon a policy that is over, or that nobody made', () => {
    const fresh = ledger()
    rightOf(fresh.take(recorded('2024-04-01', rescinded(p, { d: '2024-03-01' }))))
    rightOf(fresh.take(recorded('2024-06-01', frozen({ from: '2024-05-01' }))))

    expect(codesOf(fresh)).toContain('policy-already-ended')

    rightOf(fresh.take(recorded('2024-06-01', frozen({ policy: 'policy:q', from: '2024-05-01' }))))

    expect(codesOf(fresh)).toContain('policy-unknown')
  })
})
