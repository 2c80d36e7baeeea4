import { telling, type EventStore, type Position, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { rebuildCancelled, rebuildOvertaken, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { reachedBy, theBeginning, type Checkpoint, type Reached } from '../runner/Projection.js'
import { pauseBefore } from '../runner/retrying.js'
import { taking, type OnFailure } from '../runner/taking.js'
import { counted, type Counted } from './counting.js'
import { measuring, type Progress } from './Progress.js'
import type { Rebuildable, Rebuilding } from './Rebuildable.js'
import { alongTheLog, ledgerByLedger, type Slices } from './slices.js'

/** What is done about failures, who is told how far it has come, and what cancels it (`signal`). */
export interface RebuildOptions extends OnFailure {
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Makes a projection anew, from the first event, beside the one in use, and then puts it in its place in one
 * transaction: whoever reads meanwhile sees the old one or the new one. What is recorded meanwhile is in it. A rebuild
 * that was cancelled, that failed or that was killed leaves the old one in use, and can be run again; whoever follows
 * the projection goes on from the new one. Other projections in the file are left alone.
 *
 * Problems: `rebuild-cancelled`, `rebuild-overtaken`, `handler-failed`, `events-failed`, `file-failed`,
 * `database-failed`.
 *
 * @example
 * await rebuild(store.events, model.policies, { onProgress: ({ percent }) => show(percent) })()
 */
export const rebuild =
  (
    store: EventStore,
    projection: Rebuildable,
    options: RebuildOptions = {},
  ): TaskEither<ProjectionProblem, Position> =>
  async () => {
    const count = await counted(store, projection.name, options.signal)
    if (E.isLeft(count)) return count
    const rebuilding = projection.rebuilding(store)
    const begun = await rebuilding.begin()()
    if (E.isLeft(begun)) return begun
    const { total } = count.right
    const measured = measuring(total, () => performance.now(), telling(options.onProgress))
    const work = working(projection, rebuilding, begun.right, measured.took, options)
    const made = await makeAnew(store, projection, count.right, work)
    const replaced = E.isLeft(made) ? made : await putInPlace(rebuilding, work.at(), options)
    if (E.isRight(replaced)) {
      measured.finished()
      return E.right(work.at().position)
    }
    await rebuilding.abandon(work.at())()
    if (options.signal?.aborted === true) return E.left(rebuildCancelled(projection.name))
    return isOvertaken(replaced.left) ? E.left(rebuildOvertaken(projection.name)) : replaced
  }

/** What was made is not thrown away because others were at work at that moment. */
const putInPlace = async (
  rebuilding: Rebuilding,
  at: Checkpoint,
  { retries = {}, signal }: RebuildOptions,
): Promise<E.Either<ProjectionProblem, void>> => {
  for (let attempt = 1; ; attempt += 1) {
    const replaced = await rebuilding.replace(at)()
    if (E.isRight(replaced) || !isBusy(replaced.left)) return replaced
    if (!(await pauseBefore(attempt, retries, signal))) return replaced
  }
}

const isBusy = (problem: ProjectionProblem): boolean =>
  (problem.code === 'file-failed' || problem.code === 'database-failed') &&
  problem.problem.code === 'store-busy'

/** Its checkpoint is not where it left it, or gone: another rebuild of the projection began since, or is even done. */
const isOvertaken = ({ code }: ProjectionProblem): boolean =>
  code === 'checkpoint-moved' || code === 'rebuild-needed'

/** What was taken in, in what order, is up to the projection; in the end it has come to the end of the log. */
const makeAnew = async (
  store: EventStore,
  { keepsLedgersApart }: Rebuildable,
  count: Counted,
  { takeIn, moveTo, at }: Work,
): Promise<E.Either<ProjectionProblem, void>> => {
  if (keepsLedgersApart) {
    // Until all that was counted is taken in, this is no place in the log.
    const taken = await takeIn(ledgerByLedger(store, count), () => theBeginning)
    const moved = E.isLeft(taken) ? taken : await moveTo(count.reached)
    if (E.isLeft(moved)) return moved
  }
  return takeIn(alongTheLog(store, at().position), reachedBy)
}

type PlaceOf = (event: StoredEvent) => Reached

interface Work {
  readonly at: () => Checkpoint
  readonly takeIn: (slices: Slices, placeOf: PlaceOf) => Promise<E.Either<ProjectionProblem, void>>
  readonly moveTo: (place: Reached) => Promise<E.Either<ProjectionProblem, void>>
}

const working = (
  projection: Rebuildable,
  rebuilding: Rebuilding,
  begun: Checkpoint,
  took: (events: number) => void,
  options: RebuildOptions,
): Work => {
  const take = taking(projection, rebuilding, new Set(), options)
  const cancelled = E.left(rebuildCancelled(projection.name))
  const isCancelled = (): boolean => options.signal?.aborted === true
  let at = begun

  const onward = async (
    slice: ReadonlyArray<StoredEvent>,
    to: Reached,
    placeOf: PlaceOf,
  ): Promise<E.Either<ProjectionProblem, void>> => {
    const moved = await take(slice, at, to, placeOf)
    if (E.isLeft(moved)) return moved
    at = moved.right
    took(slice.length)
    return isCancelled() ? cancelled : E.right(undefined)
  }

  return {
    at: () => at,
    moveTo: (place) => onward([], place, () => place),
    takeIn: async (slices, placeOf) => {
      for await (const slice of slices) {
        if (isCancelled()) return cancelled
        if (E.isLeft(slice)) return slice
        const last = slice.right.at(-1)
        if (last === undefined) continue
        const taken = await onward(slice.right, placeOf(last), placeOf)
        if (E.isLeft(taken)) return taken
      }
      return E.right(undefined)
    },
  }
}
