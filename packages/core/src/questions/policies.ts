import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'

/** Every policy any event of the book lists, whether or not it was known at the time asked about. */
export const policiesOn = (register: Register): ReadonlyArray<SubjectId> =>
  register.book.subjects().filter((subject) => subject.startsWith('policy:'))
