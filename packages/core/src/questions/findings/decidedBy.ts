import { boundsOf } from '../../timeline/boundsOf.js'
import type { Course } from '../../timeline/Course.js'
import type { DatedAct } from '../../timeline/Timed.js'
import type { Day } from '../../values/Day.js'

/** A course without what was certainly decided after a day: what there was to find odd in it by then (R12). */
export const decidedBy = (course: Course, day: Day): Course => {
  const later = new Set<number>()
  const byThen = <A extends Pick<DatedAct, 'decided' | 'event'>>(acts: ReadonlyArray<A>): ReadonlyArray<A> =>
    acts.filter(({ decided, event }) => {
      const isLater = boundsOf(decided, course.variables).earliest > day
      if (isLater) later.add(event)
      return !isLater
    })
  return {
    ...course,
    begins: byThen(course.begins),
    ends: byThen(course.ends),
    limitations: byThen(course.limitations),
    suspends: byThen(course.suspends),
    annuls: byThen(course.annuls),
    resolves: byThen(course.resolves),
    sets: byThen(course.sets),
    classes: byThen(course.classes),
    endings: byThen(course.endings),
    areaEndings: byThen(course.areaEndings),
    powerless: byThen(course.powerless),
    conflicts: course.conflicts.filter((records) => records.some((record) => !later.has(record))),
    ways: course.ways.map((way) => ({ ...way, course: decidedBy(way.course, day) })),
  }
}
