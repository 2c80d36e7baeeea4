import { problem, type Problem } from '../problem/Problem.js'
import type { Book } from '../record/Book.js'
import type { KnownAt } from '../record/KnownAt.js'

const none: ReadonlyArray<never> = []

/**
 * What a ledger knew with an event it does not have, nobody can say: it may be cut short, or not read to its end yet.
 */
export const beyondEnd = (book: Book, knownAt: KnownAt): ReadonlyArray<Problem> => {
  if (knownAt === null || typeof knownAt === 'string' || !('seq' in knownAt)) return none
  const size = book.size()
  return knownAt.seq < size
    ? none
    : [
        problem(
          'known-at-beyond-end',
          '/knownAt/seq',
          `There is no event number ${knownAt.seq} here; the ledger has ${ofThem(size)}, as far as it was read.`,
        ),
      ]
}

const ofThem = (size: number): string => {
  if (size === 0) return 'no events'
  return size === 1 ? 'one event, number 0' : `${size} events, numbers 0 to ${size - 1}`
}
