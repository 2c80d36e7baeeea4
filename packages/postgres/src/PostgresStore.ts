import { arrivals, once, type EventStore, type StoreProblem, type TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { connection } from './connection.js'
import type { Database } from './driver/database.js'
import { failureOf } from './driver/failures.js'
import { integrity } from './integrity.js'
import { postgresEvents } from './postgresEvents.js'
import { postgresTexts } from './postgresTexts.js'
import { queries } from './reading/queries.js'
import { wakeUps } from './reading/wakeUps.js'
import type { Inline } from './writing/appendInline.js'
import { commitGroups, noWriter } from './writing/commitGroups.js'

/** A store in a schema of a PostgreSQL database. Any number of programs may have it open; appends take turns. */
export interface PostgresStore {
  readonly events: EventStore
  readonly texts: TextStore
  /**
   * Goes through the whole store and tells what is not as it was left, one sentence each; an empty list where all is
   * well. Others go on meanwhile. Whether the events are the ones that were recorded is for the proofs to say.
   */
  readonly integrity: () => TaskEither<StoreProblem, ReadonlyArray<string>>
  /** The same as closing `events`. */
  readonly close: () => TaskEither<StoreProblem, void>
}

/** Where a store is, and how it is used. */
export interface StoreSettings {
  readonly address: string
  readonly schema: string
  readonly patience: number
  readonly readOnly: boolean
  /** How often a waiting subscription looks by itself, in milliseconds. */
  readonly interval: number
  /** What is written together with events. */
  readonly inline?: Inline | undefined
}

/** The store in a schema that is one. */
export const postgresStore = (
  database: Database,
  { address, schema, patience, readOnly, interval, inline }: StoreSettings,
): PostgresStore => {
  const connected = connection(address, schema, database, patience)
  const asked = queries(database, schema, address)
  const stored = wakeUps(arrivals(), (heard) => database.listen(schema, heard), interval)
  const writer = readOnly ? noWriter(address) : commitGroups(connected, asked, stored.announce, inline)

  const close = once(async (): Promise<E.Either<StoreProblem, void>> => {
    const answered = connected.shut()
    stored.announce()
    await Promise.all([answered, writer.drained(), stored.stop()])
    try {
      await database.close()
      return E.right(undefined)
    } catch (error) {
      return E.left(failureOf(address)(error))
    }
  })

  return {
    events: postgresEvents(connected, asked, writer, stored, close),
    texts: postgresTexts(connected, readOnly),
    integrity: () => integrity(connected),
    close,
  }
}
