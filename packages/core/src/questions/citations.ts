import type { CitedEvent } from '../record/Book.js'
import { toldOf } from '../timeline/Course.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Studied } from './Studied.js'

/**
 * The events a verdict rests on, what they are a legal consequence of, however far, and the corrections that made all of
 * these what they are, in the order of recording.
 */
export const citationsOf = (
  studied: Studied,
  { relied }: Pick<Verdict, 'relied'>,
): ReadonlyArray<CitedEvent> => {
  const wanted = new Set(relied)
  // What is added on the way is gone through too.
  for (const seq of wanted) {
    const told = toldOf(studied.course, seq)
    if (told === undefined) continue
    for (const correction of told.corrections) wanted.add(correction)
    for (const cause of told.causedBy) wanted.add(cause)
  }
  return studied.cited(wanted)
}
