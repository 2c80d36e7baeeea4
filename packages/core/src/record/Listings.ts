import type { SubjectId } from '../values/SubjectId.js'
import { grown } from './growing.js'
import { noSubjects, subjectNumbersOf, type HeldSubjects } from './SubjectNumbers.js'

/**
 * Which events list which subject. Kept as rows of numbers: a list of its own for each subject would be hundreds of
 * thousands of small objects, and it is those that reading a large ledger would spend its time on.
 */
export interface Listings {
  /** The next event lists a subject; gives the event that listed it last before, or -1. */
  readonly add: (subject: SubjectId, seq: number) => number
  /** The events that list a subject, by `seq`, ascending. */
  readonly of: (subject: SubjectId) => ReadonlyArray<number>
  /** How many they are. */
  readonly count: (subject: SubjectId) => number
  /** The last of them; -1 where there is none. */
  readonly last: (subject: SubjectId) => number
  /** Subjects that any event lists, in the order in which they were first listed. */
  readonly subjects: () => ReadonlyArray<SubjectId>
  /** Forgets the events from a number on; only these subjects are listed by them. */
  readonly dropFrom: (seq: number, subjects: ReadonlyArray<SubjectId>) => void
  /** What is held of them by now, as a copy. */
  readonly held: () => HeldListings
}

/** What is held of listings, row by row. */
export interface HeldListings {
  readonly subjects: HeldSubjects
  readonly heads: Uint32Array<ArrayBuffer>
  readonly entries: Uint32Array<ArrayBuffer>
}

const none: ReadonlyArray<never> = []

/** What of each subject stands in a row: the places of its first and last entry, and how many entries it has. */
const [first, last, counted, columns] = [0, 1, 2, 3]
/** And of each entry: the event, and the place of the subject's next entry; 0 while it is the last. */
const [listedBy, next, members] = [0, 1, 2]

// The first entry is nobody's, so that no place is 0.
export const emptyListings = (): Listings =>
  listingsOf({
    subjects: noSubjects(),
    heads: new Uint32Array(0),
    entries: new Uint32Array(members),
  })

/** Goes on from what was held; from now on that is its own. */
export const listingsOf = (held: HeldListings): Listings => {
  const numbers = subjectNumbersOf(held.subjects)
  let { heads, entries } = held
  let size = entries.length / members
  let count = heads.length / columns

  const place = (seq: number): number => {
    entries = grown(entries, size * members + next)
    entries[size * members + listedBy] = seq
    entries[size * members + next] = 0
    size += 1
    return size - 1
  }

  const seqAt = (entry: number): number => entries[entry * members + listedBy] as number
  const nextOf = (entry: number): number => entries[entry * members + next] as number

  const listed = (number: number): ReadonlyArray<number> => {
    const found: Array<number> = []
    for (let at = heads[number * columns + first] as number; at !== 0; at = nextOf(at)) found.push(seqAt(at))
    return found
  }

  const add = (subject: SubjectId, seq: number): number => {
    const entry = place(seq)
    const number = numbers.find(subject)
    if (number === undefined) {
      const row = numbers.add(subject) * columns
      count += 1
      heads = grown(heads, row + counted)
      heads[row + first] = entry
      heads[row + last] = entry
      heads[row + counted] = 1
      return -1
    }
    const row = number * columns
    const before = heads[row + last] as number
    entries[before * members + next] = entry
    heads[row + last] = entry
    heads[row + counted] = (heads[row + counted] as number) + 1
    return seqAt(before)
  }

  /** The room of what is forgotten is left: it happens only where a reading fails. */
  const shorten = (number: number, from: number): void => {
    const row = number * columns
    let kept = 0
    let left = 0
    for (let at = heads[row + first] as number; at !== 0 && seqAt(at) < from; at = nextOf(at)) {
      kept = at
      left += 1
    }
    if (kept !== 0) entries[kept * members + next] = 0
    heads[row + last] = kept
    heads[row + counted] = left
  }

  return {
    add,
    of: (subject) => {
      const number = numbers.find(subject)
      return number === undefined ? none : listed(number)
    },
    count: (subject) => {
      const number = numbers.find(subject)
      return number === undefined ? 0 : (heads[number * columns + counted] as number)
    },
    last: (subject) => {
      const number = numbers.find(subject)
      return number === undefined ? -1 : seqAt(heads[number * columns + last] as number)
    },
    subjects: numbers.all,
    dropFrom: (seq, subjects) => {
      for (const subject of subjects) {
        const number = numbers.find(subject)
        if (number !== undefined) shorten(number, seq)
      }
      // Those first listed by what is forgotten were numbered last, so that the numbers left are without a gap.
      while (count > 0 && heads[(count - 1) * columns + counted] === 0) count -= 1
      numbers.dropFrom(count)
    },
    held: () => ({
      subjects: numbers.held(),
      heads: heads.slice(0, count * columns),
      entries: entries.slice(0, size * members),
    }),
  }
}
