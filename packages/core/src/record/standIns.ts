import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { ResolutionReconsidered } from '../events/ResolutionReconsidered.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import type { ResolutionId } from '../values/SubjectId.js'
import { renamedIn } from './renamedIn.js'

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
 * resolution; else what the lost cause followed from itself. A cause for which nothing stands in stays named, and the
 * event stands without it (finding `cause-retracted`). A reconsideration is of the vote in the same way. `beside` are
 * known events from beside these.
 */
export const withStandIns = (
  events: ReadonlyArray<ReadEvent>,
  beside: ReadonlyArray<ReadEvent>,
  taken: TakenOut,
): ReadonlyArray<ReadEvent> => {
  const hasLost = ({ event }: ReadEvent): boolean =>
    event.causedBy.length > 0 && event.causedBy.some(taken.isGone)
  const isOfLost = (entry: ReadEvent): boolean => {
    const reconsidered = payloadOf(ResolutionReconsidered, entry)
    return reconsidered !== undefined && taken.isGone(reconsidered.target)
  }
  if (!events.some((entry) => hasLost(entry) || isOfLost(entry))) return events
  const votes = votesIn([...beside, ...events])
  return events.map((entry) => {
    const one = isOfLost(entry) ? reconsidering(entry, votes, taken) : entry
    return hasLost(one)
      ? { ...one, event: { ...one.event, causedBy: causesNow(one.event.causedBy, votes, taken) } }
      : one
  })
}

/** What was reconsidered is the vote, and not the record of it that was lost. */
const reconsidering = (entry: ReadEvent, votes: Votes, taken: TakenOut): ReadEvent => {
  const lost = payloadOf(ResolutionReconsidered, entry)?.target
  const [target] = lost === undefined ? [] : insteadOf(lost, votes, taken)
  if (lost === undefined || target === undefined) return entry
  const { event } = entry
  const data = renamedIn(event.data, new Map([[lost, target]]))
  return { ...entry, event: { ...event, cites: [...event.cites, target], data } }
}

type Votes = ReadonlyMap<ResolutionId, ReadonlyArray<EventId>>

const votesIn = (events: ReadonlyArray<ReadEvent>): Votes => {
  const votes = new Map<ResolutionId, Array<EventId>>()
  for (const entry of events) {
    const vote = payloadOf(ResolutionPassed, entry)
    if (vote !== undefined) gather(votes, vote.resolution, entry.event.id)
  }
  return votes
}

/** The records that stand in for one that is gone: the one that was chosen, or others of the same vote. */
const insteadOf = (id: EventId, votes: Votes, { chosenFor, before }: TakenOut): ReadonlyArray<EventId> => {
  const chosen = chosenFor(id)
  if (chosen !== undefined) return [chosen]
  const lost = before(id)
  const vote = lost === undefined ? undefined : payloadOf(ResolutionPassed, lost)
  return vote === undefined ? [] : (votes.get(vote.resolution) ?? [])
}

const causesNow = (
  causedBy: ReadonlyArray<EventId>,
  votes: Votes,
  taken: TakenOut,
): ReadonlyArray<EventId> => {
  // What is added on the way is gone through too.
  const causes = new Set(causedBy)
  const replaced = new Set<EventId>()
  for (const id of causes) {
    if (!taken.isGone(id)) continue
    const instead = insteadOf(id, votes, taken)
    if (instead.length > 0) replaced.add(id)
    for (const one of instead.length > 0 ? instead : (taken.before(id)?.event.causedBy ?? [])) causes.add(one)
  }
  return [...causes].filter((id) => !replaced.has(id))
}
