import type { Sets } from '../law/Effect.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { isFor } from './isFor.js'
import { lastTexts, type Last } from './lastText.js'
import { powerOf } from './powerOf.js'
import { setScene } from './setScene.js'
import type { Dated } from './Timed.js'
import { inEveryWorld } from './worlds.js'

/** A version a policy may have on a day, and whether only the order of recording makes it so (R4). */
export interface Version {
  readonly version: string
  readonly digest: string | null
  readonly event: number
  readonly orderAssumed: boolean
}

const none: ReadonlyArray<Version> = []

/** A change by a lower body changes nothing (R15b); what it was made with is no change. */
const mayChange = (set: Dated<Sets>, course: Course): boolean =>
  course.begins.some(({ event }) => event === set.event) || powerOf(set, course) !== 'none'

/** The texts that can be a version of it. */
export const textsIn = (course: Course): ReadonlyArray<Dated<Sets>> =>
  course.sets.filter(
    (set) => set.facet === 'text' && isFor(set.target, course.instrument, course) && mayChange(set, course),
  )

/** Every version it can have on a day: in each world the last one set by then (last writer, in the order of R4). */
export const versionsOn = (
  course: Course,
  { on, decidedBy, knownOn }: Axes,
  texts: ReadonlyArray<Dated<Sets>> = textsIn(course),
): ReadonlyArray<Version> => {
  const [only] = texts
  if (only === undefined) return none
  // Where only one text was ever set, it is the version on any day.
  if (texts.length === 1) return [versionOf({ effect: only, orderAssumed: false })].flat()
  const { outcomes, cut } = inEveryWorld(course.variables, course.limits, (world) =>
    lastTexts(
      setScene(course, world, { on, decidedBy, knownOn, closed: true, supposing: false, isLast: true }),
      texts,
    ),
  )
  const [first, second] = outcomes
  if (first !== undefined && second === undefined && first.value.length === 1)
    return first.value.flatMap(versionOf)
  const found = new Map<string, Version>()
  for (const { value } of outcomes)
    for (const version of value.flatMap(versionOf)) found.set(version.version, version)
  // Where not every world was looked at, any of them may be the last.
  if (cut)
    for (const effect of texts)
      for (const version of [versionOf({ effect, orderAssumed: false })].flat())
        found.set(version.version, version)
  return [...found.values()]
}

const versionOf = ({ effect: { value, event }, orderAssumed }: Last): Version | ReadonlyArray<never> =>
  value._tag === 'text' ? { version: value.version, digest: value.digest, event, orderAssumed } : []
