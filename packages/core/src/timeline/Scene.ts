import type { Effect, EffectBase, Proposes } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import type { World } from './worlds.js'

/** A course in one world, asked one thing: turns days by name into moments and says which effects count. */
export interface Scene {
  readonly course: Course
  readonly world: World
  readonly asked: Asked
  readonly moment: (when: When, seq: number) => Moment
  /** Not silenced, operating here, and decided by the day asked about. */
  readonly counts: (effect: EffectBase) => boolean
  /** The effects of open decisions that passed in this world. */
  readonly supposed: ReadonlyArray<Effect>
  /** Decisions looked at that are open. */
  readonly open: ReadonlyArray<Proposes>
}
