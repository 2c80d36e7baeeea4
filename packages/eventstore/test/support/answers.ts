import {
  beginning,
  type EventChunks,
  type EventStore,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
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

/** What a reading gives: all its events, or the problem it ends with. */
export const read = async (chunks: EventChunks): Promise<ReadonlyArray<StoredEvent> | StoreProblem> => {
  const events: Array<StoredEvent> = []
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) return chunk.left
    events.push(...chunk.right)
  }
  return events
}

/** The code and the sentence of the problem a reading or a call ends with. */
export const problemOf = async (
  asked: EventChunks | TaskEither<StoreProblem, unknown>,
): Promise<readonly [code: string, sentence: string]> => {
  const answer = typeof asked === 'function' ? await refused(asked) : await read(asked)
  return '_tag' in answer
    ? [answer.code, answer.sentence]
    : expect.fail('This reading was expected to end with a problem, and did not.')
}

export const logOf = async (store: EventStore): Promise<ReadonlyArray<StoredEvent>> => {
  const log = await read(store.readAll(beginning))
  return '_tag' in log ? expect.fail(`${log.code}: ${log.sentence}`) : log
}

/** What the first look of a subscription gives. */
export const firstOf = async (store: EventStore): Promise<readonly [code: string, sentence: string]> => {
  const listening = new AbortController()
  for await (const chunk of store.subscribe(beginning, listening.signal)) {
    listening.abort()
    return E.isLeft(chunk) ? [chunk.left.code, chunk.left.sentence] : ['events', String(chunk.right.length)]
  }
  return expect.fail('This subscription ended with nothing.')
}
