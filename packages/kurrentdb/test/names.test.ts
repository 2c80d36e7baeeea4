import { checkedLedgerName, positionOf } from '@minutebook/eventstore'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { namesUnder } from '../src/stream/names.js'
import { placeOf, written } from '../src/stream/positions.js'

const names = namesUnder('minutebook')

const aLedger = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('~', 'a', 'A', '/', '-', 'é', '2') }),
  )
  .filter((ledger) => E.isRight(checkedLedgerName(ledger)))

describe('the stream of a ledger', () => {
  it('shows whose it is', () => {
    expect(names.ofLedger('ocd-division/country:ca/csd:4811049')).toBe(
      'minutebook-ocd-division~2fcountry~3aca~2fcsd~3a4811049',
    )
    expect(names.ofLedger('Trois-Rivières')).toBe('minutebook-~54rois-~52ivi~c3~a8res')
  })

  it('is named in a way that loses nothing, in lower case throughout', () => {
    fc.assert(
      fc.property(aLedger, (ledger) => {
        const stream = names.ofLedger(ledger)
        expect(stream).toMatch(/^minutebook-[a-z0-9._~-]+$/)
        expect(names.ledgerOf(stream)).toBe(ledger)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'minutebook-',
    'minutebook-A',
    'minutebook-~zz',
    'minutebook-~61',
    'minutebook-~ff',
    'other-a',
    'minutebooktext-a',
  ])('is not %s, which no ledger has', (stream) => {
    expect(names.ledgerOf(stream)).toBe(null)
  })
})

describe('a position', () => {
  it('is read back as the place it was written from', () => {
    const aNumber = fc.bigInt({ min: 0n, max: 2n ** 60n })
    fc.assert(
      fc.property(aNumber, aNumber, (commit, prepare) => {
        expect(placeOf(written({ commit, prepare }))).toEqual(E.right({ commit, prepare }))
      }),
    )
  })

  it.each(['', '1', '1/', '/1', '-1/1', '01/1', '1/1/1', '1.5/1', '1/99999999999999999999'])(
    'is not %j',
    (text) => {
      expect(placeOf(positionOf(text))).toMatchObject({ left: { code: 'bad-range', path: '/after' } })
    },
  )
})
