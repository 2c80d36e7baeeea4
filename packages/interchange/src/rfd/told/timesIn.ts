import { monthNamed, months } from '@minutebook/core'
import { passageOf, slice, type Flow } from '../text/Flow.js'
import { daysIn } from '../text/days.js'
import type { StatedTime } from '../RequestForDecision.js'

const inFull = months.map(({ name }) => name).join('|')
const cutShort = months.flatMap(({ short }) => short).join('|')
/** A full stop behind a month in full ends a sentence; behind one cut short it may not. */
const monthAndYear = new RegExp(
  `\\b(?:(?<name>${inFull})|(?<short>${cutShort})\\.?),?\\s+(?<year>\\d{4})\\b`,
  'g',
)
const inYear = /(?<=\b(?:in|In|during|During)\s)(?:19|20)\d{2}\b(?!\s*[-–—])/g
const vague = /\b(?:recently|lately)\b/gi

/** Words of time in a flow and where they begin. */
export interface TimeFound {
  readonly from: number
  readonly to: number
  readonly time: StatedTime
}

/** The times a flow states, in order; a day that cannot be told (02/03/2025) is none. */
export const timesIn = (flow: Flow): ReadonlyArray<TimeFound> => {
  const found: Array<TimeFound> = []
  const add = (from: number, to: number, edtf: string | null): void => {
    if (!found.some((one) => from < one.to && one.from < to)) {
      found.push({ from, to, time: { edtf, words: passageOf(slice(flow, from, to)) } })
    }
  }
  for (const { from, to, day } of daysIn(flow.text)) if (day !== null) add(from, to, day)
  for (const one of flow.text.matchAll(monthAndYear)) {
    const { short = '', name = short, year = '' } = one.groups ?? {}
    add(one.index, one.index + one[0].length, `${year}-${String(monthNamed(name)).padStart(2, '0')}`)
  }
  for (const one of flow.text.matchAll(inYear)) add(one.index, one.index + one[0].length, one[0])
  for (const one of flow.text.matchAll(vague)) add(one.index, one.index + one[0].length, null)
  return found.toSorted((one, other) => one.from - other.from)
}
