import type { Axes } from './Axes.js'
import { classAt } from './classes.js'
import type { Course } from './Course.js'
import { classSet } from './powerOf.js'
import { setScene } from './setScene.js'
import { inEveryWorld } from './worlds.js'

/** Every class the instrument of a course can be of on a day; null where no act says it. */
export const classesOn = (course: Course, { on, decidedBy, knownOn }: Axes): ReadonlyArray<string | null> => {
  const { classes, kind, ways } = course
  if (classes.length === 0 && ways.length === 0) return [kind]
  const asked = { on, decidedBy, knownOn, closed: true, supposing: true, isLast: false }
  const { outcomes, cut } = inEveryWorld(course, (world, one) => classAt(setScene(one, world, asked), on))
  const found = new Set(outcomes.map(({ value }) => value))
  // Where not every world was looked at, it may be of any.
  if (cut || found.size === 0) for (const one of [kind, ...classes.map(classSet)]) found.add(one)
  return [...found]
}
