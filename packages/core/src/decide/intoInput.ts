import { isDateObject } from '../values/CivilDate.js'
import { pointerOf, stepsOf } from '../problem/pointer.js'
import type { Problem } from '../problem/Problem.js'

/**
 * A problem whose path points into what was handed in: what was written short, as a day in one text, has no members to
 * point to.
 */
export const intoInput =
  (input: unknown) =>
  (problem: Problem): Problem => {
    const steps = stepsOf(problem.path) ?? []
    let inner = input
    for (const [at, step] of steps.entries()) {
      if (typeof inner !== 'object' || inner === null || isDateObject(inner))
        return { ...problem, path: pointerOf(steps.slice(0, at)) }
      inner = (inner as Readonly<Record<string, unknown>>)[step]
    }
    return problem
  }
