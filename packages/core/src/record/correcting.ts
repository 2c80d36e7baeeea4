import type { Catalogue } from '../catalogue/Catalogue.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { understood, type ReadEvent } from '../catalogue/readEvent.js'
import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { EventRetracted } from '../events/EventRetracted.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { corrected, valueAt } from './corrected.js'
import type { LinkedRecord } from './Linked.js'

/** Events as corrections and retractions leave them; those that none speaks of are looked up, not held. */
export interface EventsAsLeft {
  readonly get: (id: EventId) => RecordedEvent | undefined
  readonly set: (id: EventId, event: RecordedEvent) => void
  readonly delete: (id: EventId) => void
}

export const eventsAsLeftIn = ({ seqOf, at }: LinkedRecord): EventsAsLeft => {
  const changed = new Map<EventId, RecordedEvent | null>()
  return {
    get: (id) => {
      const held = changed.get(id)
      if (held !== undefined) return held ?? undefined
      const seq = seqOf(id)
      return seq === undefined ? undefined : at(seq)?.event
    },
    set: (id, event) => void changed.set(id, event),
    delete: (id) => void changed.set(id, null),
  }
}

/**
 * A correction says what stood there, and leaves an event that can be read. What is retracted is no longer compared.
 */
export const correcting = (
  entry: ReadEvent,
  catalogue: Catalogue,
  events: EventsAsLeft,
): ReadonlyArray<Problem> => {
  const retraction = payloadOf(EventRetracted, entry)
  if (retraction !== undefined) {
    const retracted = events.get(retraction.target)
    events.delete(retraction.target)
    // With a correction taken back, what it corrected stands in a way this reading does not follow.
    const takenBack =
      retracted === undefined ? undefined : payloadOf(RecordCorrected, understood(catalogue, retracted))
    if (takenBack !== undefined) events.delete(takenBack.target)
    return []
  }
  const correction = payloadOf(RecordCorrected, entry)
  if (correction === undefined) return []
  const { target, path, from, to } = correction
  const before = events.get(target)
  if (before === undefined) return []
  const after = corrected(before, path, to)
  if (after !== null) events.set(target, after)
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
