import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'

/** The same questions, each answered by a task: it may have to read on first. */
export type Asked<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Either<LedgerProblem, infer R>
    ? (...args: A) => TaskEither<LedgerProblem, R>
    : never
}
