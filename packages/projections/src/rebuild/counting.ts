import { beginning, type EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { eventsFailed, rebuildCancelled, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { reachedBy, theBeginning, type Reached } from '../runner/Projection.js'

/** What stands in a store, up to a place. */
export interface Counted {
  readonly reached: Reached
  readonly total: number
  /** How many events each ledger has by then. */
  readonly ledgers: ReadonlyMap<string, number>
}

/** Goes through the log once, to know how long it is and where it ends. */
export const counted = async (
  store: EventStore,
  name: string,
  signal: AbortSignal | undefined,
): Promise<E.Either<ProjectionProblem, Counted>> => {
  const ledgers = new Map<string, number>()
  let reached = theBeginning
  let total = 0
  for await (const chunk of store.readAll(beginning)) {
    if (E.isLeft(chunk)) return E.left(eventsFailed(chunk.left))
    if (signal?.aborted === true) return E.left(rebuildCancelled(name))
    for (const { ledger, seq } of chunk.right) ledgers.set(ledger, seq + 1)
    total += chunk.right.length
    const last = chunk.right.at(-1)
    if (last !== undefined) reached = reachedBy(last)
  }
  return E.right({ reached, total, ledgers })
}
