import { leavesOf } from '@minutebook/eventstore'
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

/**
 * The same for whoever looks at each and lets it go: the store may give them as pieces of one text, and then to keep
 * one is to keep them all.
 */
export async function* leavesInPassing(
  opened: Pick<Opened, 'events' | 'municipality'>,
  from: number,
): Batches<string> {
  const { events, municipality } = opened
  const { leaves } = events.read
  if (leaves === undefined) yield* leavesFrom(opened, from)
  else for await (const chunk of leaves(municipality, from)) yield E.mapLeft(storeFailed)(chunk)
}
