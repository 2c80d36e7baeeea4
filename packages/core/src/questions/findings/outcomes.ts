import { MotionDefeated } from '../../events/MotionDefeated.js'
import { MotionLapsed } from '../../events/MotionLapsed.js'
import { MotionWithdrawn } from '../../events/MotionWithdrawn.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { Named } from '../../events/Named.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { repeatedIn } from './repeatedIn.js'
import { namedBy } from '../../events/namedBy.js'

/**
 * A motion is on record before its outcome and settled once, and a resolution is passed once, unless the vote is
 * reconsidered.
 */
export const outcomes: Finder = (look) => {
  const { events } = look
  const passed = ofType(events, ResolutionPassed)
  const settling = [
    ...passed,
    ...ofType(events, MotionDefeated),
    ...ofType(events, MotionWithdrawn),
    ...ofType(events, MotionLapsed),
  ]
  const ending = new Set<EventId>(settling.map(({ id }) => id))
  const named = new Set(
    events.flatMap(({ event, kind }) =>
      kind === null || ending.has(event.id) ? [] : subjectsOf(namedBy(kind, event.data)),
    ),
  )
  return [
    ...settling.flatMap(({ id, data: { motion } }): ReadonlyArray<Finding> =>
      motion === undefined || named.has(motion)
        ? []
        : [
            {
              code: 'motion-unknown',
              severity: 'gap',
              subject: motion,
              sentence: `The outcome of ${motion} is on record, and the motion is not.`,
              events: [id],
              settledBy: 'Recording MotionProposed or MotionMoved.',
            },
          ],
    ),
    ...repeatedIn(
      look,
      settling,
      ({ data }) => data.motion,
      'motion-already-settled',
      (motion, times) => `${motion} is recorded as settled ${times} times.`,
    ),
    ...repeatedIn(
      look,
      passed,
      ({ data }) => data.resolution,
      'resolution-already-passed',
      (resolution, times) => `${resolution} is recorded as passed ${times} times; an id is never used again.`,
    ),
  ]
}

const subjectsOf = ({ acts, mentions = [] }: Named): ReadonlyArray<SubjectId> => [...acts, ...mentions]
