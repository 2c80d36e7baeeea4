import { arrivals, once, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from './client/connection.js'
import { failureOf } from './client/failures.js'
import { integrity } from './integrity.js'
import type { KurrentDbStore } from './KurrentDbStore.js'
import { kurrentEvents } from './kurrentEvents.js'
import { kurrentTexts } from './kurrentTexts.js'
import { wakingUp } from './reading/waking.js'
import type { Names } from './stream/names.js'
import { turns } from './writing/inTurn.js'

/** The store behind a connection. */
export const storeBehind = (connection: Connection, names: Names, maxAppendBytes: number): KurrentDbStore => {
  const stored = wakingUp(connection, names, arrivals())
  const writing = turns()

  const close = once(async (): Promise<E.Either<StoreProblem, void>> => {
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
  })

  const events = kurrentEvents(connection, names, maxAppendBytes, writing, stored, close)
  const texts = kurrentTexts(connection, names, writing)
  return { events, texts, integrity: () => integrity(connection, names, events), close }
}
