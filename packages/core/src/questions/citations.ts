import type { Verdict } from '../timeline/verdict.js'
import type { Studied } from './Register.js'
import type { CitedEvent } from './StatusAnswer.js'

/** The events a verdict rests on, with the corrections that made them what they are, in the order of recording. */
export const citationsOf = (
  { course }: Studied,
  { relied }: Pick<Verdict, 'relied'>,
): ReadonlyArray<CitedEvent> => {
  const wanted = new Set(relied)
  for (const { event, corrections } of course.legal.events) {
    if (relied.includes(event.seq)) for (const seq of corrections) wanted.add(seq)
  }
  return course.legal.events
    .filter(({ event }) => wanted.has(event.seq))
    .map(({ event }) => ({ event: event.id, seq: event.seq, type: event.type }))
}
