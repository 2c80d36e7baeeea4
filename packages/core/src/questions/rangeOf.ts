import { fromDay } from '../values/CivilDate.js'
import type { Bounds } from '../values/edtf.js'
import type { DayRange } from './StatusAnswer.js'

/** Days as text; an end that is open is null. */
export const rangeOf = (bounds: Bounds | null): DayRange | null =>
  bounds === null || bounds.earliest === Infinity
    ? null
    : { earliest: fromDay(bounds.earliest), latest: fromDay(bounds.latest) }
