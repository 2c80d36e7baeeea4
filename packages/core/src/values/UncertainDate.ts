import * as t from 'io-ts'
import { leaf, shown, type Diagnosis } from '../problem/leaf.js'
import { CivilDate, isCivilDate, toDay, whyNotADay } from './CivilDate.js'
import { dateMeant } from './dateMeant.js'
import {
  anyDay,
  boundsOf,
  exactly,
  isReversed,
  parseEdtf,
  type Bounds,
  type Edtf,
  type Hemisphere,
} from './edtf.js'
import { Text } from './text.js'

export interface EdtfTextBrand {
  readonly EdtfText: unique symbol
}

/** Stands for any plain day, whose bounds are read off the text itself. */
const dayOnly: Edtf = { from: 'open', to: 'open', doubtful: false }

/**
 * Replays read the same few thousand days over and over; parsing each once keeps decoding near the speed of parsing
 * JSON.
 */
const read = new Map<string, Edtf | null>()
const mostRemembered = 50_000

const edtfOf = (text: string): Edtf | null => {
  // Most dates are plain days, and reading one is quicker than looking it up.
  if (isCivilDate(text)) return dayOnly
  const seen = read.get(text)
  if (seen !== undefined) return seen
  const edtf = parseEdtf(text)
  if (read.size >= mostRemembered) read.clear()
  read.set(text, edtf)
  return edtf
}

const whyNot = (value: unknown): Diagnosis => {
  if (typeof value === 'string') {
    if (value === '0001' || value === '9999')
      return whyNotADay(`${value}${value === '9999' ? '-12-31' : '-01-01'}`)
    const halves = value.split('/')
    if (value === '..')
      return {
        code: 'date-open',
        sentence: '".." alone names no date; write ../.. for a day of which nothing is known.',
      }
    if (halves.length === 2 && halves.every((half) => half === '..' || edtfOf(half) !== null)) {
      return { code: 'date-interval-reversed', sentence: `${shown(value)} ends before it begins.` }
    }
    const wrongEnd = halves.find((half) => half !== '..' && edtfOf(half) === null)
    if (halves.length === 2 && wrongEnd !== undefined && /^\d{4}/.test(wrongEnd)) return whyNot(wrongEnd)
    if (/^\d{4}-\d{2}$/.test(value))
      return {
        code: 'date-no-such-month',
        sentence: `${shown(value)} names no month (01 to 12) and no season (21 to 24).`,
      }
    if (/^\d{4}-\d{2}[/-]$|^\d{4}[/-]$/.test(value))
      return {
        code: 'date-cut-off',
        sentence: `${shown(value)} breaks off; give the rest of the date, or leave the stroke out.`,
      }
    if (/^\d{1,3}$|^\d{5,7}$|^\d{9,}$/.test(value))
      return { code: 'date-year-digits', sentence: `${shown(value)} is not a year of four digits.` }
  }
  const meant = typeof value === 'string' ? edtfMeant(value) : null
  return meant === '../..'
    ? {
        code: 'date-unreadable',
        sentence: `${shown(value)} is not a date; write ../.. for a day of which nothing is known.`,
      }
    : whyNotADay(value, meant)
}

const edtfMeant = (text: string): string | null => {
  const meant = dateMeant(text)
  return meant !== null && parseEdtf(meant) !== null ? meant : null
}

export const isEdtfText = (text: string): text is t.Branded<string, EdtfTextBrand> => edtfOf(text) !== null

/** An EDTF level 1 text of the subset of R7. */
export const EdtfText = leaf(t.brand(t.string, isEdtfText, 'EdtfText'), whyNot)
export type EdtfText = t.TypeOf<typeof EdtfText>

/**
 * A day that may not be known exactly: what can be said of it (`edtf`) and the words of the source (`text`), verbatim.
 * Both ends are inclusive. An unknown date is never padded to a first day (R7).
 *
 * @example { edtf: '2023-07-17/2025-02-03', text: 'recently' }
 */
export const UncertainDate = leaf(t.type({ edtf: EdtfText, text: Text }, 'UncertainDate'), (value) =>
  typeof value === 'string' && value.trim() === ''
    ? whyNot(value)
    : {
        code: 'invalid',
        sentence: `${shown(value)} is not a date; write it as text such as "2024" or "2024-05-13".`,
      },
)
export type UncertainDate = t.TypeOf<typeof UncertainDate>

/** The days an uncertain date can be. */
export const daysOf = (date: UncertainDate, hemisphere: Hemisphere): Bounds => {
  if (CivilDate.is(date.edtf)) return exactly(toDay(date.edtf))
  const edtf = edtfOf(date.edtf)
  return edtf === null ? anyDay : boundsOf(edtf, hemisphere)
}

/** Both ends of an interval that ends before it begins on this hemisphere; null for every other date. */
export const reversedEnds = (
  { edtf: text }: UncertainDate,
  hemisphere: Hemisphere,
): readonly [UncertainDate, UncertainDate] | null => {
  const [from, to] = text.split('/').map((half) => ({ edtf: half as EdtfText, text: half as Text }))
  const edtf = to === undefined ? null : edtfOf(text)
  return from !== undefined && to !== undefined && edtf !== null && isReversed(edtf, hemisphere)
    ? [from, to]
    : null
}

/** Whether the source itself doubts the date (`?` or `%`). */
export const isDoubtful = (date: UncertainDate): boolean => edtfOf(date.edtf)?.doubtful === true

/** A day that is known exactly, in the same form. */
export const onDay = (date: CivilDate): UncertainDate => ({
  edtf: date as string as EdtfText,
  text: date as string as Text,
})
