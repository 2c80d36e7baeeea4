import type { Sets } from '../law/Effect.js'
import type { Target } from '../law/Target.js'
import { classSet } from './powerOf.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/**
 * A rule applied to a policy that was never of a kind it is about ends nothing; of a kind nobody recorded, it is taken
 * at its word.
 */
export const ofKinds = (
  limitations: Sorted['limitations'],
  had: ReadonlyArray<string | null>,
): Sorted['limitations'] =>
  limitations.some(({ kinds }) => kinds !== undefined)
    ? limitations.filter(
        ({ kinds }) => kinds === undefined || had.some((kind) => kind === null || kinds.includes(kind)),
      )
    : limitations

/** Whether an act sets what the instrument was made with, which is no change of it. */
export const isMadeWith = (
  { event, target }: Pick<Sets, 'event' | 'target'>,
  { begins }: Pick<Sorted, 'begins'>,
): boolean =>
  begins.some((begin) => begin.event === event && begin.target === target && begin.implied !== true)

/** The changes of class: what a policy was made as is none. */
export const classesIn = (sets: Sorted['sets'], begins: Sorted['begins']): ReadonlyArray<Dated<Sets>> => {
  if (!sets.some(({ facet }) => facet === 'class')) return none
  const changes = sets.filter((set) => set.facet === 'class' && !isMadeWith(set, { begins }))
  const madeAs = (target: Target): string | undefined =>
    begins.find((begin) => begin.target === target && begin.kind !== undefined)?.kind
  // What is said to be what it was made as, and was never said to be anything else, is what it was.
  if (changes.every((change) => classSet(change) === madeAs(change.target))) return none
  // What went on where others came out of it, or were merged into it, is described anew by the same act.
  return changes.filter(
    ({ event, target }, at) =>
      changes.findIndex((one) => one.event === event && one.target === target) === at,
  )
}

const none: ReadonlyArray<never> = []
