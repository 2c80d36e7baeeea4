import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { IntendedEffect } from '../../events/IntendedEffect.js'
import { MotionAmended } from '../../events/MotionAmended.js'
import { MotionMoved } from '../../events/MotionMoved.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { ResolutionReconsidered } from '../../events/ResolutionReconsidered.js'
import type { MotionId } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import { ofType } from './ofType.js'

/**
 * What resolutions were to bring and no event did. A resolution acts through the events it causes (domain §4), so nothing
 * changed as far as the record goes; whoever relies on an answer should know that it may only not have been recorded.
 */
export const unfollowed = (events: ReadonlyArray<ReadEvent>): ReadonlyArray<Finding> => {
  const passed = ofType(events, ResolutionPassed)
  if (passed.length === 0) return []
  const takenUp = new Set(ofType(events, ResolutionReconsidered).map(({ data }) => data.target))
  return passed
    .filter(({ id }) => !takenUp.has(id))
    .flatMap((passage) =>
      intendedBy(events, passage.data.motion)
        .filter((one) => !events.some((entry) => isOf(entry, one, passage)))
        .map((one): Finding => ({
          code: 'effect-not-recorded',
          severity: 'gap',
          subject: one.policy,
          sentence: `A resolution passed that was to bring ${one.act} for ${one.policy}; no such event is on record, so nothing changed.`,
          events: [passage.id],
          settledBy: `Recording ${one.act}, caused by the resolution, or noting that it never came.`,
        })),
    )
}

/** What a motion was to do: as it was amended last, else as it was proposed and moved. */
const intendedBy = (
  events: ReadonlyArray<ReadEvent>,
  motion: MotionId | undefined,
): ReadonlyArray<IntendedEffect> => {
  if (motion === undefined) return []
  const amended = ofType(events, MotionAmended).findLast(
    ({ data }) => data.motion === motion && data.intendedEffects !== undefined,
  )
  if (amended !== undefined) return amended.data.intendedEffects ?? []
  return [...ofType(events, MotionProposed), ...ofType(events, MotionMoved)]
    .filter(({ data }) => data.motion === motion)
    .flatMap(({ data }) => data.intendedEffects ?? [])
}

/** Whether an event is what was intended: of that kind and policy, and not from before the passage. */
const isOf = (
  { event, kind }: ReadEvent,
  { act, policy }: IntendedEffect,
  { id, decidedOn }: Pick<RecordedEvent, 'id' | 'decidedOn'>,
): boolean =>
  kind?.type === act &&
  event.subjects.some((subject) => subject.id === policy) &&
  (event.causedBy.includes(id) ||
    event.decidedOn === null ||
    decidedOn === null ||
    daysOf(event.decidedOn, 'north').latest >= daysOf(decidedOn, 'north').earliest)
