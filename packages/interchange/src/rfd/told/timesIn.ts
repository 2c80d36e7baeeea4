import { passageOf, slice, type Flow } from '../text/Flow.js'
import { daysIn } from '../text/days.js'
import type { StatedTime } from '../RequestForDecision.js'

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthAndYear =
  /\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?),?\s+(?<year>\d{4})\b/g
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
    const { month = '', year = '' } = one.groups ?? {}
    const number = names.indexOf(month.slice(0, 3).toLowerCase()) + 1
    add(one.index, one.index + one[0].length, `${year}-${String(number).padStart(2, '0')}`)
  }
  for (const one of flow.text.matchAll(inYear)) add(one.index, one.index + one[0].length, one[0])
  for (const one of flow.text.matchAll(vague)) add(one.index, one.index + one[0].length, null)
  return found.toSorted((one, other) => one.from - other.from)
}
