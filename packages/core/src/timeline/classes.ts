import type { Sets } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { isFor } from './isFor.js'
import { compareActs, inOrderOfDecision, lastAct, type Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import { asPassed, decidedAt, isStopped } from './passage.js'
import { classSet, kindOf, rankIn } from './powerOf.js'
import { hasPower, type Power } from '../law/power.js'
import type { Scene } from './Scene.js'
import { isTakenBack } from './takenBack.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * The changes of class of an instrument that count, in the order in which they were decided. Whoever made one had the
 * power over the instrument as it was ranked then, and over what he made of it: nobody makes what ranks above him
 * (R15b).
 */
const changesOfClass = (scene: Scene, instrument: SubjectId): ReadonlyArray<Placed<Dated<Sets>>> => {
  const { course } = scene
  const changes = course.classes.filter(
    (change) =>
      change.target === instrument &&
      scene.isDecided(change) &&
      !isStopped(scene, change) &&
      !isTakenBack(scene, change),
  )
  const made: Array<Placed<Dated<Sets>>> = []
  for (const effect of inOrderOfDecision(scene, changes)) {
    const had = classBefore(scene, effect, made) ?? kindOf(course, instrument)
    if (powerToReclassify(course, effect, had) !== 'none')
      made.push({ effect, at: asPassed(scene, effect, scene.moment(effect.when)) })
  }
  return made
}

/** The power over an instrument that had a class, and over what is made of it. */
export const powerToReclassify = (course: Course, change: Dated<Sets>, had: string | null): Power => {
  const [over, to] = [had, classSet(change)].map((kind) =>
    hasPower(change.rank, rankIn(course, change, kind)),
  )
  return over === 'none' || to === 'none'
    ? 'none'
    : over === 'unknown' || to === 'unknown'
      ? 'unknown'
      : 'enough'
}

/** The class an instrument had when an act was decided, by what had been decided by then. */
export const classWhen = (scene: Scene, act: DatedBase, instrument: SubjectId): string | null =>
  classBefore(scene, act, changesOfClass(scene, instrument)) ?? kindOf(scene.course, instrument)

/**
 * The changes of class that say whether what is done to the instrument was in the power of whoever did it, by `seq`.
 */
export const classesRelied = (scene: Scene): ReadonlyArray<number> => {
  const { course } = scene
  const { begins, classes, endings, instrument, limitations, suspends } = course
  if (classes.length === 0) return noEvents
  const acts = [...endings, ...limitations, ...suspends, ...begins.filter(({ mode }) => mode !== 'first')]
  return acts.some((act) => isFor(act.target, instrument, course) && hangsOnClass(course, act))
    ? changesOfClass(scene, instrument).map(({ effect }) => effect.event)
    : noEvents
}

const noEvents: ReadonlyArray<number> = []

/** Whether an act is in the power of whoever did it under some classes only. */
const hangsOnClass = (course: Course, act: DatedBase): boolean => {
  const kinds = [course.kind, ...course.classes.map(classSet)]
  const powers = kinds.map((kind) => hasPower(act.rank, rankIn(course, act, kind)))
  return powers.includes('none') && powers.some((power) => power !== 'none')
}

const classBefore = (
  scene: Scene,
  act: DatedBase,
  changes: ReadonlyArray<Placed<Dated<Sets>>>,
): string | null => {
  if (changes.length === 0) return null
  const { world } = scene
  const then = { effect: act, at: actedAt(scene, act) }
  const before = changes.filter(
    ({ effect, at }) =>
      effect.event !== act.event &&
      world.notAfter(at, then.at) &&
      (effect.decided === null ||
        !compareActs(scene, { effect, at: decidedAt(scene, effect) }, then).laterIsFirst),
  )
  return lastOf(scene, before)
}

/** The day an act was decided; what was merely seen is of the day it tells of. */
const actedAt = (scene: Scene, act: DatedBase): Moment =>
  act.decided === null ? scene.moment(act.when ?? -Infinity) : decidedAt(scene, act)

/** The class of the instrument on a day, by what counts; null where no act says it. */
export const classAt = (scene: Scene, on: Moment): string | null => {
  const { course, world } = scene
  const by = changesOfClass(scene, course.instrument).filter(({ at }) => world.notAfter(at, on))
  return lastOf(scene, by) ?? course.kind
}

const lastOf = (scene: Scene, changes: ReadonlyArray<Placed<Dated<Sets>>>): string | null => {
  const last = lastAct(scene, changes)
  return last === null ? null : classSet(last.act.effect)
}
