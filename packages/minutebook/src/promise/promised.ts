import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { LedgerFailure } from './LedgerFailure.js'

/** The same calls, with Promises for tasks: what was a problem on the left is thrown as a {@link LedgerFailure}. */
export type Promised<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Plain<R> : T[K]
}

/** What a call gives once its problems are thrown; a record of calls gives such a record again. */
type Plain<R> = [R] extends [TaskEither<LedgerProblem, infer A>]
  ? Promise<A>
  : [R] extends [AsyncIterable<E.Either<LedgerProblem, infer A>>]
    ? AsyncIterable<A>
    : [R] extends [E.Either<LedgerProblem, infer A>]
      ? A
      : Promised<R>

type Answer = E.Either<LedgerProblem, unknown>
type Call = (
  ...args: ReadonlyArray<unknown>
) => TaskEither<LedgerProblem, unknown> | AsyncIterable<Answer> | Answer | object

/** Turns a record of functions in the fp-ts manner into one that returns Promises and throws. The whole of the face. */
export const promised = <T extends object>(face: T): Promised<T> =>
  Object.fromEntries(
    Object.entries(face as Readonly<Record<string, Call>>).map(([name, call]) => [
      name,
      (...args: ReadonlyArray<unknown>) => plain(call(...args)),
    ]),
  ) as Promised<T>

const plain = (result: ReturnType<Call>): unknown => {
  if (typeof result === 'function') return settled(result as TaskEither<LedgerProblem, unknown>)
  if (Symbol.asyncIterator in result) return unwrapped(result)
  return '_tag' in result ? orThrow(result) : promised(result)
}

/** Waits for a task; its problem is thrown. */
export const settled = async <A>(task: TaskEither<LedgerProblem, A>): Promise<A> => orThrow(await task())

const orThrow = <A>(answer: E.Either<LedgerProblem, A>): A => {
  if (E.isLeft(answer)) throw new LedgerFailure(answer.left)
  return answer.right
}

async function* unwrapped(batches: AsyncIterable<Answer>): AsyncGenerator<unknown, void> {
  for await (const batch of batches) yield orThrow(batch)
}
