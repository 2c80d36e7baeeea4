import { recordOf, type Course } from '../timeline/Course.js'
import { setScene } from '../timeline/setScene.js'
import type { DatedBase } from '../timeline/Timed.js'
import { inEveryWorld } from '../timeline/worlds.js'

/** The acts that may count by what is on record: none that a veto stopped, that was annulled, or that a power has otherwise, in every possible world. */
export const countingIn = <A extends DatedBase>(
  course: Course,
  actsOf: (course: Course) => ReadonlyArray<A>,
): ReadonlyArray<A> => {
  const acts = actsOf(course)
  if (!course.hasExecutiveSay && course.annuls.length === 0 && !acts.some(hangsOnWord)) return acts
  const atTheEnd = { on: Infinity, decidedBy: Infinity, knownOn: Infinity }
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
