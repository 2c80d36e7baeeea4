import { fromDay, type CivilDate } from '../values/CivilDate.js'
import { dayOf, type Day } from '../values/Day.js'
import type { Bounds } from '../values/edtf.js'
import type { DayRange } from './StatusAnswer.js'

/** The last day dates are written for. */
const lastOfCalendar = dayOf(9998, 12, 31)

/** Days as text; an end that is open, or lies after all days that can be written, is null. */
export const rangeOf = (bounds: Bounds | null): DayRange | null =>
  bounds === null || bounds.earliest > lastOfCalendar
    ? null
    : { earliest: fromDay(bounds.earliest), latest: fromDay(bounds.latest) }

/** What is in force on a day came into force by then, whatever days are possible by the record. */
export const begunBy = (range: DayRange | null, status: string, on: string): DayRange | null =>
  range === null || status !== 'in-force' || range.latest === null || range.latest <= on
    ? range
    : { earliest: range.earliest, latest: on as CivilDate }

/** The last days of a suspension; both open where no end of it is on record. */
export const heldThrough = (bounds: Bounds | null): DayRange | null =>
  bounds === null ? null : (rangeOf(bounds) ?? { earliest: null, latest: null })

/** What is suspended on a day is so through that day, whatever days are possible by the record. */
export const heldBy = (range: DayRange | null, on: string): DayRange | null =>
  range === null || (range.earliest ?? range.latest) === null || (range.earliest ?? '') >= on
    ? range
    : { earliest: on as CivilDate, latest: range.latest }

/** A century has fewer days. */
const mostRemembered = 40_000

const ofDays = new Map<Day, DayRange>()

/** The same, unchangeable; the policies of a register begin and end on the same few days, whose texts they share. */
export const sharedRangeOf = (bounds: Bounds | null): DayRange | null => {
  const range = bounds !== null && bounds.earliest === bounds.latest ? ofDays.get(bounds.earliest) : undefined
  if (range !== undefined) return range
  const fresh = Object.freeze(rangeOf(bounds))
  if (fresh === null || bounds === null || bounds.earliest !== bounds.latest) return fresh
  if (ofDays.size >= mostRemembered) ofDays.clear()
  ofDays.set(bounds.earliest, fresh)
  return fresh
}
