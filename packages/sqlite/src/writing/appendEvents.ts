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

/**
 * Adds events inside a transaction that holds the lock of the writer.
 *
 * An append that goes right behind the head is simply tried: that its ids are new is left to the unique index, and
 * looked into only when the insert is refused. The savepoint takes back a batch that fails half-way.
 */
export const appendEvents = (
  database: Database,
  { end, last, find }: Queries,
): ((request: AppendRequest) => E.Either<StoreProblem, Appended>) => {
  const insert = inserting(database)
  const savepoint = database.prepare('SAVEPOINT append')
  const release = database.prepare('RELEASE append')
  const rollback = database.prepare('ROLLBACK TO append')

  const inserted = (request: AppendRequest): Appended['position'] => {
    const before = end()
    insert(request, before)
    return densePosition(before + request.events.length)
  }

  return (request) => {
    const { head } = last(request.ledger)
    const early = fits(request, head) ? null : judged(request, head, find)
    if (early !== null) return early
    // A single insert that is refused leaves nothing behind by itself.
    const isBatch = request.events.length > 1
    if (isBatch) savepoint.run()
    try {
      const position = inserted(request)
      if (isBatch) release.run()
      return E.right(appended(request, position, false))
    } catch (error) {
      if (!isConstraint(error)) throw error
      if (isBatch) {
        rollback.run()
        release.run()
      }
      const late = judged(request, head, find)
      if (late === null) throw error
      return late
    }
  }
}
