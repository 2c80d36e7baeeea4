import type { Catalogue } from '../catalogue/Catalogue.js'
import { understood } from '../catalogue/readEvent.js'
import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { EventRetracted } from '../events/EventRetracted.js'
import type { DataOfKind } from '../events/Kind.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { corrected, valueAt } from './corrected.js'

/** A correction says what stood there, and leaves an event that can be read. What is retracted is no longer compared. */
export const correcting = (
  event: RecordedEvent,
  catalogue: Catalogue,
  standing: Map<EventId, RecordedEvent>,
): ReadonlyArray<Problem> => {
  if (event.type === EventRetracted.type) {
    const { target } = event.data as DataOfKind<typeof EventRetracted>
    const retracted = standing.get(target)
    standing.delete(target)
    // With a correction taken back, what it corrected stands in a way this reading does not follow.
    if (retracted?.type === RecordCorrected.type) {
      standing.delete((retracted.data as DataOfKind<typeof RecordCorrected>).target)
    }
    return []
  }
  if (event.type !== RecordCorrected.type) return []
  const { target, path, from, to } = event.data as DataOfKind<typeof RecordCorrected>
  const before = standing.get(target)
  if (before === undefined) return []
  const after = corrected(before, path, to)
  if (after !== null) standing.set(target, after)
  return [
    ...(sameJson(valueAt(before, path) ?? null, from)
      ? []
      : [
          problem(
            'correction-mismatch',
            '/data/from',
            'The record did not say what the correction says it said.',
          ),
        ]),
    ...(after !== null && understood(catalogue, after).kind !== null
      ? []
      : [problem('correction-breaks-event', '/data/to', 'The corrected event could not be read.')]),
  ]
}
