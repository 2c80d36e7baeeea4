import type { Day } from '../values/Day.js'
import { hull, type Bounds } from '../values/edtf.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { coursesIn } from './coursesIn.js'
import { earliestIn } from './earliest.js'
import type { NotInForceReason } from './reasons.js'
import type { Dated, Timed } from './Timed.js'
import type { Begins, Ends } from '../law/Effect.js'

/**
 * What worlds that were not looked at may be like (R8). Nothing is known of them but the record, so whatever any act on
 * it could do is possible there, from the first day it could work on.
 */

/** The reasons for which it may be over, held, or not begun on a day; null for those of which no act says which. */
export const mayBeOver = (course: Course, axes: Axes): ReadonlyArray<NotInForceReason | null> => {
  const { on, territory } = axes
  // Of a way to read the record that was not looked at nobody knows the days either.
  const unread = course.cut ? [null] : none
  const over = coursesIn(course).flatMap((one) => {
    const { limitations, suspends, annuls, hasExecutiveSay } = one
    const isOpen =
      territory !== undefined || annuls.length > 0 || hasExecutiveSay || mayNotHaveBegun(one, axes)
    return [
      ...endsOf(one).flatMap(({ at, reason }) => (at <= on ? [reason] : [])),
      ...limitations.flatMap(({ lastDay, reason }) => (earliestOf(one, lastDay) < on ? [reason] : [])),
      ...suspends.flatMap(({ from }) => (earliestOf(one, from) <= on ? ['suspended' as const] : [])),
      ...(isOpen ? [null] : []),
    ]
  })
  return [...over, ...unread]
}

const none: ReadonlyArray<never> = []

/** What is only proposed may not have passed; of what was made its days tell. */
const mayNotHaveBegun = (course: Course, { on, decidedBy }: Axes): boolean => {
  const made = course.begins.filter(({ target, mode }) => target === course.instrument && mode !== 'revive')
  return (
    made.length === 0 ||
    made.some(
      ({ when, decided, doubt }) =>
        doubt !== undefined ||
        latestOf(course, when) > on ||
        (decided !== null && latestOf(course, decided) > decidedBy),
    )
  )
}

/** Whether it may be in force on a day: something could have begun it by then. */
export const mayBeInForce = (course: Course, on: Day): boolean =>
  course.cut || coursesIn(course).some((one) => one.hasExecutiveSay || beginsOf(one).some((at) => at <= on))

/** The days it can have ended on: no sooner than anything could end it, and perhaps never. */
export const widestEnd = (course: Course, found: Bounds | null): Bounds => {
  const earliest = coursesIn(course).flatMap((one) => [
    ...endsOf(one).map(({ at }) => at),
    ...one.limitations.map(({ lastDay }) => earliestOf(one, lastDay) + 1),
  ])
  if (course.cut) earliest.push(-Infinity)
  return { earliest: Math.min(...earliest, found?.earliest ?? Infinity), latest: Infinity }
}

/** The days it can have begun on, where more than one act may have begun it, or one whose day hangs on others. */
export const widestStart = (course: Course, found: Bounds | null): Bounds | null => {
  const ways = coursesIn(course)
  const isOne = ways.every(
    (one) =>
      !course.cut && beginsOf(one).length === 1 && !one.hasExecutiveSay && one.begins.every(isOnItsDay),
  )
  if (isOne || found === null) return found
  const earliest = course.cut ? [-Infinity] : ways.flatMap(beginsOf)
  return hull(found, { earliest: Math.min(...earliest), latest: Infinity })
}

const isOnItsDay = ({ when, mode }: Dated<Begins>): boolean =>
  mode === 'first' && (typeof when === 'number' || when._tag === 'unknown-day')

interface PossibleEnd {
  readonly at: Day
  readonly reason: NotInForceReason
}

/** What is on record, or proposed, as ending it, with the first day it could. */
const endsOf = (course: Course): ReadonlyArray<PossibleEnd> => {
  const { endings, areaEndings, proposes, instrument } = course
  const ending =
    (decision?: string) =>
    ({ when, reason }: Dated<Ends>): PossibleEnd => ({ at: earliestOf(course, when, decision), reason })
  return [
    ...[...endings, ...areaEndings].map(ending()),
    ...proposes.flatMap(({ intended, decision }) =>
      intended.flatMap((act) =>
        act._tag === 'ends' && act.target === instrument ? [ending(decision)(act)] : [],
      ),
    ),
  ]
}

/** The same of what begins it. */
const beginsOf = (course: Course): ReadonlyArray<Day> => {
  const { begins, proposes, instrument } = course
  return [
    ...begins.flatMap(({ when, target }) => (target === instrument ? [earliestOf(course, when)] : [])),
    ...proposes.flatMap(({ intended, decision }) =>
      intended.flatMap((act) =>
        act._tag === 'begins' && act.target === instrument ? [earliestOf(course, act.when, decision)] : [],
      ),
    ),
  ]
}

/**
 * The first day it can be; long ago where it hangs on something else. What hangs on a passing is no sooner than that is
 * due.
 */
const earliestOf = (course: Course, timed: Timed | null, decision?: string): Day => {
  if (timed === null) return Infinity
  if (typeof timed === 'object' && timed._tag === 'met' && decision !== undefined)
    return Math.min(
      ...course.proposes.flatMap((one) =>
        one.decision === decision && one.expected !== null ? [earliestOf(course, one.expected)] : [],
      ),
    )
  return earliestIn(course, timed) ?? -Infinity
}

const latestOf = ({ variables }: Course, timed: Timed): Day => {
  if (typeof timed === 'number') return timed
  return timed._tag === 'unknown-day'
    ? (variables[timed.variable]?.bounds.latest ?? Infinity) + timed.plus
    : Infinity
}
