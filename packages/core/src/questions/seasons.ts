import type { ReadEvent } from '../catalogue/readEvent.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'

/** Whether an event gives a day by a season, which falls elsewhere on the other hemisphere (R7). */
export const tellsOfSeason = ({ event }: Pick<ReadEvent, 'event'>): boolean =>
  isSeasonIn([event.decidedOn, event.data])

const isSeasonIn = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (!('edtf' in value)) return Object.values(value).some(isSeasonIn)
  if (!UncertainDate.is(value)) return false
  const [north, south] = [daysOf(value, 'north'), daysOf(value, 'south')]
  return north.earliest !== south.earliest || north.latest !== south.latest
}
