import * as E from 'fp-ts/lib/Either.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { storeFailed } from '../problem/problems.js'

/** Events or leaves as they are read: batch by batch, at most 1000 each. A problem is the last thing it gives. */
export type Batches<A> = AsyncIterable<E.Either<LedgerProblem, ReadonlyArray<A>>>

/** The stored leaves from number `from` on (inclusive), byte for byte as they stand in the store. */
export async function* leavesFrom(
  { events, municipality }: Pick<Opened, 'events' | 'municipality'>,
  from: number,
): Batches<string> {
  for await (const chunk of events.read(municipality, from)) {
    yield E.bimap(storeFailed, leavesOf)(chunk)
  }
}

const leavesOf = (stored: ReadonlyArray<{ readonly leaf: string }>): ReadonlyArray<string> =>
  stored.map(({ leaf }) => leaf)
