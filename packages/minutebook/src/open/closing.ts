import { storeClosed, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { storeFailed } from '../problem/problems.js'
import type { Batches } from '../read/leaves.js'
import type { Opened } from './Opened.js'

/** Lets a ledger be closed once, after which nothing more is asked of its store. */
export interface Closing {
  readonly unlessClosed: <A>(task: TaskEither<LedgerProblem, A>) => TaskEither<LedgerProblem, A>
  readonly batchesUnlessClosed: <A>(batches: Batches<A>) => Batches<A>
  readonly close: () => TaskEither<LedgerProblem, void>
}

export const closing = (
  { municipality, inTurn, snapshot }: Pick<Opened, 'municipality' | 'inTurn' | 'snapshot'>,
  closeStore: TaskEither<StoreProblem, void>,
): Closing => {
  let closed: Promise<E.Either<LedgerProblem, void>> | null = null
  const isClosed = E.left(storeFailed(storeClosed(municipality)))
  const closeAll = async (): Promise<E.Either<StoreProblem, void>> => {
    snapshot.close()
    return closeStore()
  }
  const closeOnce = async (): Promise<E.Either<LedgerProblem, void>> =>
    E.mapLeft((problem: StoreProblem): LedgerProblem => storeFailed(problem))(await inTurn(closeAll))
  return {
    unlessClosed: (task) => async () => (closed === null ? task() : isClosed),
    async *batchesUnlessClosed(batches) {
      if (closed === null) yield* batches
      else yield isClosed
    },
    close: () => () => (closed ??= closeOnce()),
  }
}
