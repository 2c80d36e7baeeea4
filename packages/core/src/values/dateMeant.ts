import { monthNamed } from './months.js'

const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}

const monthInWords = (name: string): string | null => {
  const month = monthNamed(name)
  return month === null ? null : String(month)
}

/** From 21 on the same digits would name a season. */
const monthNumbered = (month: string): string | null =>
  Number(month) >= 1 && Number(month) <= 12 ? month : null

type Form = readonly [form: RegExp, year: number, month?: number, day?: number]

/** Where year, month and day stand in what registers write in place of `YYYY-MM-DD`. */
const inNumbers: ReadonlyArray<Form> = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, 1, 2, 3],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{4})[-/.](\d{1,2})$/, 1, 2],
  [/^(\d{1,2})[-/.](\d{4})$/, 2, 1],
]

const inWords: ReadonlyArray<Form> = [
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, 2, 1],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i, 3, 2, 1],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, 3, 1, 2],
]

/** A bare `c` or `ca` may be the beginning of any word, so that a full stop or a figure has to follow. */
const about =
  /^(?:(?:circa|about|around|approx(?:imately)?)\s+|(?:ca?|approx)\.\s*|(?:circa|ca?)\s*(?=\d))(\S.*)$/i
const wholeYear = /^\d{4}$/
const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/i
const nothing = /^(?:unknown|not known|unk\.?|undated|no date|n\.?d\.?|n\/?a|none|tba|tbd|\?+)$/i

/**
 * What somebody who wrote a date in another way is likely to mean, in EDTF: `2019~` for `circa 2019`, `2019-05` for
 * `05/2019` and `May 2019`, `../..` for `unknown`. Null where that is anybody's guess. It is only ever proposed: whether
 * it is a date at all is for the caller to see.
 */
export const dateMeant = (text: string): string | null => {
  if (nothing.test(text)) return '../..'
  const [, approximate] = about.exec(text) ?? []
  if (approximate === undefined) return someDay(text)
  const meant = wholeYear.test(approximate) ? approximate : someDay(approximate)
  return meant === null ? null : `${meant}~`
}

const someDay = (text: string): string | null => {
  const [, part = '', year] = season.exec(text) ?? []
  if (year !== undefined) return `${year}-${seasons[part.toLowerCase()] ?? ''}`
  return ordered(text, inNumbers, monthNumbered) ?? ordered(text, inWords, monthInWords)
}

const ordered = (
  text: string,
  forms: ReadonlyArray<Form>,
  monthOf: (month: string) => string | null,
): string | null => {
  for (const [form, year, month, day] of forms) {
    const found = form.exec(text)
    if (found === null) continue
    const named = month === undefined ? null : monthOf(found[month] ?? '')
    if (named === null) continue
    const parts = [found[year] ?? '', named, ...(day === undefined ? [] : [found[day] ?? ''])]
    return parts.map((one) => one.padStart(2, '0')).join('-')
  }
  return null
}
