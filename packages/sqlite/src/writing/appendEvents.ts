import {
  appended,
  densePosition,
  fits,
  judged,
  type Appended,
  type AppendRequest,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Database } from '../driver/database.js'
import { isConstraint } from '../driver/failures.js'
import type { Queries } from '../reading/queries.js'
import { inserting } from './inserting.js'

/** Adds events inside a transaction; it is told whether nothing else is written in that. */
export type Append = (request: AppendRequest, isAlone: boolean) => E.Either<StoreProblem, Appended>

/**
 * Adds events inside a transaction that holds the lock of the writer, where it is alone or one of several appends.
 *
 * An append that goes right behind the head is simply tried: that its ids are new is left to the unique index, and
 * looked into only when the insert is refused. What a batch that fails half-way has inserted is taken back: by the
 * savepoint, or where nothing else is in the transaction by beginning that anew. A savepoint keeps a copy of every page
 * that is changed behind it, which is a fifth of what a batch costs.
 */
export const appendEvents = (database: Database, { standing, find }: Queries): Append => {
  const insert = inserting(database)
  const [begin, undo] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('ROLLBACK')]
  const savepoint = database.prepare('SAVEPOINT append')
  const release = database.prepare('RELEASE append')
  const rollback = database.prepare('ROLLBACK TO append')

  return (request, isAlone) => {
    const { ledger, events } = request
    const { head, end } = standing(ledger)
    const early = fits(request, head) ? null : judged(request, head, find)
    if (early !== null) return early
    // A single insert that is refused leaves nothing behind by itself.
    const isBatch = events.length > 1
    if (isBatch && !isAlone) savepoint.run()
    try {
      insert(request, end)
      if (isBatch && !isAlone) release.run()
      return E.right(appended(request, densePosition(end + events.length), false))
    } catch (error) {
      if (!isConstraint(error)) throw error
      if (isBatch && isAlone) {
        undo.run()
        begin.run()
      } else if (isBatch) {
        rollback.run()
        release.run()
      }
      // Between the two transactions another program may have appended.
      const late = judged(request, standing(ledger).head, find)
      if (late === null) throw error
      return late
    }
  }
}
