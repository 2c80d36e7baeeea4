import type { Ends } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'

/** Whether whoever acted could end or change the instrument: `unknown` where a rank is not on record (R15b). */
export type Power = 'enough' | 'none' | 'unknown'

export const powerOf = (
  effect: Pick<Ends, 'rank'>,
  course: Course,
  instrument: SubjectId = course.instrument,
): Power => {
  const kind = course.begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind
  const rank = kind === undefined ? null : course.legal.setting.newestProfile.rankOfKind.value(kind)
  if (rank === null || effect.rank === null) return 'unknown'
  return effect.rank >= rank ? 'enough' : 'none'
}
