import * as t from 'io-ts'
import { leaf, shown, type Diagnosis } from '../problem/leaf.js'
import { dateMeant } from './dateMeant.js'
import { dayOf, daysInMonth, partsOf, type Day } from './Day.js'

export interface CivilDateBrand {
  readonly CivilDate: unique symbol
}

/**
 * Shape and ranges, but for the length of the month. A regular expression is quicker here than a look at each
 * character.
 */
const form = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

export const isCivilDate = (text: string): text is t.Branded<string, CivilDateBrand> => {
  if (text.length !== 10 || !form.test(text)) return false
  const [year, day] = [yearIn(text), dayIn(text)]
  return year !== 9999 && (day <= 28 || day <= daysInMonth(year, monthIn(text)))
}

/**
 * A day of the municipality's own calendar, written `YYYY-MM-DD` (R1). It has no time and no zone, and is never
 * shifted to UTC. Years 1000 to 9998: `0001-01-01` and `9999-12-31` are what other systems write for "no date".
 * Text order is calendar order.
 */
export const CivilDate = leaf(t.brand(t.string, isCivilDate, 'CivilDate'), (value) =>
  whyNotADay(value, dayMeant(value)),
)
export type CivilDate = t.TypeOf<typeof CivilDate>

const dayMeant = (value: unknown): string | null => {
  const meant = typeof value === 'string' ? dateMeant(value) : null
  return meant !== null && isCivilDate(meant) ? meant : null
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

const yearIn = (text: string): number =>
  digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3)
const monthIn = (text: string): number => digit(text, 5) * 10 + digit(text, 6)
const dayIn = (text: string): number => digit(text, 8) * 10 + digit(text, 9)

/** The day number of a civil date. */
export const toDay = (date: CivilDate): Day => dayOf(yearIn(date), monthIn(date), dayIn(date))

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The civil date of a finite day number between the years 1000 and 9998; `null` outside (an open end). */
export const fromDay = (day: Day): CivilDate | null => {
  if (!Number.isFinite(day)) return null
  const [year, month, dayOfMonth] = partsOf(day)
  const text = `${year}-${two(month)}-${two(dayOfMonth)}`
  return CivilDate.is(text) ? text : null
}

/** Also as `1/1/0001`, `31.12.9999` and `12/31/9999`. */
const sentinel = /^(0001-01-01|9999-12-31)|^0?1[/.]0?1[/.]0001$|^(31[/.]12|12[/.]31)[/.]9999$/

const monthNames = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** The days that numbers with the year last can mean: the day stands before the month, or after it. */
const daysMeant = (text: string): ReadonlySet<string> => {
  const [one = '', other = '', year = ''] = text.split(/[/.]/).map((part) => part.padStart(2, '0'))
  return new Set([`${year}-${other}-${one}`, `${year}-${one}-${other}`].filter(isCivilDate))
}

/** A year of two digits may stand anywhere; one of four stands last, so a day above 12 leaves one order. */
const whyNotInOrder = (text: string): Diagnosis => {
  const it = shown(text)
  const { size } = daysMeant(text)
  if (!/\d{4}$/.test(text) || size > 1)
    return { code: 'date-ambiguous', sentence: `${it} can be read in more than one order; write YYYY-MM-DD.` }
  return size === 1
    ? { code: 'date-other-order', sentence: `${it} is written in another order; write YYYY-MM-DD.` }
    : { code: 'date-not-on-calendar', sentence: `${it} is not a day of the calendar.` }
}

/** What JavaScript calls a date, from whatever window or worker it comes: a moment on a clock. */
export const isDateObject = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object Date]'

/** Says what kind of non-date a value is, and what to write instead; real registers hold all of these. */
export const whyNotADay = (value: unknown, meant: string | null = null): Diagnosis => {
  if (isDateObject(value))
    return {
      code: 'date-not-text',
      sentence:
        'A day is a text such as 2024-06-10, in the calendar of the municipality; a Date of JavaScript is a moment.',
    }
  if (typeof value !== 'string')
    return {
      code: 'date-not-text',
      sentence: `A date is written as text, YYYY-MM-DD; ${shown(value)} is not.`,
    }
  const [it, instead] = [shown(value), meant ?? 'YYYY-MM-DD']
  if (value.trim() === '')
    return {
      code: 'date-empty',
      sentence: 'The date is empty; leave it out, or say it is unknown, but do not leave it blank.',
    }
  if (value !== value.trim())
    return { code: 'date-untrimmed', sentence: `${it} has blanks or line ends around the date.` }
  if (sentinel.test(value))
    return {
      code: 'date-sentinel',
      sentence: `${it} is what some systems write for "no date"; it is not a day.`,
    }
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value))
    return {
      code: 'date-with-time',
      sentence: `${it} is a moment on a clock; a legal date is a day of the municipality's calendar, without time or zone.`,
    }
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(value)) return whyNotInOrder(value)
  if (/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(value))
    return { code: 'date-slashes', sentence: `${it} is written with slashes; write ${instead}.` }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return {
      code: 'date-not-on-calendar',
      sentence: `${it} is not a day of the calendar${/^(?:0|9999)/.test(value) ? ', which goes from the year 1000 to 9998 here' : ''}.`,
    }
  if (/^\d{4}-\d{1,2}-\d{1,3}$/.test(value))
    return { code: 'date-digits', sentence: `${it} has too many or too few digits; write ${instead}.` }
  if (/^\d{8}$/.test(value))
    return { code: 'date-without-dashes', sentence: `${it} lacks its dashes; write ${instead}.` }
  if (monthNames.test(value) || (meant !== null && /[a-z]/i.test(value)))
    return {
      code: 'date-in-words',
      sentence: `${it} is written in words; write ${instead} and keep the words beside it as the text.`,
    }
  return { code: 'date-unreadable', sentence: `${it} is not a date; write ${instead}.` }
}
