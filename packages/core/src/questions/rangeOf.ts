import { fromDay } from '../values/CivilDate.js'
import { dayOf } from '../values/Day.js'
import type { Bounds } from '../values/edtf.js'
import type { DayRange } from './StatusAnswer.js'

/** The last day dates are written for. */
const lastOfCalendar = dayOf(9998, 12, 31)

/** Days as text; an end that is open, or lies after all days that can be written, is null. */
export const rangeOf = (bounds: Bounds | null): DayRange | null =>
  bounds === null || bounds.earliest > lastOfCalendar
    ? null
    : { earliest: fromDay(bounds.earliest), latest: fromDay(bounds.latest) }
