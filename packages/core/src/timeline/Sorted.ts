import type {
  Annuls,
  Attests,
  Begins,
  Constrains,
  Covers,
  Effect,
  Ends,
  Limits,
  Proposes,
  Resolves,
  Sets,
  Suspends,
} from '../law/Effect.js'
import type { Dated } from './Timed.js'

/** Effects by what they are, in the order of recording. */
export interface Sorted {
  readonly begins: ReadonlyArray<Dated<Begins>>
  readonly ends: ReadonlyArray<Dated<Ends>>
  readonly limitations: ReadonlyArray<Dated<Limits>>
  readonly suspends: ReadonlyArray<Dated<Suspends>>
  readonly annuls: ReadonlyArray<Dated<Annuls>>
  readonly proposes: ReadonlyArray<Dated<Proposes>>
  readonly resolves: ReadonlyArray<Dated<Resolves>>
  readonly sets: ReadonlyArray<Dated<Sets>>
  readonly attests: ReadonlyArray<Dated<Attests>>
  readonly covers: ReadonlyArray<Dated<Covers>>
  readonly constrains: ReadonlyArray<Dated<Constrains>>
}

const none: ReadonlyArray<never> = []
const nothing: Sorted = {
  begins: none,
  ends: none,
  limitations: none,
  suspends: none,
  annuls: none,
  proposes: none,
  resolves: none,
  sets: none,
  attests: none,
  covers: none,
  constrains: none,
}

/** Most instruments have few kinds of effects; what they have none of they share. */
export const sorted = (effects: ReadonlyArray<Dated<Effect>>): Sorted => {
  const found = { ...nothing }
  for (const effect of effects) {
    const name = effect._tag === 'limits' ? 'limitations' : effect._tag
    const held = found[name] as ReadonlyArray<Dated<Effect>>
    if (held === none) (found[name] as ReadonlyArray<Dated<Effect>>) = [effect]
    else (held as Array<Dated<Effect>>).push(effect)
  }
  return found
}

/** All effects of a course, whatever they are. */
export const effectsIn = (course: Sorted): ReadonlyArray<Dated<Effect>> => [
  ...course.begins,
  ...course.ends,
  ...course.limitations,
  ...course.suspends,
  ...course.annuls,
  ...course.proposes,
  ...course.resolves,
  ...course.sets,
  ...course.attests,
  ...course.covers,
  ...course.constrains,
]
