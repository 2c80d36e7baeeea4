import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import type { EventId } from '../values/ids.js'
import type { ResolutionId } from '../values/SubjectId.js'

/** What was taken out of the record, and what became of it. */
export interface TakenOut {
  readonly isGone: (id: EventId) => boolean
  /** The record that was chosen where one was rejected. */
  readonly chosenFor: (id: EventId) => EventId | undefined
  /** An event as it was before it was taken out. */
  readonly before: (id: EventId) => ReadEvent | undefined
}

/**
 * Events with what stands in for causes that were retracted or rejected, so that what a resolution caused hangs on the
 * resolution and not on the record of its vote: the record that was chosen; of a vote, another record of the same
 * resolution; else what the lost cause followed from itself. A cause for which nothing stands in stays named, and the event
 * stands without it (finding `cause-retracted`). `beside` are known events from beside these.
 */
export const withStandIns = (
  events: ReadonlyArray<ReadEvent>,
  beside: ReadonlyArray<ReadEvent>,
  taken: TakenOut,
): ReadonlyArray<ReadEvent> => {
  const hasLost = ({ event }: ReadEvent): boolean =>
    event.causedBy.length > 0 && event.causedBy.some(taken.isGone)
  if (!events.some(hasLost)) return events
  const votes = votesIn([...beside, ...events])
  return events.map((entry) =>
    hasLost(entry)
      ? { ...entry, event: { ...entry.event, causedBy: causesNow(entry.event.causedBy, votes, taken) } }
      : entry,
  )
}

type Votes = ReadonlyMap<ResolutionId, ReadonlyArray<EventId>>

const votesIn = (events: ReadonlyArray<ReadEvent>): Votes => {
  const votes = new Map<ResolutionId, ReadonlyArray<EventId>>()
  for (const entry of events) {
    const vote = payloadOf(ResolutionPassed, entry)
    if (vote !== undefined)
      votes.set(vote.resolution, [...(votes.get(vote.resolution) ?? []), entry.event.id])
  }
  return votes
}

const causesNow = (
  causedBy: ReadonlyArray<EventId>,
  votes: Votes,
  { isGone, chosenFor, before }: TakenOut,
): ReadonlyArray<EventId> => {
  // What is added on the way is gone through too.
  const causes = new Set(causedBy)
  const replaced = new Set<EventId>()
  for (const id of causes) {
    if (!isGone(id)) continue
    const chosen = chosenFor(id)
    const lost = before(id)
    const vote = lost === undefined ? undefined : payloadOf(ResolutionPassed, lost)
    const instead =
      chosen !== undefined ? [chosen] : vote === undefined ? [] : (votes.get(vote.resolution) ?? [])
    if (instead.length > 0) replaced.add(id)
    for (const one of instead.length > 0 ? instead : (lost?.event.causedBy ?? [])) causes.add(one)
  }
  return [...causes].filter((id) => !replaced.has(id))
}
