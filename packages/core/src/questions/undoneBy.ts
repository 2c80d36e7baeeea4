import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Annuls } from '../law/Effect.js'
import type { Course } from '../timeline/Course.js'
import type { Dated } from '../timeline/Timed.js'
import { daysOf } from '../values/UncertainDate.js'

type Undone = Pick<Course, 'annuls' | 'causes'>

/**
 * What undid all that an event did, itself or with what it follows from; undefined where nothing did, or that was
 * undone in turn. What was void from the start made nothing, and neither did a vote that was reconsidered.
 */
export const undoneBy = (
  course: Undone,
  event: number,
  seen: ReadonlyArray<number> = [],
): Dated<Annuls> | undefined =>
  course.annuls.find(
    (annulment) =>
      annulment.portion === undefined &&
      !seen.includes(annulment.event) &&
      (annulment.annulled === event || course.causes.get(annulment.annulled)?.includes(event) === true) &&
      undoneBy(course, annulment.event, [...seen, annulment.event]) === undefined,
  )

/**
 * Whether an act was certainly decided before another of its kind was undone: it is not that act done again, but tells
 * of it.
 */
export const isOfBefore = (
  decidedOn: RecordedEvent['decidedOn'] | undefined,
  { decided }: Pick<Dated<Annuls>, 'decided'>,
  { setting }: Pick<Course, 'setting'>,
): boolean =>
  decidedOn !== null &&
  decidedOn !== undefined &&
  typeof decided === 'number' &&
  daysOf(decidedOn, setting.hemisphere).latest < decided
