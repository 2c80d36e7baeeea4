import type { Legal } from '../effects/Legal.js'
import type { EventId } from '../values/ids.js'

/** Which events follow from which (`causedBy`), by `seq`: what falls when an act is annulled. */
export const consequencesIn = (legal: Legal): ReadonlyMap<number, ReadonlyArray<number>> => {
  const seqOf = new Map<EventId, number>(legal.events.map(({ event }) => [event.id, event.seq]))
  const causes = new Map<number, Array<number>>()
  for (const { event } of legal.events) {
    for (const id of event.causedBy) {
      const cause = seqOf.get(id)
      if (cause !== undefined) causes.set(cause, [...(causes.get(cause) ?? []), event.seq])
    }
  }
  return causes
}
