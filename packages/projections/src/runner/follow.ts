import { telling, type EventChunks, type EventStore, type Position } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { eventsFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { reachedBy, type Checkpoint, type Projecting, type Projection } from './Projection.js'
import { pauseBefore } from './retrying.js'
import { sameLog } from './sameLog.js'
import { taking, type OnFailure } from './taking.js'

/** What was just taken in. */
export interface Applied {
  readonly position: Position
  /** The events that were read for it, wanted or not. */
  readonly events: number
  /** When the last of them was recorded. */
  readonly recordedAt: string
}

export interface FollowOptions extends OnFailure {
  /** Is told after each commit: for measuring how far a projection is behind. */
  readonly onApplied?: (applied: Applied) => void
}

/** The same, with the signal that ends it. */
export interface FollowForever extends FollowOptions {
  readonly signal: AbortSignal
}

type Run = TaskEither<ProjectionProblem, Position>

/**
 * Keeps a projection up to date until the signal aborts: it catches up from its checkpoint and goes on with what is
 * appended, in one loop without a gap. No event is read before those of the chunk before it are committed, so it is
 * never ahead by more than a chunk. Before each chunk it looks whether the event it took in last is still there. When
 * the signal aborts, what is being taken in is finished first; it gives the position it has come to.
 *
 * It may be run in several programs at once: each event is taken in once, by whoever is there first. A program that was
 * killed is resumed by running it again. Problems: `handler-failed`, `rebuild-needed`, `log-forked`, `events-failed`,
 * `file-failed`, `database-failed`.
 *
 * @example
 * const stopping = new AbortController()
 * const running = follow(store.events, model.policies, { signal: stopping.signal })()
 */
export const follow = (store: EventStore, projection: Projection, options: FollowForever): Run =>
  driven(store, projection, (after) => store.subscribe(after, options.signal), options)

/** Brings a projection up to the end of the log and gives the position it has come to. */
export const catchUp = (store: EventStore, projection: Projection, options: FollowOptions = {}): Run =>
  driven(store, projection, (after) => store.readAll(after), options)

type ChunksAfter = (after: Position) => EventChunks

const driven =
  (store: EventStore, projection: Projection, chunksAfter: ChunksAfter, options: FollowOptions): Run =>
  async () => {
    const { retries = {}, signal } = options
    const projecting = projection.start(store)
    let failures = 0
    for (;;) {
      const begun = await projecting.checkpoint()()
      const ended = E.isLeft(begun)
        ? begun
        : await onwards(store, projection, projecting, chunksAfter, begun.right, options)
      if (E.isRight(ended)) return E.right(ended.right.position)
      // A stop while something was tried again is a stop: the checkpoint stands before it.
      if (signal?.aborted === true && E.isRight(begun)) return E.map(placeOf)(await projecting.checkpoint()())
      if (ended.left.code === 'checkpoint-moved') continue
      failures = E.isRight(begun) && hasMoved(begun.right, await projecting.checkpoint()()) ? 1 : failures + 1
      if (!mayPass(ended.left) || !(await pauseBefore(failures, retries, signal))) return ended
    }
  }

const placeOf = ({ position }: Checkpoint): Position => position

const hasMoved = (before: Checkpoint, now: E.Either<unknown, Checkpoint>): boolean =>
  E.isRight(now) && now.right.move !== before.move

/** Goes on from a checkpoint as long as there is something to take in. */
const onwards = async (
  store: EventStore,
  projection: Projection,
  projecting: Projecting,
  chunksAfter: ChunksAfter,
  from: Checkpoint,
  options: FollowOptions,
): Promise<E.Either<ProjectionProblem, Checkpoint>> => {
  const same = await sameLog(store, projection.name, from)
  if (E.isLeft(same)) return same
  const parked = await projecting.parked()()
  if (E.isLeft(parked)) return parked
  const take = taking(projection, projecting, new Set(parked.right), options)
  const tell = telling(options.onApplied)
  let at = from
  for await (const chunk of chunksAfter(from.position)) {
    // While this waited, the store may have come back with another history, which may not even come to this place.
    const isStillSame =
      E.isLeft(chunk) && chunk.left.code !== 'bad-range' ? same : await sameLog(store, projection.name, at)
    if (E.isLeft(isStillSame)) return isStillSame
    if (E.isLeft(chunk)) return E.left(eventsFailed(chunk.left))
    const last = chunk.right.at(-1)
    if (last === undefined) continue
    const moved = await take(chunk.right, at, reachedBy(last), reachedBy)
    if (E.isLeft(moved)) return moved
    at = moved.right
    tell({ position: at.position, events: chunk.right.length, recordedAt: last.recordedAt })
    if (options.signal?.aborted === true) break
  }
  return E.right(at)
}

/** Whether the same may succeed a little later. */
const mayPass = (problem: ProjectionProblem): boolean =>
  'problem' in problem && ['store-busy', 'store-unavailable', 'store-full'].includes(problem.problem.code)
