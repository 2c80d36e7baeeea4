import { arrivals, once, type EventStore, type StoreProblem, type TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { backup } from './backup.js'
import { connection } from './connection.js'
import { disconnect, type Database } from './driver/database.js'
import { failureOf } from './driver/failures.js'
import { integrity } from './integrity.js'
import { noticingOthers } from './reading/otherPrograms.js'
import { queries } from './reading/queries.js'
import { sqliteEvents } from './sqliteEvents.js'
import { sqliteTexts } from './sqliteTexts.js'
import { appendEvents } from './writing/appendEvents.js'
import { appendInline, type Inline } from './writing/appendInline.js'
import { commitGroups, noWriter } from './writing/commitGroups.js'

/** A store in one SQLite file. Several programs may have it open at once; its writers take turns. */
export interface SqliteStore {
  readonly events: EventStore
  readonly texts: TextStore
  /**
   * Writes a complete copy of the store, as it is at this moment, to a file that does not exist yet. Other programs
   * go on reading and writing meanwhile; this one waits. The copy is a store like any other.
   */
  readonly backup: (to: string) => TaskEither<StoreProblem, void>
  /**
   * Goes through the whole file and tells what is not as it was left, one sentence each; an empty list where all is
   * well. This program waits meanwhile. Whether the events are the ones that were recorded is for the proofs to say.
   */
  readonly integrity: () => TaskEither<StoreProblem, ReadonlyArray<string>>
  /** The same as closing `events`. */
  readonly close: () => TaskEither<StoreProblem, void>
}

/** The store in an open database that is one. */
export const sqliteStore = (
  file: string,
  database: Database,
  {
    patience,
    readOnly,
    toExamine = false,
    inline,
  }: {
    readonly patience: number
    readonly readOnly: boolean
    readonly toExamine?: boolean
    readonly inline?: Inline | undefined
  },
): SqliteStore => {
  const connected = connection(file, database, patience)
  const asked = queries(database, file, toExamine)
  const stored = noticingOthers(arrivals(), () =>
    connected.replaced() === null ? asked.dataVersion() : null,
  )
  const append =
    inline === undefined || readOnly ? appendEvents(database, asked) : appendInline(connected, asked, inline)
  const writer = readOnly ? noWriter(file) : commitGroups(connected, stored.announce)

  const close = once(async (): Promise<E.Either<StoreProblem, void>> => {
    connected.shut()
    await writer.drained()
    stored.announce()
    return E.tryCatch(() => disconnect(database), failureOf(file))
  })

  return {
    events: sqliteEvents(connected, asked, append, writer, stored, close),
    texts: sqliteTexts(connected, writer),
    backup: backup(connected),
    integrity: () => integrity(connected),
    close,
  }
}
