import type { Sets } from '../law/Effect.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { isFor } from './isFor.js'
import { lastTexts, type Last } from './lastText.js'
import { actAndSays, hangsOnPassage, isVotedOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import { setScene } from './setScene.js'
import type { Dated } from './Timed.js'
import { inEveryWorld } from './worlds.js'

/** A version a policy may have on a day, and whether only the order of recording makes it so (R4). */
export interface Version {
  readonly version: string
  readonly digest: string | null
  readonly event: number
  readonly orderAssumed: boolean
  /** The changes of it of which the executive had its say, and what that was, by `seq`. */
  readonly relied: ReadonlyArray<number>
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
  // Where only one text was ever set, it is the version on any day, unless it may not have passed.
  if (texts.length === 1 && course.alternatives.length === 0 && !hangsOnPassage(course, only))
    return versionOf({ effect: only, orderAssumed: false })
  const { outcomes, cut } = inEveryWorld(course, (world, one) => {
    const asked = { on, decidedBy, knownOn, closed: true, supposing: false, isLast: true }
    const scene = setScene(one, world, asked)
    const set = one === course ? texts : textsIn(one)
    const last = lastTexts(scene, set)
    const relied = !one.hasExecutiveSay ? noEvents : votesOn(scene, set)
    return last.flatMap((text) => versionOf(text, relied))
  })
  const [first, second] = outcomes
  if (first !== undefined && second === undefined && first.value.length === 1) return first.value
  const found = new Map<string, Version>()
  for (const { value } of outcomes) for (const version of value) found.set(version.version, version)
  // Where not every world was looked at, any of them may be the last.
  if (cut)
    for (const effect of texts)
      for (const version of versionOf({ effect, orderAssumed: false })) found.set(version.version, version)
  return [...found.values()]
}

const versionOf = (
  { effect: { value, event }, orderAssumed }: Last,
  relied: ReadonlyArray<number> = noEvents,
): ReadonlyArray<Version> =>
  value._tag === 'text'
    ? [{ version: value.version, digest: value.digest, event, orderAssumed, relied }]
    : none

/** What the executive stopped, or let pass, of what was to change by the day asked about. */
const votesOn = (scene: Scene, texts: ReadonlyArray<Dated<Sets>>): ReadonlyArray<number> =>
  texts.flatMap((text) => {
    const { world, asked } = scene
    const isDue = world.bounds(scene.moment(text.when)).earliest <= world.bounds(asked.on).latest
    return isDue && isVotedOn(scene, text) ? actAndSays(scene, text) : noEvents
  })

const noEvents: ReadonlyArray<number> = []
