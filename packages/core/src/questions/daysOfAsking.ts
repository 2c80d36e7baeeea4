import type { Course } from '../timeline/Course.js'
import type { Timed } from '../timeline/Timed.js'
import type { Bounds } from '../values/edtf.js'
import type { Day } from '../values/Day.js'
import type { Studied } from './Studied.js'

/** A decision is looked for on each of so many days; one that is less certain, on the days the record names. */
const mostDays = 1000

const none: ReadonlyArray<Day> = []

/**
 * The days of asking from which answers about an instrument may be others, ascending: while a decision is open it matters
 * whether its day has come (R10). Of nearly every instrument there are none.
 */
export const daysOfAsking = (studied: Studied): ReadonlyArray<Day> => {
  if (!studied.undecided) return none
  const { course } = studied
  const days = new Set<Day>()
  for (const { expected } of course.proposes) {
    if (expected === null) continue
    const bounds = boundsOf(course, expected)
    const isShort = bounds !== null && bounds.latest - bounds.earliest <= mostDays
    if (isShort) for (let day = bounds.earliest; day <= bounds.latest; day += 1) days.add(day)
    else for (const day of studied.turningDays(Infinity, -Infinity)) days.add(day)
  }
  return [...days].toSorted((a, b) => a - b)
}

/** The days it can be; null where it hangs on something else. */
const boundsOf = ({ variables }: Course, timed: Timed): Bounds | null => {
  if (typeof timed === 'number') return { earliest: timed, latest: timed }
  if (timed._tag !== 'unknown-day') return null
  const bounds = variables[timed.variable]?.bounds
  return bounds === undefined
    ? null
    : { earliest: bounds.earliest + timed.plus, latest: bounds.latest + timed.plus }
}
