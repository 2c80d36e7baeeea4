import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect } from 'vitest'
import type { EventStore, Reading } from '../port/EventStore.js'
import { beginning } from '../port/Position.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import { leavesOf } from '../reading/rows.js'

type Chunks<A> = AsyncIterable<E.Either<StoreProblem, ReadonlyArray<A>>>

/** What was asked for; a problem fails the test with its own words. */
export const done = async <A>(task: TaskEither<StoreProblem, A>): Promise<A> => {
  const answer = await task()
  return E.isRight(answer) ? answer.right : expect.fail(`${answer.left.code}: ${answer.left.sentence}`)
}

/** The problem; getting what was asked for fails the test. */
export const refused = async (task: TaskEither<StoreProblem, unknown>): Promise<StoreProblem> => {
  const answer = await task()
  return E.isLeft(answer) ? answer.left : expect.fail('This was expected to be refused, and was not.')
}

/** All events of a reading, or all leaves; a problem fails the test. */
export const eventsIn = async <A = StoredEvent>(chunks: Chunks<A>): Promise<ReadonlyArray<A>> => {
  const events: Array<A> = []
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) expect.fail(`${chunk.left.code}: ${chunk.left.sentence}`)
    else events.push(...chunk.right)
  }
  return events
}

/** The problem a reading ends with; reading to the end without one fails the test. */
export const problemIn = async (chunks: Chunks<unknown>): Promise<StoreProblem> => {
  for await (const chunk of chunks) if (E.isLeft(chunk)) return chunk.left
  return expect.fail('This reading was expected to end with a problem, and did not.')
}

export const logOf = (store: EventStore): Promise<ReadonlyArray<StoredEvent>> =>
  eventsIn(store.readAll(beginning))

export const ledgerOf = (store: EventStore, ledger: string): Promise<ReadonlyArray<StoredEvent>> =>
  eventsIn(store.read(ledger, 0))

/** Leaves read with all else of their events, of a store that has no quicker way. */
export const leavesOfEvents = (store: EventStore): NonNullable<Reading['leaves']> =>
  async function* (ledger, from) {
    for await (const chunk of store.read(ledger, from)) yield E.map(leavesOf)(chunk)
  }
