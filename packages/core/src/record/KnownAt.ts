import * as t from 'io-ts'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { Instant } from '../values/Instant.js'
import { theMunicipality } from '../values/SubjectId.js'
import { Text, Whole } from '../values/text.js'
import type { Book } from './Book.js'

/** Up to an event of this ledger, itself included. */
export const KnownUpTo = t.type({ seq: Whole }, 'knownAt.seq')

/** What an older register claims to have recorded by an instant, itself included. */
export const ClaimedBy = t.type({ register: Text, instant: Instant }, 'knownAt.register')

/**
 * As known when: by an instant of this ledger's clock (inclusive), by an exact number of events (`seq` is the last one
 * known, what a certificate uses), or by what an older register claims to have recorded by an instant (inclusive;
 * a claim, so the answer is flagged and cannot be certified). `null`: everything recorded.
 */
export const KnownAt = t.union([Instant, KnownUpTo, ClaimedBy, t.null], 'KnownAt')
export type KnownAt = t.TypeOf<typeof KnownAt>

/** Which events were known: all before `size`, and of those only what is `visible`. */
export interface Horizon {
  readonly size: number
  readonly visible: (entry: ReadEvent) => boolean
  /** Distinguishes horizons of one size, for caches. */
  readonly key: string
}

const everything = (): boolean => true

/** Nearly every question is about the same state of knowledge, and shares its horizon. */
let shared: Horizon = { size: 0, visible: everything, key: '' }

const upTo = (size: number): Horizon => {
  if (shared.size !== size) shared = { size, visible: everything, key: '' }
  return shared
}

export const horizonOf = (book: Book, knownAt: KnownAt): Horizon => {
  if (knownAt === null) return upTo(book.size())
  if (typeof knownAt === 'string') return upTo(book.sizeAt(knownAt))
  if ('seq' in knownAt) return upTo(Math.min(book.size(), knownAt.seq + 1))
  const { register, instant } = knownAt
  return {
    size: book.size(),
    // What is about the municipality itself (its zone, its rules, its coverage) frames every question.
    visible: ({ event }) =>
      event.subjects.some(({ id }) => id === theMunicipality) ||
      (event.claimed !== null && event.claimed.register === register && event.claimed.recordedAt <= instant),
    key: `${register} ${instant}`,
  }
}
