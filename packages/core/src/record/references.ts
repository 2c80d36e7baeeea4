import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'

/** The references of an event to what does not come before it. */
export const unknownReferences = (
  { cites, causedBy }: Pick<RecordedEvent, 'cites' | 'causedBy'>,
  isKnown: (id: EventId) => boolean,
): ReadonlyArray<Problem> =>
  cites.length + causedBy.length === 0
    ? none
    : [...cites, ...causedBy]
        .filter((id) => !isKnown(id))
        .map((id) =>
          problem('event-unknown', '/cites', `The event refers to ${id}, which does not come before it.`),
        )

const none: ReadonlyArray<never> = []
