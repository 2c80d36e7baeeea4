import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { LedgerFailure, type LedgerProblem } from 'minutebook'
import { expect } from 'vitest'

/** What a call threw; one that throws nothing, or something else, fails the test. */
export const failureOf = async (call: Promise<unknown>): Promise<LedgerFailure> => {
  try {
    await call
  } catch (failure) {
    if (failure instanceof LedgerFailure) return failure
    throw failure
  }
  return expect.fail('This was expected to fail, and did not.')
}

/** What was asked for; a problem fails the test with its own words. */
export const done = async <A>(task: TaskEither<LedgerProblem, A>): Promise<A> => {
  const answer = await task()
  return E.isRight(answer) ? answer.right : expect.fail(`${answer.left.code}: ${answer.left.sentence}`)
}

/** The codes of what is wrong, with their places. */
export const places = ({ problems }: LedgerFailure): ReadonlyArray<string> =>
  problems.map(({ code, path }) => `${code} ${path}`)

/** Everything that batches hold, one after another. */
export const all = async <A>(batches: AsyncIterable<ReadonlyArray<A>>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const batch of batches) items.push(...batch)
  return items
}
