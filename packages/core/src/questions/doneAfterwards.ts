import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Target } from '../law/Target.js'
import type { Course } from '../timeline/Course.js'
import type { ResolutionId } from '../values/SubjectId.js'

/**
 * What was done about a resolution since: the events that settle, hold, end or undo it, or undo one of these, by `seq`.
 */
export const doneAfterwards = (
  { resolves, ends, suspends, annuls }: Course,
  resolution: ResolutionId,
  acts: ReadonlyArray<ReadEvent>,
): ReadonlySet<number> => {
  const isOf = (target: Target): boolean =>
    target === resolution || (typeof target === 'object' && target.adoptedBy === resolution)
  const found = new Set(
    [
      ...resolves.filter(({ matter }) => typeof matter === 'object' && matter.of === resolution),
      ...[...ends, ...suspends].filter(({ target }) => isOf(target)),
    ].map(({ event }) => event),
  )
  const own = new Set<number>(acts.map(({ event }) => event.seq))
  for (const { event, annulled } of annuls.toSorted((a, b) => a.event - b.event))
    if (own.has(annulled) || found.has(annulled)) found.add(event)
  return found
}
