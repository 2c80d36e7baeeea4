import type { Sets } from '../law/Effect.js'
import type { Course } from './Course.js'
import { earliestIn } from './earliest.js'
import { isMaking } from './makings.js'
import type { Dated, Timed } from './Timed.js'

/**
 * The day a text is set. What an instrument was made with is its text from its enactment, though it commences later: so
 * what is amended before it commences stays amended.
 */
export const setOn = (course: Course, { event, decided, when }: Dated<Sets>): Timed => {
  if (typeof decided !== 'number' || isSooner(course, when, decided)) return when
  const makings = [...course.begins, ...course.enactments].filter(
    (begin) => begin.target === course.instrument && isMaking(begin),
  )
  return makings.every((making) => making.event === event) && makings.length > 0 ? decided : when
}

/** Whether it may work back, to before it was decided (R12); what it waits for comes after. */
const isSooner = (course: Course, when: Timed, decided: number): boolean =>
  (earliestIn(course, when) ?? Infinity) <= decided
