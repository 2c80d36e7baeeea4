import { finalPassage } from '../events/finalPassage.js'
import type { Begins } from '../law/Effect.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { isMaking } from './makings.js'
import { laterOf, type Moment } from './Moment.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * The day the executive's say passed what a resolution made; never, where it was vetoed; null where none is on record,
 * or a veto merely holds what was made.
 */
export const passageOf = (scene: Scene, of: SubjectId): Moment | null =>
  isHeld(scene, of) ? null : passageOfActs(scene, of)

/** The same for what else the resolution did: a veto that holds what it made stops that as any other. */
const passageOfActs = (scene: Scene, of: SubjectId): Moment | null => {
  const outcome = scene.outcomeOf({ of, name: finalPassage })
  if (outcome === null) return null
  return outcome.outcome === 'met' ? scene.moment(outcome.when) : Infinity
}

/**
 * Whether a veto of a resolution merely stays the force of what is in force already: it holds it, and is no such
 * outcome. One that was still to come at the time asked about holds nothing yet.
 */
export const isHeld = (scene: Scene, resolution: SubjectId): boolean => {
  const { suspends, resolves } = scene.course
  return (
    suspends.length > 0 &&
    resolves.some(
      (say) =>
        say.outcome === 'failed' &&
        typeof say.matter === 'object' &&
        say.matter.of === resolution &&
        say.matter.name === finalPassage &&
        suspends.some((hold) => hold.event === say.event) &&
        scene.isDecided(say),
    )
  )
}

/** The executive's last say on a resolution, by `seq`; nothing where it had none. */
export const sayOn = (scene: Scene, of: SubjectId): ReadonlyArray<number> => {
  const outcome = scene.outcomeOf({ of, name: finalPassage })
  return outcome === null ? none : [outcome.event]
}

/**
 * Whether what became of its resolutions may matter to an act. What an instrument was made with stands and falls with
 * its making, of which `startOf` tells.
 */
export const hangsOnPassage = (course: Course, act: DatedBase): boolean =>
  course.hasExecutiveSay &&
  resolutionsOf(act) !== undefined &&
  !course.begins.some((begin) => isMadeBy(act, begin)) &&
  !course.enactments.some((begin) => isMadeBy(act, begin))

const isMadeBy = (act: DatedBase, begin: Dated<Begins>): boolean =>
  begin.event === act.event && begin.target === act.target && isMaking(begin)

/** The resolutions an act hangs on of which the executive had its say. */
const votedOn = (scene: Scene, act: DatedBase): ReadonlyArray<SubjectId> =>
  hangsOnPassage(scene.course, act)
    ? (resolutionsOf(act) ?? none).filter((of) => passageOfActs(scene, of) !== null)
    : none

/** Whether the executive had its say on an act. */
export const isVotedOn = (scene: Scene, act: DatedBase): boolean => votedOn(scene, act).length > 0

/** Whether an act is one of a resolution that was vetoed: it does nothing, unless the veto was overridden (R19). */
export const isStopped = (scene: Scene, act: DatedBase): boolean =>
  hangsOnPassage(scene.course, act) && (resolutionsOf(act) ?? none).some((of) => isVetoed(scene, of))

/** Whether a veto stops what a resolution did, apart from what that made. */
export const isVetoed = (scene: Scene, resolution: SubjectId): boolean =>
  passageOfActs(scene, resolution) === Infinity

/** The day an act works: no sooner than it passed, unless it was to work back to before it was decided (R12, R19). */
export const asPassed = (scene: Scene, act: DatedBase, day: Moment): Moment => {
  const passed = votedOn(scene, act)
  if (passed.length === 0) return day
  const worksBack = act.decided !== null && !scene.world.notAfter(scene.moment(act.decided), day)
  return worksBack ? day : lastPassage(scene, passed, day)
}

/** The day of an act's decision, which is final passage where the executive had its say (R19). */
export const decidedAt = (scene: Scene, act: DatedBase): Moment =>
  act.decided === null ? -Infinity : lastPassage(scene, votedOn(scene, act), scene.moment(act.decided))

const lastPassage = (scene: Scene, passed: ReadonlyArray<SubjectId>, day: Moment): Moment =>
  passed.length === 0
    ? day
    : passed.reduce((last, of) => laterOf(last, passageOfActs(scene, of) ?? last), day)

/** What the executive said of an act, by `seq`. */
export const saysOn = (scene: Scene, act: DatedBase): ReadonlyArray<number> => {
  const passed = votedOn(scene, act)
  return passed.length === 0 ? none : passed.flatMap((of) => sayOn(scene, of))
}

/** An act and what the executive said of it: what an answer rests on that rests on the act. */
export const actAndSays = (scene: Scene, act: DatedBase): ReadonlyArray<number> => [
  act.event,
  ...saysOn(scene, act),
]

const none: ReadonlyArray<never> = []
