import type { ReadEvent } from '../catalogue/readEvent.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { isAmong } from './ascending.js'
import type { Book } from './Book.js'
import type { Horizon } from './KnownAt.js'
import { causesOf, restedOn } from './restedOn.js'

/**
 * The slice of a subject: the events that list it or the municipality, what those cite (one step), and what any of them
 * follows from (`causedBy`, however far: it stands and falls with that), in order. An answer about the subject reads
 * this and nothing else; caching, incremental update and proofs all rest on that.
 *
 * The part about the municipality is the same for all and read apart (`subject` is the municipality then); what is
 * here of another subject are the events that list it alone, and what those cite. Some of those that list it may be left
 * out: what can only describe, since of two events that bear on each other the one recorded second carries the link, and
 * bears on force itself.
 */
export const sliceOf = (
  book: Book,
  subject: SubjectId,
  horizon: Horizon,
  isLeftOut: (seq: number) => boolean = never,
): ReadonlyArray<ReadEvent> => {
  const ofAll = subject === theMunicipality ? none : book.listing(theMunicipality)
  const entries = new Map<number, ReadEvent>()
  const take = (seq: number | undefined): ReadEvent | undefined => {
    if (seq === undefined || seq >= horizon.size || entries.has(seq) || isAmong(ofAll, seq)) return undefined
    const entry = book.at(seq)
    if (entry === undefined || !horizon.visible(entry)) return undefined
    entries.set(seq, entry)
    return entry
  }
  /** Takes what it rests on, and whatever that follows from. */
  const takeWithCauses = (rested: number): void => {
    const first = take(rested)
    if (first === undefined || first.event.causedBy.length === 0) return
    const queue = [first]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const seq of causesOf(next.event, book)) {
        const cause = take(seq)
        if (cause !== undefined) queue.push(cause)
      }
  }
  for (const listed of book.listing(subject)) {
    if (isLeftOut(listed)) continue
    const entry = take(listed) ?? entries.get(listed)
    if (entry === undefined) continue
    for (const seq of restedOn(entry.event, book)) takeWithCauses(seq)
  }
  return isAscending(entries)
    ? [...entries.values()]
    : [...entries.values()].toSorted((a, b) => a.event.seq - b.event.seq)
}

const none: ReadonlyArray<never> = []
const never = (): boolean => false

const isAscending = (entries: ReadonlyMap<number, unknown>): boolean => {
  let last = -1
  for (const seq of entries.keys()) {
    if (seq < last) return false
    last = seq
  }
  return true
}
