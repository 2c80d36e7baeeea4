import * as E from 'fp-ts/lib/Either.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { Instant } from '../values/Instant.js'
import { fitsIn, utf8Length } from '../values/utf8.js'
import { canonical } from './canonical.js'
import type { Draft, Envelope } from './Envelope.js'
import { placing, type LedgerHead } from './placing.js'

export type { LedgerHead } from './placing.js'

/** Why a draft cannot be sealed: it has no canonical text, or too long a one. */
export type SealProblem = Problem<'not-canonical' | 'leaf-too-large'>

/** A sealed event with the exact text that is stored. */
export interface Sealed {
  readonly envelope: Envelope
  readonly leaf: string
}

/** Entry bundles of a tiled log prefix each leaf with a 16-bit length (C2SP tlog-tiles). */
export const mostLeafBytes = 65_535

/**
 * Seals drafts onto a head: sets `seq`, ordinals and one `recordedAt` for the whole append, which is the later of
 * `now` and one microsecond after the last append. So `recordedAt` rises strictly from append to append and is equal
 * within one, even when the clock steps back (R5). Pure: on a conflict, read on and seal again.
 *
 * Problems: `leaf-too-large` above 65,535 bytes, `not-canonical` for what JSON cannot carry; paths begin with the
 * index of the draft.
 */
export const seal = (
  head: LedgerHead,
  now: Instant,
  drafts: ReadonlyArray<Draft>,
): E.Either<SealProblem, ReadonlyArray<Sealed>> => {
  const place = placing(head, now)
  const sealed: Array<Sealed> = []
  for (const draft of drafts) {
    const envelope = place(draft)
    const leaf = canonical(envelope)
    if (E.isLeft(leaf)) return E.left({ ...leaf.left, path: `/${sealed.length}${leaf.left.path}` })
    if (!fitsIn(leaf.right, mostLeafBytes)) {
      return E.left(
        problem(
          'leaf-too-large',
          `/${sealed.length}`,
          `The event takes ${utf8Length(leaf.right)} bytes, more than the ${mostLeafBytes} a ledger entry may have; put long texts in the text store.`,
        ),
      )
    }
    sealed.push({ envelope, leaf: leaf.right })
  }
  return E.right(sealed)
}
