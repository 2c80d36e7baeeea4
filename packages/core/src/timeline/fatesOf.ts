import { finalPassage } from '../events/finalPassage.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import type { Axes } from './Axes.js'
import { hangsOnPassage, isHeld, isStopped, passageOf } from './passage.js'
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
export const fatesOf = (
  course: Course,
  seq: number,
  { on, decidedBy, knownOn }: Axes,
): ReadonlySet<Fate> | null => {
  if (course.unread.some(({ event }) => event.seq === seq)) return null
  if (effectsIn(course, seq).length === 0) return none
  if (!course.hasExecutiveSay && course.annuls.length === 0) return standsOnly
  const asked = { on, decidedBy, knownOn, closed: false, supposing: true, isLast: false }
  const { outcomes, cut } = inEveryWorld(course, (world, one) =>
    fateIn(setScene(one, world, asked), seq, effectsIn(one, seq)),
  )
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
