import { isCivilDate } from './CivilDate.js'
import { dayOf, daysInMonth, partsOf, type Day } from './Day.js'
import { boundsOf, parseEdtf, type Bounds, type Hemisphere } from './edtf.js'
import { monthName, monthNamed } from './months.js'
import { daysOf, type UncertainDate } from './UncertainDate.js'

const month = `(?<month>${monthName})\\.?`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const dayOfMonth = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'

const forms = [
  new RegExp(`^${weekday}${month}\\s+${dayOfMonth}(?:,?\\s+(?<year>\\d{4}))?$`, 'i'),
  new RegExp(`^${weekday}${dayOfMonth}\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4}))?$`, 'i'),
  new RegExp(`^${month},?\\s+(?<year>\\d{4})$`, 'i'),
]

/**
 * Whether the words of the source name a day or a month that is none of those the date is taken for. Only words that
 * are nothing but a date are read, in English or EDTF, in one way only: of all others nobody here knows what they mean.
 */
export const isAgainstItsWords = (date: UncertainDate, hemisphere: Hemisphere): boolean => {
  const text = date.text.trim()
  if (text === date.edtf) return false
  const taken = daysOf(date, hemisphere)
  const edtf = isCivilDate(text) || /^[\d.]/.test(text) ? parseEdtf(text) : null
  if (edtf !== null) return !shareADay(boundsOf(edtf, hemisphere), taken)
  const named = daysNamed(text, taken)
  return named !== null && !named.some((days) => shareADay(days, taken))
}

const shareADay = (one: Bounds, other: Bounds): boolean =>
  one.earliest <= other.latest && other.earliest <= one.latest

/**
 * The days words name: one span, or one of each year they may be of where they name none; null where they name no date.
 */
const daysNamed = (text: string, { earliest, latest }: Bounds): ReadonlyArray<Bounds> | null => {
  const groups = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined)
  if (groups === undefined) return null
  const { month: name = '', day, year } = groups
  const number = monthNamed(name)
  const inYear = (of: number): Bounds | null => (number === null ? null : spanOf(of, number, day))
  if (year !== undefined) {
    const span = inYear(Number(year))
    return span === null ? null : [span]
  }
  // Words without a year say something only of a date that is known to about a year.
  if (latest - earliest > longestTold) return null
  const spans = [...new Set([earliest, latest].map((end: Day) => partsOf(end)[0]))].map(inYear)
  return spans.some((span) => span === null) ? null : spans.flatMap((span) => span ?? [])
}

const longestTold = 200

const spanOf = (year: number, monthOfYear: number, day: string | undefined): Bounds | null => {
  const days = daysInMonth(year, monthOfYear)
  if (day === undefined)
    return { earliest: dayOf(year, monthOfYear, 1), latest: dayOf(year, monthOfYear, days) }
  const number = Number(day)
  if (number < 1 || number > days) return null
  const at = dayOf(year, monthOfYear, number)
  return { earliest: at, latest: at }
}
