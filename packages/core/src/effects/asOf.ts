import type { ReadEvent } from '../catalogue/readEvent.js'
import { stepsOf } from '../problem/pointer.js'
import { replaced } from '../record/corrected.js'
import { fromDay } from '../values/CivilDate.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import type { Text } from '../values/text.js'
import { daysOf, type EdtfText, type UncertainDate } from '../values/UncertainDate.js'
import { dayTold } from './profilesOf.js'
import type { Setting } from './Legal.js'

/** An event as of some of the days it can be of: decided on one of them, or else telling of one. */
export const asOf = (entry: ReadEvent, days: Bounds, isLast: boolean, setting: Setting): ReadEvent => {
  const { event, kind } = entry
  const { decidedOn, data } = event
  const lawOf = days
  if (decidedOn !== null)
    return { ...entry, lawOf, event: { ...event, decidedOn: narrowed(days, decidedOn.text) } }
  const told = dayTold(entry)
  const steps = told === null ? null : stepsOf(told.path)
  if (told !== null && steps !== null) {
    // What is to begin later is of the law of the day it was recorded.
    const { latest } = isLast ? daysOf(told.date, setting.hemisphere) : days
    const date = narrowed({ earliest: days.earliest, latest }, told.date.text)
    return { ...entry, lawOf, event: { ...event, data: replaced(data, steps, date) } }
  }
  // What was adopted on a day nobody knows was adopted on one of these.
  return kind?.hasOwnDay === true
    ? { ...entry, lawOf, event: { ...event, decidedOn: narrowed(days) } }
    : { ...entry, lawOf }
}

const narrowed = (days: Bounds, text?: Text): UncertainDate => {
  const [from, to] = [fromDay(days.earliest) ?? '..', fromDay(days.latest) ?? '..']
  const edtf = (isCertain(days) ? from : `${from}/${to}`) as EdtfText
  return { edtf, text: text ?? (edtf as string as Text) }
}
