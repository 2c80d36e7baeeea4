import { atTheEnd } from '../timeline/Asked.js'
import { recordOf, type Course } from '../timeline/Course.js'
import { setScene } from '../timeline/setScene.js'
import type { DatedBase } from '../timeline/Timed.js'
import { inEveryWorld } from '../timeline/worlds.js'

/**
 * Acts that count in at least one possible world: not those a veto stopped, those that were annulled, or those a power
 * has otherwise.
 */
export const countingIn = <A extends DatedBase>(
  course: Course,
  actsOf: (course: Course) => ReadonlyArray<A>,
): ReadonlyArray<A> => {
  const acts = actsOf(course)
  if (!course.hasExecutiveSay && course.annuls.length === 0 && !acts.some(hangsOnWord)) return acts
  const asked = { ...atTheEnd, closed: true, supposing: true, isLast: false }
  const { outcomes } = inEveryWorld(course, (world, one) => {
    const scene = setScene(one, world, asked)
    return actsOf(one)
      .filter((act) => scene.counts(act))
      .map(({ event }) => recordOf(one, event))
  })
  const counting = new Set(outcomes.flatMap(({ value }) => value))
  return acts.filter(({ event }) => counting.has(recordOf(course, event)))
}

export const hangsOnWord = ({ byWordOf }: DatedBase): boolean => byWordOf !== undefined
