import type { DataOfKind } from '../../events/Kind.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { problem } from '../../problem/Problem.js'
import { isOfBefore, undoneBy } from '../../questions/undoneBy.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** A resolution is passed once, and again only after its vote was reconsidered; its id is never used for another. */
export const aboutResolutions: Rule = ({ one, register }) => {
  if (one.kind.type !== ResolutionPassed.type) return []
  const { resolution } = one.act.data as DataOfKind<typeof ResolutionPassed>
  const { course } = register.study(resolution, horizonOf(register.book, null))
  const isPassed = course.begins.some(({ target, event }) => {
    if (target !== resolution) return false
    const undoing = undoneBy(course, event)
    return undoing === undefined || isOfBefore(one.act.decidedOn, undoing, course)
  })
  return isPassed
    ? [
        problem(
          'resolution-already-passed',
          '/data/resolution',
          `${resolution} was passed before; an id is never used again.`,
        ),
      ]
    : []
}
