import type { ReadEvent } from '../../catalogue/readEvent.js'
import { MotionMoved } from '../../events/MotionMoved.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { Finding } from './Finding.js'
import { ofType } from './ofType.js'

/**
 * What resolutions were to bring and no event did. A resolution acts through the events it causes (domain §4), so nothing
 * changed as far as the record goes; whoever relies on an answer should know that it may only not have been recorded.
 */
export const unfollowed = (events: ReadonlyArray<ReadEvent>): ReadonlyArray<Finding> => {
  const proposed = ofType(events, MotionProposed)
  const moved = ofType(events, MotionMoved)
  return ofType(events, ResolutionPassed).flatMap(({ id, data: { motion } }) =>
    [
      ...proposed.filter(({ data }) => data.motion === motion).flatMap(({ data }) => data.intendedEffects),
      ...moved.filter(({ data }) => data.motion === motion).flatMap(({ data }) => data.intendedEffects ?? []),
    ]
      .filter(
        (one) =>
          !events.some(
            ({ event, kind }) =>
              kind?.type === one.act && event.subjects.some((subject) => subject.id === one.policy),
          ),
      )
      .map((one): Finding => ({
        code: 'effect-not-recorded',
        severity: 'gap',
        subject: one.policy,
        sentence: `A resolution passed that was to bring ${one.act} for ${one.policy}; no such event is on record, so nothing changed.`,
        events: [id],
        settledBy: `Recording ${one.act}, caused by the resolution, or noting that it never came.`,
      })),
  )
}
