import type { ReadEvent } from '../catalogue/readEvent.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import type { Book } from './Book.js'

/**
 * The slice of a subject: the events that list it or the municipality, and what those cite or are caused by (one
 * step), in order. An answer about the subject reads this and nothing else; caching, incremental update and proofs
 * all rest on that.
 */
export const sliceOf = (book: Book, subject: SubjectId): ReadonlyArray<ReadEvent> => {
  const own = book.listing(subject)
  const all = subject === theMunicipality ? [] : book.listing(theMunicipality)
  const listed = [...own, ...all]
  const seqs = new Set<number>(listed)
  for (const seq of listed) {
    const event = book.at(seq)?.event
    if (event === undefined) continue
    for (const id of event.cites) addSeq(book.seqOf(id), seqs)
    for (const id of event.causedBy) addSeq(book.seqOf(id), seqs)
  }
  return [...seqs].toSorted((a, b) => a - b).flatMap((seq) => book.at(seq) ?? [])
}

const addSeq = (seq: number | undefined, into: Set<number>): void => {
  if (seq !== undefined) into.add(seq)
}
