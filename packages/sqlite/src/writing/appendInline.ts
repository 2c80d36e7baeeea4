import {
  asStored,
  densePosition,
  inlineFailed,
  inOneGo,
  type AppendRequest,
  type StoredEvent,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../connection.js'
import type { Database } from '../driver/database.js'
import { isOfFile } from '../driver/failures.js'
import type { Queries } from '../reading/queries.js'
import { appendEvents, type Append } from './appendEvents.js'

/** Writes what is kept together with the events of an append, which stand there already. */
export type Inline = (database: Database, events: ReadonlyArray<StoredEvent>) => void

/**
 * Adds events, and has `inline` write what belongs to them, behind a savepoint: where either fails, neither is kept, and
 * what else is in the transaction is.
 */
export const appendInline = ({ database, file }: Connection, queries: Queries, inline: Inline): Append => {
  const append = appendEvents(database, queries)
  // While a deferred key of any table points nowhere, SQLite refuses a COMMIT: https://sqlite.org/foreignkeys.html
  database.exec(
    'CREATE TEMP TABLE minutebook_under_way (id INTEGER PRIMARY KEY, key INTEGER REFERENCES minutebook_under_way DEFERRABLE INITIALLY DEFERRED)',
  )
  const hold = database.prepare('INSERT INTO temp.minutebook_under_way VALUES (1, 2)')
  const letGo = database.prepare('DELETE FROM temp.minutebook_under_way')
  const [begin, undo] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('ROLLBACK')]
  const savepoint = database.prepare('SAVEPOINT inline')
  const release = database.prepare('RELEASE inline')
  const rollback = database.prepare('ROLLBACK TO inline')

  const write = (request: AppendRequest, end: number): void => {
    const behind = end - request.events.length
    hold.run()
    inOneGo(() => inline(database, asStored(request, behind)))
    letGo.run()
    const isLast = queries.idBefore(densePosition(end)) === request.events.at(-1)?.id
    if (!isLast || queries.standing(request.ledger).end !== end)
      throw new Error('it ended the transaction, or changed what is stored.')
  }

  /** Where the transaction was ended, what stood in it before is gone too: who is alone has it begun anew. */
  const takeBack = (isAlone: boolean): void => {
    try {
      rollback.run()
      release.run()
    } catch (error) {
      if (!isAlone) throw error
      E.tryCatch(() => undo.run(), String)
      begin.run()
    }
  }

  return (request, isAlone) => {
    savepoint.run()
    const answer = append(request, false)
    try {
      if (E.isRight(answer) && !answer.right.alreadyStored) write(request, Number(answer.right.position))
      release.run()
      return answer
    } catch (error) {
      if (isOfFile(error)) throw error
      takeBack(isAlone)
      return E.left(inlineFailed(file, request.ledger, request.expected, error))
    }
  }
}
