import edtf from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CivilDate,
  daysOf,
  decodedExactly,
  EdtfText,
  fromDay,
  isDoubtful,
  type Text,
} from '../../src/index.js'
import { leftOf } from '../history.js'
import { runs } from '../runs.js'

const millisecondsADay = 86_400_000

const bounds = (text: string, hemisphere: 'north' | 'south' = 'north') =>
  daysOf({ edtf: text as EdtfText, text: text as Text }, hemisphere)

/** First and last day in words, `..` where open. */
const range = (text: string, hemisphere: 'north' | 'south' = 'north'): string => {
  const { earliest, latest } = bounds(text, hemisphere)
  return `${fromDay(earliest) ?? '..'} to ${fromDay(latest) ?? '..'}`
}

const two = (n: number): string => String(n).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 9998 })
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc
  .integer({ min: Date.UTC(1000, 0, 1) / millisecondsADay, max: Date.UTC(9998, 11, 31) / millisecondsADay })
  .map((n) => fromDay(n) as string)
const point = fc.oneof(year.map(String), month, day)

const hemisphere = fc.constantFrom('north' as const, 'south' as const)

/** Within three years, so that ends often come close to one another, a third of them seasons. */
const nearYear = fc.integer({ min: 2019, max: 2021 })
const nearPoint = fc.oneof(
  fc.tuple(nearYear, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${season}`),
  fc.tuple(nearYear, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  nearYear.map(String),
)

/** The month with which each season begins. */
const firstMonths: Readonly<Record<string, readonly [north: number, south: number]>> = {
  '21': [3, 9],
  '22': [6, 12],
  '23': [9, 3],
  '24': [12, 6],
}

/** What the edtf package says of a day, a month or a year, or of the three months of a season. */
const spanByPackage = (text: string, there: 'north' | 'south') => {
  const [y = '', part = ''] = text.split('-')
  const first = firstMonths[part]?.[there === 'north' ? 0 : 1]
  const last = first === undefined ? 0 : first + 2
  const { min, max } = edtf(
    first === undefined
      ? text
      : `${y}-${two(first)}/${last > 12 ? `${Number(y) + 1}-${two(last - 12)}` : `${y}-${two(last)}`}`,
  )
  return { earliest: Math.floor(min / millisecondsADay), latest: Math.floor(max / millisecondsADay) }
}

describe('an EDTF text', () => {
  it('of a day, a month or a year spans the days the edtf package says', () => {
    fc.assert(
      fc.property(point, (text) => {
        const { min, max } = edtf(text)

        expect(EdtfText.is(text)).toBe(true)
        expect(bounds(text)).toEqual({
          earliest: Math.floor(min / millisecondsADay),
          latest: Math.floor(max / millisecondsADay),
        })
      }),
      runs(1000),
    )
  })

  it('of an interval spans from the first day of its beginning to the last day of its end', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [from, to] = edtf(a).min <= edtf(b).min ? [a, b] : [b, a]
        // The package refuses an interval whose ends begin on one day; here that is a date like any other.
        fc.pre(edtf(from).min < edtf(to).min)
        const { min, max } = edtf(`${from}/${to}`)

        expect(bounds(`${from}/${to}`)).toEqual({
          earliest: Math.floor(min / millisecondsADay),
          latest: Math.floor(max / millisecondsADay),
        })
      }),
      runs(1000),
    )
  })

  it('of an interval that ends before it begins is refused', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(edtf(a).min > edtf(b).max)

        expect(EdtfText.is(`${a}/${b}`)).toBe(false)
      }),
      runs(500),
    )
  })

  it('of an interval with a season need run forwards on one hemisphere only, and can be any day on the other', () => {
    fc.assert(
      fc.property(nearPoint, nearPoint, hemisphere, (a, b, there) => {
        const between = (where: 'north' | 'south') => {
          const { earliest } = spanByPackage(a, where)
          const { latest } = spanByPackage(b, where)
          return earliest <= latest ? { earliest, latest } : null
        }
        const isOne = between('north') !== null || between('south') !== null

        expect(EdtfText.is(`${a}/${b}`)).toBe(isOne)
        if (isOne)
          expect(bounds(`${a}/${b}`, there)).toEqual(
            between(there) ?? { earliest: -Infinity, latest: Infinity },
          )
      }),
      runs(500),
    )
  })

  it.each([
    ['../2025-02-03', '.. to 2025-02-03'],
    ['2023-07-17/..', '2023-07-17 to ..'],
    ['../..', '.. to ..'],
  ])('%s is open: %s', (text, expected) => {
    expect(EdtfText.is(text)).toBe(true)
    expect(range(text)).toBe(expected)
  })

  it.each([
    ['2020-21', '2020-03-01 to 2020-05-31'],
    ['2020-22', '2020-06-01 to 2020-08-31'],
    ['2020-23', '2020-09-01 to 2020-11-30'],
    ['2020-24', '2020-12-01 to 2021-02-28'],
  ])('%s is a meteorological season of the north: %s', (text, expected) => {
    expect(range(text)).toBe(expected)
  })

  it.each([
    ['2020-21', '2020-09-01 to 2020-11-30'],
    ['2020-22', '2020-12-01 to 2021-02-28'],
    ['2020-23', '2020-03-01 to 2020-05-31'],
    ['2020-24', '2020-06-01 to 2020-08-31'],
  ])('%s is half a year away in the south: %s', (text, expected) => {
    expect(range(text, 'south')).toBe(expected)
  })

  it.each([
    ['2019~', '2018-01-01 to 2020-12-31'],
    ['2020-01~', '2019-12-01 to 2020-02-29'],
    ['2020-03-01~', '2020-02-29 to 2020-03-02'],
    ['2020-21~', '2019-12-01 to 2020-08-31'],
    ['2019%', '2018-01-01 to 2020-12-31'],
    ['2019~/2021', '2018-01-01 to 2021-12-31'],
    ['2019/2021~', '2019-01-01 to 2022-12-31'],
  ])('%s is about then, one unit wider on each side: %s', (text, expected) => {
    expect(range(text)).toBe(expected)
  })

  it('that is doubtful (?) spans the same days as without the doubt', () => {
    fc.assert(
      fc.property(point, (text) => {
        expect(bounds(`${text}?`)).toEqual(bounds(text))
      }),
      runs(200),
    )
  })

  it.each([
    ['2019?', true],
    ['2019%', true],
    ['2019~', false],
    ['2019', false],
    ['2019?/2020', true],
    ['2019/2020?', true],
  ])('%s is doubted by its source: %s', (text, doubtful) => {
    expect(isDoubtful({ edtf: text as EdtfText, text: text as Text })).toBe(doubtful)
  })

  it.each([
    '',
    '..',
    '/',
    '2019/',
    '/2019',
    '2019/2020/2021',
    '2020-13',
    '2020-25',
    '2020-00',
    '2020-20',
    '20',
    '02019',
    '2019-1',
    '2019~~',
    '~2019',
    '2019-02-30',
    '201X',
    '2019-XX',
    'Y20190',
    '2019-02-30/2020',
    '2019--01',
    '../',
    '..~',
  ])('"%s" is none of the subset', (text) => {
    expect(EdtfText.is(text)).toBe(false)
  })
})

describe('a date written in another way', () => {
  it.each([
    ['circa 2019', 'date-in-words', '2019~ and keep the words beside it as the text.'],
    ['about May 2019', 'date-in-words', '2019-05~ and keep the words beside it as the text.'],
    ['May 2019', 'date-in-words', '2019-05 and keep the words beside it as the text.'],
    ['3 June 2019', 'date-in-words', '2019-06-03 and keep the words beside it as the text.'],
    ['June 3rd, 2019', 'date-in-words', '2019-06-03 and keep the words beside it as the text.'],
    ['Spring 2019', 'date-in-words', '2019-21 and keep the words beside it as the text.'],
    ['31 February 2019', 'date-in-words', 'YYYY-MM-DD and keep the words beside it as the text.'],
    ['05/2019', 'date-unreadable', '2019-05.'],
    ['2019/05', 'date-unreadable', '2019-05.'],
    ['13/2019', 'date-unreadable', 'YYYY-MM-DD.'],
    ['2019-5-1', 'date-digits', '2019-05-01.'],
    ['20190501', 'date-without-dashes', '2019-05-01.'],
    ['2019/5/1', 'date-slashes', '2019-05-01.'],
    ['unknown', 'date-unreadable', '../.. for a day of which nothing is known.'],
    ['n/a', 'date-unreadable', '../.. for a day of which nothing is known.'],
  ])('is told how it is written: %s', (text, code, instead) => {
    const [found] = leftOf(decodedExactly(EdtfText)(text))
    expect(found?.code).toBe(code)
    expect(found?.sentence.split('; write ')[1]).toBe(instead)
  })

  it('is told nothing but a day, where only a day will do', () => {
    const instead = (text: string) =>
      leftOf(decodedExactly(CivilDate)(text))[0]?.sentence.split('; write ')[1]
    expect(instead('2019-5-1')).toBe('2019-05-01.')
    expect(instead('05/2019')).toBe('YYYY-MM-DD.')
  })
})
