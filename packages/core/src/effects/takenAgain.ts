import type { ReadEvent } from '../catalogue/readEvent.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { ResolutionReconsidered } from '../events/ResolutionReconsidered.js'
import { CivilDate } from '../values/CivilDate.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Slice } from './Slice.js'

/** Whether a vote on a resolution was taken again between two acts that it adopted. */
export type TakenAgain = (one: RecordedEvent, other: RecordedEvent, resolution: SubjectId) => boolean

const never: TakenAgain = () => false

/**
 * A vote that was reconsidered is as if not taken, and the motion is open again. So what a resolution does by a vote
 * after that is another act than what it did by the vote before (R21), where the days, or the items of a sitting, say
 * which was when.
 */
export const takenAgainIn = (known: ReadonlyArray<ReadEvent>, { find }: Slice): TakenAgain => {
  const reconsiderations = known.flatMap((entry) => {
    const target = payloadOf(ResolutionReconsidered, entry)?.target
    const vote = target === undefined ? undefined : find(target)
    return vote === undefined ? [] : [{ event: entry.event, of: resolutionOf(vote) }]
  })
  if (reconsiderations.length === 0) return never
  return (one, other, resolution) => {
    const [votes, others] = [one, other].map((act) => votesBehind(act, resolution, find)) as [Votes, Votes]
    return reconsiderations.some(
      ({ event, of }) =>
        of === resolution && (isBetween(event, votes, others) || isBetween(event, others, votes)),
    )
  }
}

type Votes = ReadonlyArray<RecordedEvent>

const isBetween = (event: RecordedEvent, before: Votes, after: Votes): boolean =>
  before.length > 0 &&
  after.length > 0 &&
  before.every((vote) => precedes(vote, event)) &&
  after.every((vote) => precedes(event, vote))

const precedes = (
  { decidedOn: a, meeting: at }: RecordedEvent,
  { decidedOn: b, meeting: then }: RecordedEvent,
): boolean => {
  if (a === null || b === null || !CivilDate.is(a.edtf) || !CivilDate.is(b.edtf)) return false
  if (a.edtf !== b.edtf) return a.edtf < b.edtf
  return (
    at !== null &&
    then !== null &&
    at.id === then.id &&
    at.item !== null &&
    then.item !== null &&
    at.item < then.item
  )
}

/** The votes on a resolution that an act follows from, however far. */
const votesBehind = (act: RecordedEvent, resolution: SubjectId, find: Slice['find']): Votes => {
  const found: Array<RecordedEvent> = []
  const seen = new Set<EventId>(act.causedBy)
  for (const id of seen) {
    const cause = find(id)
    if (cause === undefined) continue
    if (resolutionOf(cause) === resolution) found.push(cause.event)
    for (const further of cause.event.causedBy) seen.add(further)
  }
  return found
}

const resolutionOf = (entry: ReadEvent): SubjectId | undefined =>
  payloadOf(ResolutionPassed, entry)?.resolution
