import type { Ends, Target } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'

/** Whether an effect is meant for an instrument: by name, or because the instrument is of the class it selects. */
export const isFor = (target: Target, instrument: SubjectId, course: Course): boolean => {
  if (typeof target === 'string') return target === instrument
  const first = course.begins.find((begin) => begin.target === instrument && begin.mode === 'first')
  return (
    (target.enactedUnder === undefined || first?.under === target.enactedUnder) &&
    (target.kinds === undefined || (first?.kind !== undefined && target.kinds.includes(first.kind)))
  )
}

/** Whether an ending is of an instrument: meant for it and, where only what a resolution adopted ends, adopted by that one. */
export const endsIt = (end: Ends, instrument: SubjectId, course: Course): boolean =>
  isFor(end.target, instrument, course) &&
  (end.ifAdoptedBy === undefined ||
    course.begins.some(
      (begin) =>
        begin.target === instrument && begin.adoptedBy?.includes(end.ifAdoptedBy as SubjectId) === true,
    ))
