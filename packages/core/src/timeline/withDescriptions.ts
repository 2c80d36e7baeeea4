import type { Legal } from '../effects/Legal.js'
import type { Sets } from '../law/Effect.js'
import type { Course } from './Course.js'
import { Dating } from './Dating.js'
import { limitsOf } from './Limits.js'

/** What only describes an instrument, and how its days are read. */
export type Described = Pick<Legal, 'setting' | 'described' | 'decisionOf' | 'recordedOn'>

/**
 * A course with what only describes its instrument, as `courseOf` would make it from the start; null where that would
 * change more than what is set: an area or a part that is named, a change of class, the beginning of what nobody
 * recorded as made, or days that may be tied to others nobody knows.
 */
export const withDescriptions = (course: Course, legal: Described): Course | null => {
  const further = legal.described()
  if (further.length === 0) return course
  const { begins, classes, instrument, limits, portions, sets } = course
  if (limits === null || limits.size > 1 || portions.length + classes.length > 0) return null
  if (
    !begins.some((begin) => begin.target === instrument && begin.mode === 'first' && begin.implied !== true)
  )
    return null
  if (!further.every((set) => isOnlySet(set, course))) return null
  const dating = new Dating(instrument, legal)
  const { variables } = dating
  const all = [...sets]
  for (const set of further) all.push(dating.dated(set))
  if (variables.length === 0) return { ...course, sets: all }
  const bounds = variables.map((one) => one.bounds)
  return { ...course, sets: all, variables, limits: limitsOf(bounds, none) }
}

/** Size 1: there is no day nobody knows but those of what describes. */
const none: ReadonlyArray<never> = []

/** What it was made as is no change of its class. */
const isOnlySet = ({ portion, facet, value, event, target }: Sets, { begins }: Course): boolean =>
  portion === undefined &&
  value._tag !== 'area' &&
  (facet !== 'class' ||
    begins.some((begin) => begin.event === event && begin.target === target && begin.implied !== true))
