import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, fromDay, toDay } from '../../src/index.js'
import { daysInMonth, partsOf } from '../../src/values/Day.js'
import { runs } from '../runs.js'

const millisecondsADay = 86_400_000
const first = Date.UTC(1000, 0, 1) / millisecondsADay
const last = Date.UTC(9998, 11, 31) / millisecondsADay

const anyDay = fc.integer({ min: first, max: last })

describe('days', () => {
  it('are numbered as Date.UTC numbers them, and written as it writes them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = new Date(day * millisecondsADay).toISOString().slice(0, 10)

        expect(fromDay(day)).toBe(text)
        expect(toDay(text as CivilDate)).toBe(day)
      }),
      runs(2000),
    )
  })

  it('have the parts Date.UTC gives them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * millisecondsADay)

        expect(partsOf(day)).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
      }),
      runs(2000),
    )
  })

  it('of a month are as many as the calendar has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }),
      runs(1000),
    )
  })

  it('outside the years 1000 to 9998 have no civil date', () => {
    expect([first - 1, first, last, last + 1, Infinity, -Infinity].map(fromDay)).toEqual([
      null,
      '1000-01-01',
      '9998-12-31',
      null,
      null,
      null,
    ])
  })

  it('sort as text as they do on the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect((fromDay(a) as string) < (fromDay(b) as string)).toBe(a < b)
      }),
      runs(500),
    )
  })
})

describe('a civil date', () => {
  it('is text that writes a day of the calendar, and no other', () => {
    const digits = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 19 }),
      fc.integer({ min: 0, max: 39 }),
    )

    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ].join('-')
        const date = new Date(`${text}T00:00:00Z`)
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)

        expect(CivilDate.is(text)).toBe(real && year >= 1000 && year <= 9998)
      }),
      runs(2000),
    )
  })

  it.each(['2024-02-29', '2000-02-29', '1000-01-01', '9998-12-31'])('%s is one', (text) => {
    expect(CivilDate.is(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0999-12-31',
    '9999-01-01',
  ])('%s is none', (text) => {
    expect(CivilDate.is(text)).toBe(false)
  })

  it('is made of ASCII digits', () => {
    expect(CivilDate.is('２０２４-01-01')).toBe(false)
    expect(CivilDate.is('2024-01-0١')).toBe(false)
  })
})
