import type { Legal } from '../effects/Legal.js'
import type { Sets } from '../law/Effect.js'
import type { Course } from './Course.js'
import { Dating } from './Dating.js'
import { isMadeWith } from './kindsHad.js'
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
  // At size 1 there is no day nobody knows but those of what describes it.
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
  if (variables.length === 0) return withSets(course, all, course.variables, limits)
  const bounds = variables.map((one) => one.bounds)
  return withSets(course, all, variables, limitsOf(bounds, none))
}

/** Written out in the order of `courseOf`, so that to the engine both are of one shape: all that reads them is quicker. */
const withSets = (
  course: Course,
  sets: Course['sets'],
  variables: Course['variables'],
  limits: Course['limits'],
): Course => ({
  instrument: course.instrument,
  begins: course.begins,
  ends: course.ends,
  limitations: course.limitations,
  suspends: course.suspends,
  annuls: course.annuls,
  proposes: course.proposes,
  resolves: course.resolves,
  sets,
  attests: course.attests,
  covers: course.covers,
  constrains: course.constrains,
  setting: course.setting,
  told: course.told,
  toldOfAll: course.toldOfAll,
  lastRecordedOn: course.lastRecordedOn,
  settledBy: course.settledBy,
  unread: course.unread,
  variables,
  limits,
  kind: course.kind,
  classes: course.classes,
  enactments: course.enactments,
  part: course.part,
  portions: course.portions,
  endings: course.endings,
  powerless: course.powerless,
  areaEndings: course.areaEndings,
  takenBack: course.takenBack,
  hasExecutiveSay: course.hasExecutiveSay,
  isReversed: course.isReversed,
  ways: course.ways,
  conflicts: course.conflicts,
  cut: course.cut,
  inPlaceOf: course.inPlaceOf,
  followedFrom: course.followedFrom,
  causes: course.causes,
})

const none: ReadonlyArray<never> = []

/** Whether it changes nothing but what is set. */
const isOnlySet = (set: Sets, course: Course): boolean =>
  set.portion === undefined &&
  // A text names no area; of very many texts it need not be looked at.
  (set.facet === 'text' || set.value._tag !== 'area') &&
  (set.facet !== 'class' || isMadeWith(set, course))
