import { storeClosed, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from './driver/database.js'
import { failureOf } from './driver/failures.js'
import { persistently } from './driver/waiting.js'

/** One store in use: where it is, and how it is asked. */
export interface Connection {
  /** The server, the database and the schema, without any secret. */
  readonly address: string
  readonly schema: string
  readonly database: Database
  /** How long to wait for a lock, or for a server that cannot be reached, in milliseconds. */
  readonly patience: number
  readonly isClosed: () => boolean
  /** Answers from the database, as soon as it can be reached. What is asked may be asked twice. */
  readonly ask: <A>(query: () => Promise<E.Either<StoreProblem, A>>) => TaskEither<StoreProblem, A>
  /** From now on nothing more is asked; waits for the answers to what was. */
  readonly shut: () => Promise<void>
}

export const connection = (
  address: string,
  schema: string,
  database: Database,
  patience: number,
): Connection => {
  let closed = false
  const underWay = new Set<Promise<unknown>>()

  const answered = async <A>(
    query: () => Promise<E.Either<StoreProblem, A>>,
  ): Promise<E.Either<StoreProblem, A>> => {
    try {
      return await persistently(patience, async () => (closed ? E.left(storeClosed(address)) : query()))
    } catch (error) {
      return E.left(closed ? storeClosed(address) : failureOf(address)(error))
    }
  }

  return {
    address,
    schema,
    database,
    patience,
    isClosed: () => closed,
    ask: (query) => async () => {
      const answer = answered(query)
      underWay.add(answer)
      try {
        return await answer
      } finally {
        underWay.delete(answer)
      }
    },
    shut: async () => {
      closed = true
      await Promise.all(underWay)
    },
  }
}
