import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  findings,
  open,
  payload,
  PolicyId,
  standardKinds,
  UncertainDate,
  type ActInput,
} from '../../src/index.js'
import { council, enacted } from '../acts.js'
import { covered, emptyLedger, leftOf, recorded, rightOf, today, type Ledger } from '../history.js'
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
    { through: open(UncertainDate), inspectedOn: open(UncertainDate) },
  ),
  doc: { who: 'the fire marshal', effect: 'none', rests: 'tests' },
  example: { policy: p, from: { edtf: '2024-07-01', text: 'July 1, 2024' } },
  days: {
    seen: '/data/inspectedOn',
    from: '/data/from',
    orders: [{ since: ['/data/from'], day: '/data/through', because: 'a freeze ends after it began' }],
  },
  names: ({ policy }) => ({ acts: [policy] }),
})

const frozen = (data: object): ActInput => ({
  type: PermitsFrozen.type,
  decidedOn: '2024-05-01',
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
