import type { EventId } from '../values/ids.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Studied } from './Register.js'
import type { CitedEvent } from './StatusAnswer.js'

/**
 * The events a verdict rests on, what they are a legal consequence of, and the corrections that made them what they are,
 * in the order of recording.
 */
export const citationsOf = (
  { course }: Studied,
  { relied }: Pick<Verdict, 'relied'>,
): ReadonlyArray<CitedEvent> => {
  const { events } = course.legal
  const wanted = new Set(relied)
  const causes = new Set<EventId>()
  for (const { event, corrections } of events) {
    if (!relied.includes(event.seq)) continue
    for (const seq of corrections) wanted.add(seq)
    for (const id of event.causedBy) causes.add(id)
  }
  return events
    .filter(({ event }) => wanted.has(event.seq) || causes.has(event.id))
    .map(({ event }) => ({ event: event.id, seq: event.seq, type: event.type }))
}
