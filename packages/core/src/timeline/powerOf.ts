import type { Rank } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { hasPower, type Power } from './power.js'

/** The power of whoever acted over an instrument of a course, which it may only be waiting for. */
export const powerOf = (
  { rank }: { readonly rank: Rank },
  course: Pick<Course, 'instrument' | 'rank' | 'begins' | 'setting'>,
  instrument: SubjectId = course.instrument,
): Power => {
  if (instrument === course.instrument) return hasPower(rank, course.rank)
  const kind = course.begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind
  return hasPower(rank, kind === undefined ? null : course.setting.newest.profile.rankOfKind.value(kind))
}
