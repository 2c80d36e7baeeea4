import {
  badLedgerName,
  checkedLedgerName,
  countBefore,
  densePosition,
  positionOf,
} from '@minutebook/eventstore'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

describe('the name of a ledger', () => {
  it('is any text of 1 to 200 bytes without space, plus or control character', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', minLength: 60, maxLength: 110 }),
      fc.string({ unit: 'grapheme-ascii', minLength: 195, maxLength: 205 }),
      fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const roundTrips = new TextDecoder().decode(new TextEncoder().encode(text)) === text
        const isFit = text !== '' && bytesOf(text) <= 200 && roundTrips && !/[\s+\p{Cc}]/u.test(text)
        expect(checkedLedgerName(text)).toEqual(isFit ? E.right(text) : E.left(badLedgerName(text)))
      }),
      { numRuns: 2000, examples: [['\ufeff'], ['\u00a0'], ['\ud83d'], ['a'.repeat(200)], ['é'.repeat(101)]] },
    )
  })
})

describe('a position of a store that counts', () => {
  it('is read back as the number of events before it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (count, more) => {
        expect(countBefore(densePosition(count), count + more)).toEqual(E.right(count))
      }),
    )
  })

  it('is refused where the log does not reach so far', () => {
    expect(countBefore(densePosition(8), 7)).toMatchObject({
      left: {
        code: 'bad-range',
        path: '/after',
        sentence: 'This store ends at position 7, before position 8.',
      },
    })
  })

  it('is written in one way only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '9', '-', '.', ' ', 'e'), maxLength: 5 }),
        (text) => {
          const isCount =
            text !== '' && String(Number(text)) === text && Number(text) >= 0 && /^\d+$/.test(text)
          expect(E.isRight(countBefore(positionOf(text), Number.MAX_SAFE_INTEGER))).toBe(isCount)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
