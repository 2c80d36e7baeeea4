import type { Course } from '../timeline/Course.js'
import type { Timed } from '../timeline/Timed.js'
import type { Bounds } from '../values/edtf.js'
import type { Day } from '../values/Day.js'
import type { Studied } from './Studied.js'

/**
 * The days of asking from which answers about an instrument may be others, ascending: while a decision is open it
 * matters whether its day has come (R10). Of nearly every instrument there are none. Where the day of a decision is not
 * known, they are the days the record names; between two of those answers may also move along with the day of asking.
 */
export const daysOfAsking = (studied: Studied): ReadonlyArray<Day> => {
  if (!studied.undecided) return none
  const { course } = studied
  const days = new Set<Day>()
  for (const { expected } of course.proposes) {
    if (expected === null) continue
    const { earliest, latest } = boundsOf(course, expected)
    days.add(earliest)
    days.add(latest)
    if (earliest === latest) continue
    for (const day of studied.turningDays(Infinity, -Infinity))
      if (earliest < day && day < latest) days.add(day)
  }
  return [...days].filter(Number.isFinite).toSorted((a, b) => a - b)
}

const none: ReadonlyArray<Day> = []
const anyDay: Bounds = { earliest: -Infinity, latest: Infinity }

/** The days it can be; any, where it hangs on something else. */
const boundsOf = ({ variables }: Course, timed: Timed): Bounds => {
  if (typeof timed === 'number') return { earliest: timed, latest: timed }
  const bounds = timed._tag === 'unknown-day' ? variables[timed.variable]?.bounds : undefined
  return timed._tag !== 'unknown-day' || bounds === undefined
    ? anyDay
    : { earliest: bounds.earliest + timed.plus, latest: bounds.latest + timed.plus }
}
