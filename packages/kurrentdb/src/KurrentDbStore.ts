import { arrivals, type EventStore, type StoreProblem, type TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './client/connection.js'
import { failureOf } from './client/failures.js'
import { kurrentEvents } from './kurrentEvents.js'
import { kurrentTexts } from './kurrentTexts.js'
import { wakingUp } from './reading/waking.js'
import type { Names } from './stream/names.js'
import { turns } from './writing/inTurn.js'

/** A store in a KurrentDB. Any number of programs may have it open at once, and write to the same ledgers. */
export interface KurrentDbStore {
  readonly events: EventStore
  readonly texts: TextStore
  /** The same as closing `events`. */
  readonly close: () => TaskEither<StoreProblem, void>
}

/** The store behind a connection. */
export const kurrentDbStore = (
  connection: Connection,
  names: Names,
  maxAppendBytes: number,
): KurrentDbStore => {
  const stored = wakingUp(connection, names, arrivals())
  const writing = turns()

  const closeOnce = async (): Promise<E.Either<StoreProblem, void>> => {
    connection.shut()
    await writing.drained()
    stored.announce()
    stored.stop()
    try {
      await connection.end()
      return E.right(undefined)
    } catch (error) {
      return E.left(failureOf(connection.address)(error))
    }
  }
  let closed: Promise<E.Either<StoreProblem, void>> | null = null
  const close = (): TaskEither<StoreProblem, void> => () => (closed ??= closeOnce())

  return {
    events: kurrentEvents(connection, names, maxAppendBytes, writing, stored, close),
    texts: kurrentTexts(connection, names, writing),
    close,
  }
}
