import type { Day } from '../values/Day.js'
import type { Course } from './Course.js'
import { effectsIn } from './Sorted.js'

/**
 * Days up to which decisions count, where it makes no difference which of them is asked about: those from `from` on and
 * before `until`.
 */
export interface DecisionStep {
  readonly from: Day
  /**
   * Infinite where nothing was decided later: as decided by such a day an instrument stands as with everything decided.
   */
  readonly until: Day
}

/**
 * The step a day of decision is in. An act counts from the day it was decided on, so nothing changes between two such
 * days. Where an act was decided on a day that is not known, each day it can be is a step of its own. Where the record
 * can be read in more than one way, every day is. Not for an instrument of which a decision is open: what is expected
 * of it counts from a day of its own.
 */
export const decisionStep = (course: Course, decidedBy: Day): DecisionStep => {
  if (course.ways.length > 0) return alone(decidedBy)
  let [from, until] = [-Infinity, Infinity]
  for (const { decided } of effectsIn(course)) {
    if (decided === null) continue
    if (typeof decided !== 'number' && decided._tag !== 'unknown-day') return alone(decidedBy)
    const bounds = typeof decided === 'number' ? null : course.variables[decided.variable]?.bounds
    const plus = typeof decided === 'number' ? decided : decided.plus
    const [earliest, latest] = [plus + (bounds?.earliest ?? 0), plus + (bounds?.latest ?? 0)]
    if (latest <= decidedBy) from = Math.max(from, latest)
    else if (earliest > decidedBy) until = Math.min(until, earliest)
    else return alone(decidedBy)
  }
  return { from, until }
}

const alone = (day: Day): DecisionStep => ({ from: day, until: day + 1 })
