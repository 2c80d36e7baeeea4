import type { Sets } from '../law/Effect.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { coursesIn, recordOf } from './coursesIn.js'
import { earliestIn } from './earliest.js'
import { isFor } from './isFor.js'
import { lastTexts, type Last } from './lastText.js'
import { partOf } from './part.js'
import { actAndSays, isVotedOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import { setScene } from './setScene.js'
import { causesThatMatter } from './causes.js'
import { firstUndetermined, type UndeterminedReason } from './reasons.js'
import { noSuppositions } from './Supposed.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { setOn } from './setOn.js'
import { stopInTheEnd } from './takenBack.js'
import type { Dated, DatedAct, Timed } from './Timed.js'
import { inEveryWorld, type Outcomes } from './worlds.js'

/** A version a policy may have on a day, and whether only the order of recording makes it so (R4). */
export interface Version {
  readonly version: string
  readonly digest: string | null
  readonly event: number
  readonly orderAssumed: boolean
  /** The changes of it of which the executive had its say, or that were taken back, and by what, by `seq`. */
  readonly relied: ReadonlyArray<number>
}

/** The versions it can have on a day. */
export interface Versions {
  /** Each once, of those on record. */
  readonly possible: ReadonlyArray<Version>
  /** Why it cannot be said which it has; null where it can. */
  readonly reason: UndeterminedReason | null
  /** There may be fewer than listed. */
  readonly widened: boolean
}

/** The version it has, where that can be said. */
export const onlyVersion = ({ possible, reason }: Versions): Version | null =>
  reason === null ? (possible[0] ?? null) : null

const none: ReadonlyArray<Version> = []
const noVersions: Versions = { possible: none, reason: null, widened: false }

const certainly = (possible: ReadonlyArray<Version>): Versions => ({ possible, reason: null, widened: false })

/** A change by a lower body changes nothing (R15b); what it was made with is no change. */
const mayChange = (set: Dated<Sets>, course: Course): boolean =>
  course.begins.some(({ event }) => event === set.event) || powerOf(set, course) !== 'none'

/** The texts that can be a version of it. */
export const textsIn = (course: Course): ReadonlyArray<Dated<Sets>> =>
  course.sets.filter(
    (set) => set.facet === 'text' && isFor(set.target, course.instrument, course) && mayChange(set, course),
  )

/**
 * Whether a motion would change its text: once it is due, and as long as its outcome is not on record, it may have
 * (R10).
 */
const proposesText = ({ proposes, instrument }: Course): boolean =>
  proposes.some(({ intended }) => intended.some((one) => isTextOf(one, instrument)))

/**
 * Of motions that would only set the text, which passed last is one question: what the others would have set is set
 * anew.
 */
const supposedTexts = ({ supposed: { acts, texts }, course, world }: Scene): ReadonlyArray<Dated<Sets>> => {
  const set = acts.filter((one): one is Dated<Sets> => isTextOf(one, course.instrument))
  if (texts.length === 0) return set
  return [...set, ...(texts[world.oneOf('which text passed', texts.length + 1, 'outcome-unknown')] ?? [])]
}

const isTextOf = (act: DatedAct, instrument: SubjectId): boolean =>
  act._tag === 'sets' && act.facet === 'text' && act.target === instrument

/** Every version it can have on a day, by every record of an act that may be right. */
export const versionsOn = (
  course: Course,
  axes: Axes,
  texts: ReadonlyArray<Dated<Sets>> = textsIn(course),
): Versions => {
  const isProposed = proposesText(course)
  if (texts.length === 0 && !isProposed) return noVersions
  const made = course.cut || isProposed ? null : madeWith(course, texts, axes)
  if (made !== null) {
    if (made.length < 2) return certainly(made)
    return { possible: made, reason: 'conflicting-records', widened: false }
  }
  const { outcomes, cut } = versionsIn(course, axes, texts)
  const [one, another] = outcomes
  if (one !== undefined && another === undefined && one.value.length === 1 && !cut)
    return certainly(one.value)
  // Where not every world was looked at, any of them may be the last.
  const possible = differing([...outcomes.flatMap(({ value }) => value), ...(cut ? allOf(texts) : none)])
  // What was changed first was something before, of which nobody recorded what.
  const mayBeAnother = isUnmade(course) && outcomes.some(({ value }) => value.length === 0)
  if (!cut && (possible.length === 0 || (possible.length === 1 && !mayBeAnother))) return certainly(possible)
  return { possible, reason: whyIn(outcomes), widened: cut }
}

/** The texts it was made with, where no other was ever set whichever way its record is read; null where one was. */
const madeWith = (
  course: Course,
  texts: ReadonlyArray<Dated<Sets>>,
  axes: Axes,
): ReadonlyArray<Version> | null => {
  if (course.ways.length === 0) return onlyText(course, texts, axes)
  const found: Array<Version> = []
  for (const one of coursesIn(course)) {
    const only = onlyText(one, textsIn(one), axes)
    if (only === null) return null
    found.push(...recorded(one, only))
  }
  return differing(found)
}

/** Where only the text it was made with was ever set, it is the version on any day since; null otherwise. */
const onlyText = (
  course: Course,
  [only, another]: ReadonlyArray<Dated<Sets>>,
  { on, decidedBy }: Pick<Axes, 'on' | 'decidedBy'>,
): ReadonlyArray<Version> | null => {
  const isMadeWith =
    only !== undefined &&
    another === undefined &&
    course.begins.some(
      ({ event, mode, implied }) => event === only.event && mode === 'first' && implied !== true,
    )
  if (!isMadeWith) return null
  const isYetToCome = (day: Timed | null, by: Day): boolean =>
    day !== null && (earliestIn(course, day) ?? -Infinity) > by
  return isYetToCome(only.decided, decidedBy) || isYetToCome(setOn(course, only), on)
    ? none
    : versionOf({ effect: only, orderAssumed: false })
}

/** Whether nobody recorded its making. */
const isUnmade = ({ begins, instrument }: Course): boolean =>
  begins.every(({ target, mode, implied }) => target !== instrument || mode !== 'first' || implied === true)

/** Why worlds differ; that texts of one world do is a matter of days. */
const whyIn = (outcomes: Found['outcomes']): UndeterminedReason =>
  firstUndetermined(
    causesThatMatter(outcomes, (versions) =>
      versions.map(({ version, digest }) => `${version} ${digest ?? ''}`).join('\n'),
    ),
  ) ?? 'date-uncertain'

type Found = Outcomes<ReadonlyArray<Version>>

/** In each world the last one set by the day (last writer, in the order of R4). */
const versionsIn = (course: Course, axes: Axes, texts: ReadonlyArray<Dated<Sets>>): Found =>
  inEveryWorld(course, (world, one) => {
    const { on, decidedBy, knownOn, portion } = axes
    const asked = { on, decidedBy, knownOn, closed: true, supposing: true, isLast: true }
    const written = one === course ? texts : textsIn(one)
    const alone = proposesText(one) ? null : onlyText(one, written, axes)
    if (alone !== null) return recorded(one, alone)
    const scene = setScene(asMeant(one, portion), world, asked)
    const set = scene.supposed === noSuppositions ? written : [...written, ...supposedTexts(scene)]
    const last = lastTexts(scene, set)
    const isPlain = !one.hasExecutiveSay && one.takenBack.length === 0
    const relied = isPlain ? noEvents : resolutionsOn(scene, set)
    return recorded(
      one,
      last.flatMap((text) => versionOf(text, relied)),
    )
  })

/** What is void for a portion alone changed no word of that. */
const asMeant = (course: Course, portion: string | undefined): Course =>
  portion !== undefined && course.annuls.some((annulment) => annulment.portion === portion)
    ? partOf(course, portion)
    : course

/** Under the numbers of the records they are from. */
const recorded = (course: Course, versions: ReadonlyArray<Version>): ReadonlyArray<Version> =>
  course.inPlaceOf.size === 0
    ? versions
    : versions.map((version) => ({
        ...version,
        event: recordOf(course, version.event),
        relied: version.relied.map((event) => recordOf(course, event)),
      }))

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

/**
 * What the executive, or the rescission of a resolution, stopped of what was to change by the day asked about, and what
 * the executive let pass.
 */
const resolutionsOn = (scene: Scene, texts: ReadonlyArray<Dated<Sets>>): ReadonlyArray<number> =>
  texts.flatMap((text) => {
    const { world, asked } = scene
    const isDue = world.bounds(scene.moment(text.when)).earliest <= world.bounds(asked.on).latest
    if (!isDue) return noEvents
    const stop = stopInTheEnd(scene, text)
    if (stop !== null) return [text.event, stop.by]
    return isVotedOn(scene, text) ? actAndSays(scene, text) : noEvents
  })

const noEvents: ReadonlyArray<number> = []
