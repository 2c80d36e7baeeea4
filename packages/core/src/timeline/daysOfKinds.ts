import type { Sets } from '../law/Effect.js'
import type { Day } from '../values/Day.js'
import { powerToReclassify } from './classes.js'
import type { Course } from './Course.js'
import { daysLeft, type Stretch } from './daysLeft.js'
import { earliestIn } from './earliest.js'
import { classSet } from './powerOf.js'
import type { Dated } from './Timed.js'

/** What is left of a stretch of days, both ends inclusive, on which an instrument is certainly of one of some kinds. */
export const daysOfKinds = (
  course: Course,
  kinds: ReadonlyArray<string>,
  days: Stretch,
): ReadonlyArray<Stretch> => {
  const others = stretchesOf(course).filter(({ kind }) => kind === null || !kinds.includes(kind))
  return others.reduce<ReadonlyArray<Stretch>>(daysLeft, [days])
}

/** The kinds it may be of, each with the days on which it may be. */
const stretchesOf = (course: Course): ReadonlyArray<Stretch & { readonly kind: string | null }> => {
  const { classes, instrument, kind } = course
  const own = classes.filter(({ target }) => target === instrument)
  const certain = own.flatMap((change) => (isCertainly(course, change) ? [change.when as Day] : []))
  const endFrom = (day: Day): Day => Math.min(...certain.filter((other) => other > day)) - 1
  return [
    { kind, from: -Infinity, to: endFrom(-Infinity) },
    ...own.map((change) => ({
      kind: classSet(change),
      from: earliestIn(course, change.when) ?? -Infinity,
      to: typeof change.when === 'number' ? endFrom(change.when) : Infinity,
    })),
  ]
}

/** Whether a change of class is so in every possible world, from a day that is known. */
const isCertainly = (course: Course, change: Dated<Sets>): boolean =>
  typeof change.when === 'number' &&
  change.doubt === undefined &&
  !course.hasExecutiveSay &&
  course.annuls.length === 0 &&
  [course.kind, ...course.classes.map(classSet)].every(
    (had) => powerToReclassify(course, change, had) !== 'none',
  )
