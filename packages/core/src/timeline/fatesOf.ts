import { finalPassage } from '../events/finalPassage.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import type { Axes } from './Axes.js'
import { hangsOnPassage, isHeld, isStopped, isVetoed, passageOf } from './passage.js'
import type { Scene } from './Scene.js'
import { setScene } from './setScene.js'
import type { DatedBase } from './Timed.js'
import { inEveryWorld } from './worlds.js'

/**
 * What became of an act: it does what it says, a veto holds it or stopped it, or it was undone with what it followed
 * from.
 */
export type Fate = 'stands' | 'held' | 'vetoed' | 'undone'

/**
 * What may have become of an act that does something to an instrument, one fate for each way the worlds go. None where
 * it does nothing to it; null where nobody can say: what it does is not understood, or the worlds are too many, or
 * none.
 */
export const fatesOf = (course: Course, seq: number, axes: Axes): ReadonlySet<Fate> | null => {
  if (course.unread.some(({ event }) => event.seq === seq)) return null
  return effectsIn(course, seq).length === 0
    ? none
    : inEachWorld(course, axes, (scene) => fateIn(scene, seq, effectsIn(scene.course, seq)))
}

/** The same of a direction of a resolution, by the course of that: it has no effect, and is to be carried out or not. */
export const fatesOfDirection = (
  course: Course,
  seq: number,
  resolution: SubjectId,
  axes: Axes,
): ReadonlySet<Fate> | null =>
  inEachWorld(course, axes, (scene) =>
    scene.isSilenced(seq) ? 'undone' : isVetoed(scene, resolution) ? 'vetoed' : 'stands',
  )

const inEachWorld = (
  course: Course,
  { on, decidedBy, knownOn }: Axes,
  fate: (scene: Scene) => Fate,
): ReadonlySet<Fate> | null => {
  if (!course.hasExecutiveSay && course.annuls.length === 0) return standsOnly
  const asked = { on, decidedBy, knownOn, closed: false, supposing: true, isLast: false }
  const { outcomes, cut } = inEveryWorld(course, (world, one) => fate(setScene(one, world, asked)))
  return cut || outcomes.length === 0 ? null : new Set(outcomes.map(({ value }) => value))
}

const none: ReadonlySet<Fate> = new Set()
const standsOnly: ReadonlySet<Fate> = new Set(['stands'])

const effectsIn = (course: Course, seq: number): ReadonlyArray<DatedBase> => {
  const { begins, ends, limitations, suspends, annuls, proposes, resolves, sets } = course
  return [begins, ends, limitations, suspends, annuls, proposes, resolves, sets]
    .flat()
    .filter(({ event }) => event === seq)
}

const fateIn = (scene: Scene, seq: number, effects: ReadonlyArray<DatedBase>): Fate => {
  if (scene.isSilenced(seq)) return 'undone'
  if (effects.some((act) => isStopped(scene, act))) return 'vetoed'
  // What it made stands and falls with the passage; a veto that holds it is no refusal.
  const makers = effects
    .filter((act) => !hangsOnPassage(scene.course, act))
    .flatMap((act) => resolutionsOf(act) ?? noResolutions)
  if (makers.some((of) => passageOf(scene, of) === Infinity)) return 'vetoed'
  return makers.some((of) => isStillHeld(scene, of)) ? 'held' : 'stands'
}

const noResolutions: ReadonlyArray<SubjectId> = []

const isStillHeld = (scene: Scene, of: SubjectId): boolean =>
  isHeld(scene, of) && scene.outcomeOf({ of, name: finalPassage })?.outcome === 'failed'
