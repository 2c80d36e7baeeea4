import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { eventsFailed, logForked, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { digestOf, type Reached } from './Projection.js'

/**
 * Whether the log still has, right before a place, the event that was taken in last there. A store that was put back to
 * an older state and written to since has other events at the same positions.
 */
export const sameLog = async (
  store: EventStore,
  projection: string,
  { position, last }: Reached,
): Promise<E.Either<ProjectionProblem, void>> => {
  if (last === null) return E.right(undefined)
  const forked = E.left(logForked(projection, last))
  for await (const chunk of store.read(last.ledger, last.seq, { limit: 1 })) {
    if (E.isLeft(chunk)) return E.left(eventsFailed(chunk.left))
    const [stored] = chunk.right
    return stored?.id === last.id && stored.position === position && digestOf(stored.leaf) === last.digest
      ? E.right(undefined)
      : forked
  }
  return forked
}
