import type { Kind } from '../events/Kind.js'
import type { Place } from '../events/Place.js'
import { valueAt } from '../record/corrected.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf, reversedEnds, UncertainDate } from '../values/UncertainDate.js'
import { datesIn, type Dated } from './datesIn.js'

/** Two days an act names, of which the second cannot come before the first, and does for certain. */
export interface ReversedDays {
  /** Where the second stands in the act. */
  readonly path: Place
  readonly first: UncertainDate
  readonly second: UncertainDate
  /** What their order is, and why. */
  readonly because: string
}

/**
 * The days of an act, on record or about to be, that come in an order in which they cannot, whatever of what is known of
 * them is so.
 */
export const reversedDays = (
  act: Dated,
  { days }: Pick<Kind, 'days'>,
  hemisphere: Hemisphere,
): ReadonlyArray<ReversedDays> => [
  ...(days.orders ?? []).flatMap(({ since, day: path, because }) => {
    const first = since.map((place) => valueAt(act, place)).find(UncertainDate.is)
    const second = valueAt(act, path)
    return first !== undefined &&
      UncertainDate.is(second) &&
      daysOf(second, hemisphere).latest < daysOf(first, hemisphere).earliest
      ? [{ path, first, second, because }]
      : []
  }),
  ...datesIn(act).flatMap(({ path, date }) => {
    const ends = reversedEnds(date, hemisphere)
    if (ends === null) return []
    const [first, second] = ends
    return [{ path, first, second, because: seasonsOf[hemisphere] }]
  }),
]

/** Every interval runs forwards on one hemisphere; one that does not on this one has a season in it. */
const seasonsOf: Readonly<Record<Hemisphere, string>> = {
  north: 'seasons are taken as in the north, where spring begins in March',
  south: 'seasons are taken as in the south, where spring begins in September',
}
