import type { Annuls, Effect } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { classWhen, powerToReclassify } from './classes.js'
import { hasPower, type Power } from '../law/power.js'
import { powerOf, powerToAnnul, rankIn } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * Whether whoever acted had the power to, by the class the instrument had when he did (R15b). Only where an instrument
 * was put into other classes does that hang on the world; else `powerOf` has told.
 */
export const hadPower = (scene: Scene, act: Dated<Effect>): boolean =>
  scene.course.classes.length === 0 ||
  !isUpon(act) ||
  isOfItsBeginning(scene, act) ||
  powerThen(scene, act) !== 'none'

/** The power of whoever acted, by the class of what was acted on when he did. */
export const powerThen = (scene: Scene, act: Dated<Effect>): Power => {
  const of = typeof act.target === 'string' ? act.target : scene.course.instrument
  if (act._tag === 'annuls') return powerToAnnulThen(scene, act)
  return act._tag === 'sets' && act.facet === 'class'
    ? powerToReclassify(scene.course, act, classWhen(scene, act, of))
    : powerOver(scene, act, of)
}

const powerOver = (scene: Scene, act: DatedBase, instrument: SubjectId): Power => {
  const { course } = scene
  if (!course.classes.some(({ target }) => target === instrument)) return powerOf(act, course, instrument)
  return hasPower(act.rank, rankIn(course, act, classWhen(scene, act, instrument)))
}

const powerToAnnulThen = (scene: Scene, annulment: Dated<Annuls>): Power => {
  const { upon } = annulment
  const power = powerToAnnul(annulment, scene.course)
  if (power === 'none' || upon === undefined) return power
  return [upon, scene.course.instrument].some((of) => powerOver(scene, annulment, of) === 'none')
    ? 'none'
    : power
}

/** What is done to an instrument at its level; all else is fact, or says how it was made. */
const isUpon = (act: Dated<Effect>): boolean => {
  switch (act._tag) {
    case 'ends':
    case 'limits':
    case 'suspends':
    case 'annuls':
      return true
    case 'begins':
      return act.mode !== 'first'
    case 'sets':
      return act.facet === 'text'
    default:
      return false
  }
}

/** What the event says by which an instrument, or a part of it, first began is no act upon it. */
const isOfItsBeginning = ({ course }: Scene, { event, target }: DatedBase): boolean =>
  course.begins.some(
    (begin) =>
      begin.event === event && begin.target === target && begin.mode === 'first' && begin.implied !== true,
  )
