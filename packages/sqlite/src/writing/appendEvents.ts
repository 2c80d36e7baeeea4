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
  // OR FAIL: the schema says why.
  const insert = database.prepare(
    'INSERT OR FAIL INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const savepoint = database.prepare('SAVEPOINT append')
  const release = database.prepare('RELEASE append')
  const rollback = database.prepare('ROLLBACK TO append')

  const inserted = ({ ledger, expected, events }: AppendRequest): Appended['position'] => {
    let position = end()
    let seq = expected
    for (const { id, recordedAt, leaf } of events) {
      position += 1
      insert.run(position, ledger, seq, id, recordedAt, leaf)
      seq += 1
    }
    return densePosition(position)
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
