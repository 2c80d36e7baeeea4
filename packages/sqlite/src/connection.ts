import { storeClosed, type Failure, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from './driver/database.js'
import { failureOf } from './driver/failures.js'
import { whenFree } from './driver/waiting.js'
import { replacing } from './file/replacing.js'

/**
 * One open database. All of a store goes through a single connection: whatever runs on it runs to its end within
 * one turn of the event loop, so a reader never sees the inside of a transaction.
 */
export interface Connection {
  readonly file: string
  readonly database: Database
  /** How long to wait for a lock, in milliseconds. */
  readonly patience: number
  readonly isClosed: () => boolean
  /** Why nothing may be done with the file now; null where it is still the one that was opened. It never throws. */
  readonly replaced: () => Failure | null
  /** Answers from the database, as soon as no other program keeps it locked. */
  readonly ask: <A>(query: () => E.Either<StoreProblem, A>) => TaskEither<StoreProblem, A>
  /** From now on nothing more is asked. */
  readonly shut: () => void
}

export const connection = (file: string, database: Database, patience: number): Connection => {
  let closed = false
  const replaced = replacing(file)
  return {
    file,
    database,
    patience,
    isClosed: () => closed,
    replaced,
    ask: (query) => async () => {
      try {
        return await whenFree(patience, () => {
          const gone = closed ? storeClosed(file) : replaced()
          return gone === null ? query() : E.left(gone)
        })
      } catch (error) {
        return E.left(failureOf(file)(error))
      }
    },
    shut: () => {
      closed = true
    },
  }
}
