import type { DataOfKind } from '../../events/Kind.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { earlierIn } from './earlierIn.js'
import type { Rule } from './Rule.js'

/** A resolution is passed once; its id is never used again. */
export const aboutResolutions: Rule = (situation) => {
  const { one, register } = situation
  if (one.kind.type !== ResolutionPassed.type) return []
  const { resolution } = one.act.data as DataOfKind<typeof ResolutionPassed>
  const { begins } = register.study(resolution, horizonOf(register.book, null)).course
  const again =
    begins.some(({ target }) => target === resolution) ||
    earlierIn(
      situation,
      ({ act, kind }) => kind.type === one.kind.type && act.data['resolution'] === resolution,
    )
  return again
    ? [
        problem(
          'resolution-already-passed',
          '/data/resolution',
          `${resolution} was passed before; an id is never used again.`,
        ),
      ]
    : []
}
