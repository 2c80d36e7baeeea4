import type { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { backOff, storeClosed, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { failureOf, isPassing } from './failures.js'
import { betweenCalls, within, type Patience } from './waiting.js'

/** A client, and another one when it has lost its server. */
export interface Connection {
  /** The server as it may be named in a problem. */
  readonly address: string
  readonly patience: Patience
  readonly client: () => KurrentDBClient
  /**
   * Makes the call, again and again while the reason it failed may pass. It therefore has to be one that may be
   * repeated: a reading, or an append of the same events at the same revision. A call that takes long says now and then
   * that its answer is still coming.
   */
  readonly ask: <A>(
    call: (client: KurrentDBClient, stillComing: () => void) => Promise<A>,
  ) => Promise<E.Either<StoreProblem, A>>
  readonly isClosed: () => boolean
  /** From now on nothing new is asked. */
  readonly shut: () => void
  /** Lets go of the client; a reading that still waits for its server is over. */
  readonly end: () => Promise<void>
}

export const connection = (
  address: string,
  patience: Patience,
  connect: () => KurrentDBClient,
): Connection => {
  let client = connect()
  let closed = false
  let ended = false

  /** Whoever lost this client as well finds the new one in its place. */
  const replace = (lost: KurrentDBClient): void => {
    if (lost !== client) return
    client = connect()
    void lost.dispose().catch(() => undefined)
  }

  return {
    address,
    patience,
    client: () => client,
    ask: async (call) => {
      const until = performance.now() + patience.forServer
      for (let attempt = 0; ; attempt += 1) {
        const used = client
        try {
          return E.right(await within(patience.forAnswer, (stillComing) => call(used, stillComing)))
        } catch (error) {
          if (ended) return E.left(storeClosed(address))
          if (!isPassing(error) || performance.now() >= until) return E.left(failureOf(address)(error))
          // At first the client looks for its server, or for the leader it was told of, by itself.
          if (attempt > 0) replace(used)
        }
        await backOff(attempt, betweenCalls)
      }
    },
    isClosed: () => closed,
    shut: () => {
      closed = true
    },
    end: () => {
      ended = true
      return client.dispose()
    },
  }
}

/** Answers unless the store was closed. */
export const unlessClosed =
  ({ isClosed, address }: Connection) =>
  <A>(answer: TaskEither<StoreProblem, A>): TaskEither<StoreProblem, A> =>
  async () =>
    isClosed() ? E.left(storeClosed(address)) : answer()
