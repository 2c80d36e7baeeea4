import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import type { Place } from '../events/Place.js'
import { valueAt } from '../record/corrected.js'
import { CivilDate, toDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'

/** The day of which an event tells as of one that has been. */
export interface DaySeen {
  /** Where it stands in the event. */
  readonly path: Place
  readonly text: string
  readonly earliest: Day
}

/** An event as it is looked at: on record, or about to be. */
interface Telling {
  readonly decidedOn?: RecordedEvent['decidedOn'] | undefined
}

export const daySeen = (
  event: Telling,
  { days: { seen, seenUndecided } }: Pick<Kind, 'days'>,
  hemisphere: Hemisphere,
): DaySeen | null => {
  const path = seen ?? ((event.decidedOn ?? null) === null ? seenUndecided : undefined)
  if (path === undefined) return null
  const day = valueAt(event, path)
  if (UncertainDate.is(day)) return { path, text: day.text, earliest: daysOf(day, hemisphere).earliest }
  return CivilDate.is(day) ? { path, text: day, earliest: toDay(day) } : null
}
