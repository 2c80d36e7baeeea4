import { beginning, chunkSize, countBefore, densePosition } from '@minutebook/eventstore'
import type { Head, Position, Range, StoredEvent, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Database } from '../driver/database.js'
import { columns, eventOf, unbroken, type EventRow } from './rows.js'

/** The last event of a ledger, as far as appends need to know it. */
export interface Last {
  readonly head: Head
  /** Its position; the beginning where there is none. */
  readonly position: Position
}

export interface Queries {
  /** The number of events in the log, and so the position of its last one. */
  readonly end: () => number
  readonly last: (ledger: string) => Last
  readonly find: (id: string) => StoredEvent | null
  readonly firstOf: (range: Range) => E.Either<StoreProblem, ReadonlyArray<StoredEvent>>
  readonly nextOf: (after: Position) => E.Either<StoreProblem, ReadonlyArray<StoredEvent>>
  readonly ledgers: () => ReadonlyArray<string>
  /** A number that changes whenever another connection has committed: https://sqlite.org/pragma.html#pragma_data_version */
  readonly dataVersion: () => number
}

/** What is asked of a store, each question prepared once. Every one of them is answered from an index. */
export const queries = (database: Database, file: string): Queries => {
  const lastOf = database.prepare(
    'SELECT seq, recorded_at, position FROM events WHERE ledger = ? ORDER BY seq DESC LIMIT 1',
  )
  const byId = database.prepare(`SELECT ${columns} FROM events WHERE id = ?`)
  const forward = database.prepare(
    `SELECT ${columns} FROM events WHERE ledger = ? AND seq >= ? ORDER BY seq LIMIT ?`,
  )
  const backward = database.prepare(
    `SELECT ${columns} FROM events WHERE ledger = ? AND seq <= ? ORDER BY seq DESC LIMIT ?`,
  )
  const log = database.prepare(`SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
  const highest = database.prepare('SELECT max(position) AS position FROM events')
  const begun = database.prepare('SELECT ledger FROM events WHERE seq = 0 ORDER BY position')
  const version = database.prepare('PRAGMA data_version')

  const end = (): number => (highest.get() as { readonly position: number | null }).position ?? 0

  const last = (ledger: string): Last => {
    const row = lastOf.get(ledger) as Pick<EventRow, 'seq' | 'recorded_at' | 'position'> | undefined
    return row === undefined
      ? { head: { ledger, size: 0, lastRecordedAt: null }, position: beginning }
      : {
          head: { ledger, size: row.seq + 1, lastRecordedAt: row.recorded_at },
          position: densePosition(row.position),
        }
  }

  return {
    end,
    last,

    find: (id) => {
      const row = byId.get(id) as EventRow | undefined
      return row === undefined ? null : eventOf(row)
    },

    firstOf: ({ ledger, from, limit, direction }) => {
      const rows = (direction === 'forward' ? forward : backward).all(
        ledger,
        from,
        limit,
      ) as ReadonlyArray<EventRow>
      return direction === 'forward'
        ? unbroken(rows, 'seq', from, 1, file)
        : unbroken(rows, 'seq', Math.min(from, rows[0]?.seq ?? 0), -1, file)
    },

    nextOf: (after) => {
      const count = countBefore(after, end())
      if (E.isLeft(count)) return count
      const rows = log.all(count.right, chunkSize) as ReadonlyArray<EventRow>
      return unbroken(rows, 'position', count.right + 1, 1, file)
    },

    ledgers: () => (begun.all() as ReadonlyArray<Pick<EventRow, 'ledger'>>).map(({ ledger }) => ledger),

    dataVersion: () => (version.get() as { readonly data_version: number }).data_version,
  }
}
