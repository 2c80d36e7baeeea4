import type { Course } from '../timeline/Course.js'
import { statically } from '../timeline/statically.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { ReadTimes } from './readTimes.js'

/** Motions not yet due by what was known, which could change the answer on the day asked about (R10). */
export const pendingIn = (
  course: Course,
  { on, knownOn, decidedBy }: ReadTimes,
): ReadonlyArray<SubjectId> => {
  const settled = new Set(course.resolves.map(({ matter }) => matter))
  const newest = new Map(course.proposes.map((one) => [one.decision, one]))
  return [...newest.values()].flatMap(({ decision, expected, event }) => {
    if (settled.has(decision) || expected === null) return []
    const concerned = course.proposes.some(
      (one) => one.decision === decision && one.intended.some(({ target }) => target === course.instrument),
    )
    const at = statically(expected, event, course.legal, course.variableOf)
    if (!concerned || at === null || at._tag === 'latest') return []
    const earliest =
      at._tag === 'day' ? at.day : (course.variables[at.variable]?.bounds.earliest ?? -Infinity) + at.plus
    return earliest > Math.min(knownOn, decidedBy) && earliest <= on ? [decision] : []
  })
}
