import type { Effect, Ends } from '../law/Effect.js'
import type { Course } from './Course.js'
import { isMaking } from './makings.js'
import { later, type Moment } from './Moment.js'
import { asPassed } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'

/** What stopped an act, by `seq`, and from which day on. */
interface Stop {
  readonly by: number
  readonly from: Moment
}

/** Whether an ending is that of whatever a resolution adopted, which was rescinded. */
export const takesBack = ({ target }: Dated<Ends>): boolean =>
  typeof target === 'object' && target.adoptedBy !== undefined

/**
 * What the rescission of its resolution stops of an act that works on a day; null where nothing does. What a resolution
 * had not carried out by then it never does, unless that was to be unaffected; what it had done stays done (R7, R14).
 * Where both work on one day, nobody says which of them came first.
 */
export const stopOf = (scene: Scene, act: DatedBase, works: Moment): Stop | null => {
  const { course, world } = scene
  for (const end of course.takenBack) {
    if (!isOf(act, end, course)) continue
    const from = asPassed(scene, end, scene.moment(end.when))
    if (!world.notAfter(from, works)) continue
    const stops = world.notAfter(works, from)
      ? scene.isDecided(end) && scene.supposes(end.event, 'effect-unknown')
      : scene.counts(end)
    if (stops) return { by: end.event, from }
  }
  return null
}

/** An instrument that a resolution made is ended itself, with all that it was made with. */
const isOf = (act: DatedBase, end: Dated<Ends>, { begins, enactments }: Course): boolean =>
  typeof end.target === 'object' &&
  end.target.adoptedBy !== undefined &&
  act.adoptedBy?.includes(end.target.adoptedBy) === true &&
  act.event !== end.event &&
  !begins.some((begin) => begin.event === act.event && isMaking(begin)) &&
  !enactments.some(({ event }) => event === act.event)

/** Whether an act never comes to work since its resolution was rescinded before. */
export const isTakenBack = (scene: Scene, act: Dated<Effect>): boolean => {
  if (scene.course.takenBack.length === 0 || act.adoptedBy === undefined) return false
  const begins = beginsToWork(scene, act)
  return begins !== null && stopOf(scene, act, begins) !== null
}

/** The first day that is otherwise for an act; null for a limit and a move, which are looked at in their turn. */
const beginsToWork = (scene: Scene, act: Dated<Effect>): Moment | null => {
  switch (act._tag) {
    case 'ends':
    case 'sets':
    case 'resolves':
      return asPassed(scene, act, scene.moment(act.when))
    case 'begins':
      return act.mode === 'move' ? null : asPassed(scene, act, scene.moment(act.when))
    case 'suspends':
      return act.lifts === undefined || act.lastDay === null
        ? scene.moment(act.from)
        : later(scene.moment(act.lastDay), 1)
    default:
      return null
  }
}

/** What stops an act that works on, and may be at work still; of a move, that is told of the day it moves. */
export const stopInTheEnd = (scene: Scene, act: Dated<Effect>): Stop | null => {
  if (scene.course.takenBack.length === 0 || act.adoptedBy === undefined) return null
  const day = worksOnUntil(scene, act)
  return day === null ? null : stopOf(scene, act, day)
}

const worksOnUntil = (scene: Scene, act: Dated<Effect>): Moment | null => {
  if (act._tag !== 'limits' && act._tag !== 'suspends') return beginsToWork(scene, act)
  return act.lastDay === null ? Infinity : later(asPassed(scene, act, scene.moment(act.lastDay)), 1)
}
