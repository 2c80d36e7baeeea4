import type { Sets } from '../law/Effect.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { isFor } from './isFor.js'
import { lastTexts, type Last } from './lastText.js'
import { actAndSays, hangsOnPassage, isVotedOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import { setScene } from './setScene.js'
import { inEveryTelling } from './inEveryTelling.js'
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

/** Every version it can have on a day, by every record of an act that may be right. */
export const versionsOn = (
  course: Course,
  axes: Axes,
  texts: ReadonlyArray<Dated<Sets>> = textsIn(course),
): ReadonlyArray<Version> => {
  if (course.tellings === null) return versionsTold(course, axes, texts)
  const { outcomes, cut } = inEveryTelling(
    course.tellings,
    (told) => ({
      outcomes: versionsTold(told, axes, textsIn(told)).map((value) => ({ value, choices: [] })),
      cut: false,
    }),
    (version, seqOf) => ({ ...version, event: seqOf(version.event), relied: version.relied.map(seqOf) }),
  )
  return differing([...outcomes.map(({ value }) => value), ...(cut ? allOf(texts) : none)])
}

/** In each world the last one set by the day (last writer, in the order of R4). */
const versionsTold = (
  course: Course,
  { on, decidedBy, knownOn }: Axes,
  texts: ReadonlyArray<Dated<Sets>>,
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
  // Where not every world was looked at, any of them may be the last.
  return differing([...outcomes.flatMap(({ value }) => value), ...(cut ? allOf(texts) : none)])
}

/** Each version once. One of which a record does not have the text is the one of which another does. */
const differing = (versions: ReadonlyArray<Version>): ReadonlyArray<Version> => {
  const found: Array<Version> = []
  for (const version of versions) {
    const at = found.findIndex((one) => areOne(one, version))
    if (at === -1) found.push(version)
    else if (found[at]?.digest === null) found[at] = version
  }
  return found
}

const areOne = (a: Version, b: Version): boolean =>
  a.version === b.version && (a.digest === b.digest || a.digest === null || b.digest === null)

const allOf = (texts: ReadonlyArray<Dated<Sets>>): ReadonlyArray<Version> =>
  texts.flatMap((effect) => versionOf({ effect, orderAssumed: false }))

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
