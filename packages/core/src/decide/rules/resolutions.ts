import type { DataOfKind } from '../../events/Kind.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** A resolution is passed once; its id is never used again. */
export const aboutResolutions: Rule = ({ one, register }) => {
  if (one.kind.type !== ResolutionPassed.type) return []
  const { resolution } = one.act.data as DataOfKind<typeof ResolutionPassed>
  const { begins } = register.study(resolution, horizonOf(register.book, null)).course
  return begins.some(({ target }) => target === resolution)
    ? [
        problem(
          'resolution-already-passed',
          '/data/resolution',
          `${resolution} was passed before; an id is never used again.`,
        ),
      ]
    : []
}
