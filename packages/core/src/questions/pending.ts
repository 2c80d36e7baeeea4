import { mayMatter } from '../timeline/bearsOn.js'
import type { Course } from '../timeline/Course.js'
import { earliestIn } from '../timeline/earliest.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { ReadTimes } from './readTimes.js'

/** Motions not yet due by what was known, which could change the answer on the day asked about (R10). */
export const pendingIn = (
  course: Course,
  { on, knownOn, decidedBy }: ReadTimes,
): ReadonlyArray<SubjectId> => {
  const settled = new Set(course.resolves.map(({ matter }) => matter))
  const newest = new Map(course.proposes.map((one) => [one.decision, one]))
  return [...newest.values()].flatMap(({ decision, expected }) => {
    if (settled.has(decision) || expected === null) return []
    const concerned = course.proposes.some((one) => one.decision === decision && mayMatter(course, one))
    const earliest = earliestIn(course, expected)
    if (!concerned || earliest === null) return []
    return earliest > Math.min(knownOn, decidedBy) && earliest <= on ? [decision] : []
  })
}
