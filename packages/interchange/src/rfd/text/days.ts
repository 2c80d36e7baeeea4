import { CivilDate, monthName, monthNamed, months } from '@minutebook/core'

const month = `(?<month>${monthName})\\.?`

const forms = [
  new RegExp(`\\b${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<year>\\d{4})\\b`, 'gi'),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+day\\s+of)?\\s+${month}\\s*,?\\s+(?<year>\\d{4})\\b`,
    'gi',
  ),
  /(?<![\d/-])(?<year>\d{4})-(?<day>\d{2}-\d{2})(?![\d/-])/g,
  /(?<![\d/-])(?<day>\d{1,2}\/\d{1,2})\/(?<year>\d{4})(?![\d/-])/g,
]

/** Words that name a day. `day` is null where the words name none, and `fault` says why. */
export interface DayWords {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly day: CivilDate | null
  readonly fault: 'ambiguous' | 'not-on-calendar' | null
}

/**
 * The days a text names, in order: "February 3, 2025", "February 3rd 2025", "3 February 2025", "2025-02-03".
 * Digits between strokes count only where both orders give one day: 02/03/2025 may be February or March and
 * names neither.
 */
export const daysIn = (text: string): ReadonlyArray<DayWords> =>
  forms
    .flatMap((form) => [...text.matchAll(form)].map(dayWords))
    .toSorted((one, other) => one.from - other.from)

const dayWords = (found: RegExpExecArray): DayWords => {
  const readings = readingsOf(found.groups ?? {})
  const days = new Set(readings.filter((reading) => CivilDate.is(reading)))
  const [only] = days
  const words = { from: found.index, to: found.index + found[0].length, words: found[0] }
  if (only === undefined || !CivilDate.is(only)) return { ...words, day: null, fault: 'not-on-calendar' }
  return days.size > 1 ? { ...words, day: null, fault: 'ambiguous' } : { ...words, day: only, fault: null }
}

const readingsOf = (groups: Readonly<Partial<Record<string, string>>>): ReadonlyArray<string> => {
  const { year = '', month: name, day = '' } = groups
  const [one = '', other = ''] = day.split(/[-/]/).map((part) => part.padStart(2, '0'))
  if (name !== undefined) {
    return [`${year}-${String(monthNamed(name)).padStart(2, '0')}-${one}`]
  }
  return day.includes('/')
    ? [`${year}-${one}-${other}`, `${year}-${other}-${one}`]
    : [`${year}-${one}-${other}`]
}

/** A day as people write it: `3 February 2025`. */
export const spelled = (day: CivilDate): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]?.name ?? ''} ${day.slice(0, 4)}`
