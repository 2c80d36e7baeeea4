import type { Course } from '../timeline/Course.js'
import type { SubjectId } from '../values/SubjectId.js'

/** Whether the record says how a thing began, rather than only that it must have. */
export const isBegun = ({ begins }: Pick<Course, 'begins'>, subject: SubjectId): boolean =>
  begins.some(({ target, implied }) => target === subject && implied !== true)
