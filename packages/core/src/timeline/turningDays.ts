import type { Day } from '../values/Day.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { daysOnRecord } from './daysOnRecord.js'

/**
 * The days on which anything can change. Between two days that anything in the record names, nothing can, except that
 * several unknown days in one stretch need a day each to fall in some order; so as many days before and after each
 * named day are looked at as there are unknown days that can lie there. The day up to which decisions count is such a
 * day as well: what was decided on one that is not known counts in some worlds up to it and in none after. `also` are
 * days from which the same verdict rests on other assumptions.
 */
export const turningDays = (
  course: Course,
  asked: Omit<Axes, 'on'>,
  also: ReadonlyArray<Day>,
): ReadonlyArray<Day> => {
  const days = new Set<Day>(also.filter(Number.isFinite))
  for (const one of [course, ...course.ways.map((way) => way.course)]) {
    const { named, roomAt } = daysOnRecord(one, asked)
    for (const day of new Set(named)) {
      const room = roomAt(day)
      for (let more = -room; more <= room; more += 1) days.add(day + more)
    }
  }
  return [...days].toSorted((a, b) => a - b)
}
