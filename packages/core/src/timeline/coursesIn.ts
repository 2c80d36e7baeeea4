import type { Course, CourseTaken } from './Course.js'

/**
 * The course read from a whole slice, which may have been any of several; what nobody can read in one of them stays
 * unread.
 */
export const asEither = (
  whole: Course,
  ways: ReadonlyArray<CourseTaken>,
  { conflicts, cut }: Pick<Course, 'conflicts' | 'cut'>,
): Course => {
  const unread = [...whole.unread, ...ways.flatMap(({ course }) => course.unread)]
  return {
    ...whole,
    unread: unread.filter(
      ({ event }, at) => unread.findIndex((other) => other.event.seq === event.seq) === at,
    ),
    ways,
    conflicts,
    cut,
  }
}

/**
 * The same course, where of acts that only the order of recording tells apart the one recorded last comes first (R4).
 */
export const inReverse = (course: Course): Course => ({
  ...course,
  isReversed: true,
  ways: course.ways.map((way) => ({ ...way, course: inReverse(way.course) })),
})

/** The courses it may have taken, be it only one. */
export const coursesIn = (course: Course): ReadonlyArray<Course> =>
  course.ways.length === 0 ? [course] : course.ways.map((way) => way.course)

/** The number of the record an effect of a course is from: nearly always its own. */
export const recordOf = ({ inPlaceOf }: Pick<Course, 'inPlaceOf'>, event: number): number =>
  inPlaceOf.get(event) ?? event
