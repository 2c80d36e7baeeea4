import { beginning, type EventStore, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect } from 'vitest'

/** As much of a problem as a failing test tells. */
interface Told {
  readonly code: string
  readonly sentence: string
}

/** What was asked for; a problem fails the test with its own words. */
export const done = async <A>(task: TaskEither<Told, A>): Promise<A> => {
  const answer = await task()
  return E.isRight(answer) ? answer.right : expect.fail(`${answer.left.code}: ${answer.left.sentence}`)
}

/** The problem; getting what was asked for fails the test. */
export const refused = async <P>(task: TaskEither<P, unknown>): Promise<P> => {
  const answer = await task()
  return E.isLeft(answer) ? answer.left : expect.fail('This was expected to be refused, and was not.')
}

/** All events of a store, in the order of its log. */
export const logOf = async (store: EventStore): Promise<ReadonlyArray<StoredEvent>> => {
  const log: Array<StoredEvent> = []
  for await (const chunk of store.readAll(beginning)) {
    if (E.isLeft(chunk)) expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
    else log.push(...chunk.right)
  }
  return log
}

/** The position at the end of a log. */
export const endOf = (log: ReadonlyArray<StoredEvent>): StoredEvent['position'] =>
  log.at(-1)?.position ?? beginning
