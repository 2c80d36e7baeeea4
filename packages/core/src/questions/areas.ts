import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { isFor } from '../timeline/isFor.js'
import { madeFor } from '../timeline/madeFor.js'

/**
 * Whether a policy is limited to some areas on a day: it was made for them, or left in a former municipality. Any other
 * holds wherever the municipality is (R22b).
 */
export const isLimitedToAreas = (course: Course, axes: Axes): boolean => {
  if (isLeftInOne(course, axes)) return true
  if (course.begins.every(({ territory, outOf }) => (territory ?? outOf) === undefined)) return false
  const { areas, elsewhere } = madeFor(course.instrument, course)
  return elsewhere === 'no' && areas.length > 0
}

const isLeftInOne = (course: Course, { on, decidedBy }: Axes): boolean =>
  course.sets.some(
    ({ value, target, when, decided }) =>
      value._tag === 'area' &&
      value.holds === 'only' &&
      typeof when === 'number' &&
      when <= on &&
      (typeof decided !== 'number' || decided <= decidedBy) &&
      isFor(target, course.instrument, course),
  )

/** The areas any act names that bears on where a policy holds. */
export const areasNamed = ({ begins, sets }: Course): ReadonlyArray<string> => [
  ...new Set([
    ...begins.flatMap(({ territory }) => territory ?? []),
    ...sets.flatMap(({ value }) => (value._tag === 'area' ? [value.area] : [])),
  ]),
]
