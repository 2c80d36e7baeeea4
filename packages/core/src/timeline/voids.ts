import type { Annuls } from '../law/Effect.js'
import type { Course } from './Course.js'
import type { Dated } from './Timed.js'

/**
 * Whether an annulment undoes an act as far as this course has it. One of a portion undoes it for that portion of that
 * instrument alone: what the act did otherwise, and to others, stands (R13, R22).
 */
export const voids = (
  { portion, target }: Dated<Annuls>,
  { instrument, part }: Pick<Course, 'instrument' | 'part'>,
): boolean => portion === undefined || (portion === part && target === instrument)
