import type { StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { HandlerFailed, ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint, Projecting, Projection, Reached } from './Projection.js'
import { pauseBefore, type Retries } from './retrying.js'

/** What is done about an event that a projection cannot take in. */
export interface OnFailure {
  /**
   * `stop`, where left out: the projection stands still until whatever is wrong is put right. `park`: the ledger of
   * that event is put aside, with it and everything after it, and the others go on.
   */
  readonly onFailure?: 'stop' | 'park'
  readonly retries?: Retries
  /** Ends a wait before another attempt. */
  readonly signal?: AbortSignal
}

type Taken = Promise<E.Either<ProjectionProblem, Checkpoint>>

/** Takes a chunk in, from a checkpoint to a place; `placeOf` says where an event alone leads to. */
export type Take = (
  chunk: ReadonlyArray<StoredEvent>,
  from: Checkpoint,
  to: Reached,
  placeOf: (event: StoredEvent) => Reached,
) => Taken

/**
 * Takes events in, in order. A chunk that fails is taken in one by one, so that what is wrong with one event keeps back
 * nothing before it; that one is tried again, and then stops everything or puts its ledger aside.
 */
export const taking = (
  projection: Projection,
  projecting: Projecting,
  parked: Set<string>,
  { onFailure = 'stop', retries = {}, signal }: OnFailure,
): Take => {
  const isWanted = (event: StoredEvent): boolean =>
    !parked.has(event.ledger) && (projection.wants === undefined || projection.wants(event))

  const putAside = async (
    event: StoredEvent,
    why: HandlerFailed,
    from: Checkpoint,
    to: Reached,
  ): Promise<E.Either<ProjectionProblem, Checkpoint>> => {
    const moved = await projecting.park(event, why, from, to)()
    if (E.isRight(moved)) parked.add(event.ledger)
    return moved
  }

  const insist = async (event: StoredEvent, from: Checkpoint, to: Reached): Taken => {
    for (let attempt = 1; ; attempt += 1) {
      const moved = await projecting.apply([event], from, to)()
      if (E.isRight(moved) || moved.left.code !== 'handler-failed') return moved
      if (await pauseBefore(attempt, retries, signal)) continue
      // Who stops meanwhile does not decide about the event.
      const isOver = onFailure === 'stop' || signal?.aborted === true
      return isOver ? moved : putAside(event, moved.left, from, to)
    }
  }

  return async (chunk, from, to, placeOf) => {
    const wanted = chunk.filter(isWanted)
    const moved = await projecting.apply(wanted, from, to)()
    if (E.isRight(moved) || moved.left.code !== 'handler-failed') return moved
    let at = from
    for (const event of wanted) {
      if (!isWanted(event)) continue
      const next = await insist(event, at, placeOf(event))
      if (E.isLeft(next)) return next
      at = next.right
    }
    return at.position === to.position ? E.right(at) : projecting.apply([], at, to)()
  }
}
