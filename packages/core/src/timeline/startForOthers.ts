import type { Ends } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { isOfLaterMakings } from './endOfMunicipality.js'
import { isFor } from './isFor.js'
import { isSame } from './laterAct.js'
import { daysRelied } from './daysRelied.js'
import { actAndSays, asPassed, decidedAt } from './passage.js'
import { powerOf } from './powerOf.js'
import { reachOf } from './reach.js'
import { reaches } from './revoking.js'
import type { Scene } from './Scene.js'
import { reliedOnStart, startOf, type Start } from './start.js'
import { noSuppositions } from './Supposed.js'
import { isMoment, type Dated } from './Timed.js'

/**
 * When an instrument starts, as others that wait on it see it. One that ended before that day never starts for them;
 * what became of it later never matters to them. Of one that ended on that very day nobody can say whether it did what
 * it was to do by starting: the record has it begin that day, and not be in force on it.
 */
export const startForOthers = (scene: Scene, instrument: SubjectId): StartSeen => {
  const start = startOf(scene, instrument)
  if (start === null) return never
  const relied = [...reliedOnStart(scene, start)]
  let endsOnThatDay = false
  for (const end of scene.course.ends) {
    if (!mayEnd(scene, end, instrument)) continue
    // Whether one that cannot be told to work does is not asked where it does not reach so far.
    if (isOfLaterMakings(end) && endedBy(scene, end, start) === 'no') continue
    if (!scene.counts(end)) continue
    const ended = endedBy(scene, end, start)
    if (ended === 'no') continue
    relied.push(...actAndSays(scene, end), ...daysRelied(scene, end.when))
    if (ended === 'before') return { start: null, relied }
    endsOnThatDay = true
  }
  for (const { end, matter } of wouldEnd(scene)) {
    if (!mayEnd(scene, end, instrument)) continue
    const ended = endedBy(scene, end, start)
    if (ended === 'no' || (matter !== null && !scene.world.holds(matter, 'outcome-unknown'))) continue
    if (ended === 'before') return { start: null, relied }
    endsOnThatDay = true
  }
  return { start: endsOnThatDay && !mayStartAllTheSame(scene, instrument) ? null : start, relied }
}

/** The start of an instrument as others see it. */
interface StartSeen {
  /** Null where it never starts for them. */
  readonly start: Start | null
  /** The events that say so, by `seq`. */
  readonly relied: ReadonlyArray<number>
}

const never: StartSeen = { start: null, relied: [] }

interface WouldEnd {
  readonly end: Dated<Ends>
  /** That the decision passed, where that is left open. */
  readonly matter: string | null
}

const none: ReadonlyArray<never> = []

/** What open decisions would end. Whether one passed is not asked where it comes too late. */
const wouldEnd = ({ supposed }: Scene): ReadonlyArray<WouldEnd> =>
  supposed === noSuppositions
    ? none
    : [
        ...supposed.acts.flatMap((act): ReadonlyArray<WouldEnd> =>
          act._tag === 'ends' ? [{ end: act, matter: null }] : none,
        ),
        ...supposed.endings.map(({ effect, matter }) => ({ end: effect, matter })),
      ]

const mayStartAllTheSame = ({ asked, world }: Scene, instrument: SubjectId): boolean =>
  asked.supposing && world.holds(`start of ${instrument} on the day of its end`, 'effect-unknown')

const mayEnd = ({ course }: Scene, end: Dated<Ends>, instrument: SubjectId): boolean =>
  // A portion that was ended is no reason why the rest did not start (R22).
  end.portion === undefined &&
  isFor(end.target, instrument, course) &&
  reachOf(end, course) !== 'area' &&
  powerOf(end, course, instrument) !== 'none'

type Ended = 'before' | 'on that day' | 'no'

/**
 * Whether an ending came by the day an instrument starts. Where that is the start of what replaces it, its days are
 * compared first: most often it comes too late, and then it does not matter whether what replaces it was ended in its
 * turn. So along a chain of replacements there is one more world for each link, where asking first what became of the
 * last link has a world for every way all of them can have gone.
 */
const endedBy = (scene: Scene, end: Dated<Ends>, { at, decided }: Start): Ended => {
  const { world } = scene
  const next = replacing(scene, end)
  if (next === null) {
    const ends = asPassed(scene, end, scene.moment(end.when))
    if (!world.notAfter(ends, at) || !reaches(scene, { effect: end, at: ends }, decided)) return 'no'
    if (!world.notAfter(at, ends)) return 'before'
    // What was called off before that day was not to begin; what replaces it does not call it off.
    return end.reason === 'superseded' || world.notAfter(at, decidedAt(scene, end)) ? 'on that day' : 'before'
  }
  const { start } = next
  if (start === null || !world.notAfter(start.at, at)) return 'no'
  const isOnThatDay = world.notAfter(at, start.at)
  if (isOnThatDay && wasThereBefore(start, { at, decided })) return 'no'
  // Where it is open on that day whether what replaces it started, nobody can say all the more.
  if (isOnThatDay && mayHaveEnded(scene, next.by, start)) return 'on that day'
  if (scene.startedAt(next.by) === Infinity) return 'no'
  return isOnThatDay ? 'on that day' : 'before'
}

/**
 * What was replaced was there to be replaced: made before, where the days that are on record leave that open (R8). Of
 * two that are said to be of one and the same day nobody says so.
 */
const wasThereBefore = (next: Pick<Start, 'at'>, { at, decided }: Pick<Start, 'at' | 'decided'>): boolean =>
  isSame(at, decided) && !(typeof at === 'number' && typeof next.at === 'number')

interface Replacing {
  readonly by: SubjectId
  /** When that starts, unless it was ended by then. */
  readonly start: Start | null
}

/**
 * What an ending waits for, where it waits for nothing but the start of another, of which is not being asked already.
 */
export const replacing = (scene: Scene, { when }: Dated<Ends>): Replacing | null =>
  typeof when === 'object' &&
  when._tag === 'start' &&
  !scene.course.hasExecutiveSay &&
  !scene.isStartKnown(when.instrument)
    ? { by: when.instrument, start: startOf(scene, when.instrument) }
    : null

/** Whether it is open whether something was ended by the day it starts, as far as can be told without asking. */
export const mayHaveEnded = (scene: Scene, instrument: SubjectId, { at }: Start): boolean =>
  wouldEnd(scene).some(({ end }) => mayEnd(scene, end, instrument)) ||
  scene.course.ends.some((end) => {
    if (!mayEnd(scene, end, instrument)) return false
    if (isMoment(end.when)) return scene.world.isOpen(end.when, at)
    const next = replacing(scene, end)
    return (
      next === null ||
      (next.start !== null && scene.world.bounds(next.start.at).earliest <= scene.world.bounds(at).latest)
    )
  })
