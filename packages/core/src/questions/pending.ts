import { mayMatter } from '../timeline/bearsOn.js'
import type { Course } from '../timeline/Course.js'
import { earliestIn } from '../timeline/earliest.js'
import type { OpenDecision } from '../timeline/OpenDecision.js'
import { asSaidLast, motionsIn } from '../timeline/openDecisions.js'
import type { DatedAct } from '../timeline/Timed.js'
import { gather } from '../values/gather.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { ReadTimes } from './readTimes.js'

/** Motions not yet due by what was known, which could change the answer on the day asked about (R10). */
export const pendingIn = (
  course: Course,
  { on, knownOn, decidedBy }: ReadTimes,
): ReadonlyArray<SubjectId> => {
  const settled = new Set(course.resolves.map(({ matter }) => matter))
  const said = new Map<SubjectId, Array<OpenDecision>>()
  for (const one of course.proposes) if (!settled.has(one.decision)) gather(said, one.decision, one)
  return [...said.values()].flatMap(motionsIn).flatMap((words) => {
    const { decision, expected, intended } = asSaidLast(words, course)
    const due = expected === null ? null : earliestIn(course, expected)
    if (due === null || due <= Math.min(knownOn, decidedBy)) return []
    const bears = (act: DatedAct): boolean =>
      mayMatter(course, act, due) && (worksFrom(course, act) ?? due) <= on
    return intended.some(bears) ? [decision] : []
  })
}

/** The first day it can work on; null where that is the day it is decided. */
const worksFrom = (course: Course, act: DatedAct): number | null =>
  'when' in act && act.when !== undefined && act.when !== null ? earliestIn(course, act.when) : null
