import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMicroseconds, Instant, justAfter, toMicroseconds } from '../../src/index.js'
import { runs } from '../runs.js'

const moment = fc
  .tuple(
    fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9998, 11, 31) }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([milliseconds, micro]) => milliseconds * 1000 + micro)

/** Within what a double holds exactly. */
const exact = moment.filter((microseconds) => Number.isSafeInteger(microseconds))

describe('an instant', () => {
  it('is written as Date writes it, with three more digits', () => {
    fc.assert(
      fc.property(exact, (microseconds) => {
        const text = fromMicroseconds(microseconds)
        const milliseconds = Math.floor(microseconds / 1000)

        expect(text).toBe(
          `${new Date(milliseconds).toISOString().slice(0, 23)}${String(microseconds - milliseconds * 1000).padStart(3, '0')}Z`,
        )
        expect(Instant.is(text)).toBe(true)
      }),
      runs(1000),
    )
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(exact, (microseconds) => {
        expect(toMicroseconds(fromMicroseconds(microseconds))).toBe(microseconds)
      }),
      runs(1000),
    )
  })

  it('sorts as text as it does in time', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        expect(fromMicroseconds(a) < fromMicroseconds(b)).toBe(a < b)
      }),
      runs(500),
    )
  })

  it('is followed by the next microsecond, over every border', () => {
    expect(justAfter('2024-02-29T23:59:59.999999Z' as Instant)).toBe('2024-03-01T00:00:00.000000Z')
    expect(justAfter('1969-12-31T23:59:59.999999Z' as Instant)).toBe('1970-01-01T00:00:00.000000Z')
    expect(justAfter('2024-12-31T23:59:59.999999Z' as Instant)).toBe('2025-01-01T00:00:00.000000Z')
  })

  it.each([
    '2024-02-30T00:00:00.000000Z',
    '2024-01-01T24:00:00.000000Z',
    '2024-01-01T23:60:00.000000Z',
    '2024-01-01T23:59:60.000000Z',
    '2024-01-01t00:00:00.000000z',
    '2024-01-01T00:00:00.000Z',
    '2024-01-01T00:00:00.0000000Z',
    '2024-01-01T00:00:00.000000+00:00',
  ])('%s has another spelling or no moment', (text) => {
    expect(Instant.is(text)).toBe(false)
  })
})
