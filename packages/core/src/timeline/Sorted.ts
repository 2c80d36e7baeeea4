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

/** Most instruments have few kinds of effects; what they have none of they share. */
const more = <E>(held: ReadonlyArray<E>, effect: E): ReadonlyArray<E> => {
  if (held === none) return [effect]
  ;(held as Array<E>).push(effect)
  return held
}

export const sorted = (effects: ReadonlyArray<Dated<Effect>>): Sorted => {
  let begins: Sorted['begins'] = none
  let ends: Sorted['ends'] = none
  let limitations: Sorted['limitations'] = none
  let suspends: Sorted['suspends'] = none
  let annuls: Sorted['annuls'] = none
  let proposes: Sorted['proposes'] = none
  let resolves: Sorted['resolves'] = none
  let sets: Sorted['sets'] = none
  let attests: Sorted['attests'] = none
  let covers: Sorted['covers'] = none
  let constrains: Sorted['constrains'] = none
  for (const effect of effects) {
    switch (effect._tag) {
      case 'begins':
        begins = more(begins, effect)
        break
      case 'ends':
        ends = more(ends, effect)
        break
      case 'limits':
        limitations = more(limitations, effect)
        break
      case 'suspends':
        suspends = more(suspends, effect)
        break
      case 'annuls':
        annuls = more(annuls, effect)
        break
      case 'proposes':
        proposes = more(proposes, effect)
        break
      case 'resolves':
        resolves = more(resolves, effect)
        break
      case 'sets':
        sets = more(sets, effect)
        break
      case 'attests':
        attests = more(attests, effect)
        break
      case 'covers':
        covers = more(covers, effect)
        break
      case 'constrains':
        constrains = more(constrains, effect)
        break
    }
  }
  return {
    begins,
    ends,
    limitations,
    suspends,
    annuls,
    proposes,
    resolves,
    sets,
    attests,
    covers,
    constrains,
  }
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
