import {
  beginning,
  chunkSize,
  countBefore,
  densePosition,
  eventOf,
  gap,
  leavesOf,
  unbroken,
} from '@minutebook/eventstore'
import type { EventRow, Head, Position, Range, StoredEvent, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { listing as byIndex, type Database, type Value } from '../driver/database.js'
import { listingAnyhow } from './listingAnyhow.js'
import { joinedLeaves } from './joinedLeaves.js'

/** The columns of an event, in the order of {@link EventRow}. */
const columns = 'position, seq, id, recorded_at, leaf, ledger'

/** The same where the ledger is known: a text less to make for each of very many rows. */
const columnsInLedger = 'position, seq, id, recorded_at, leaf'

/** The last event of a ledger, as far as appends need to know it. */
interface Last {
  readonly head: Head
  /** Its position; the beginning where there is none. */
  readonly position: Position
}

type LastRow = readonly [seq: number, recordedAt: string, position: number]

/** The last event of the log. */
interface NewestRow {
  readonly position: number
  readonly ledger: string
  readonly seq: number
  readonly recorded_at: string
}

/** What an append finds. */
interface Standing {
  readonly head: Head
  /** The number of events in the log, and so the position of its last one. */
  readonly end: number
}

export interface Queries {
  readonly standing: (ledger: string) => Standing
  readonly last: (ledger: string) => Last
  readonly find: (id: string) => StoredEvent | null
  readonly firstOf: (range: Range) => E.Either<StoreProblem, ReadonlyArray<StoredEvent>>
  /** The leaves of the first events of a ledger from a number on, as many as are wanted or there are. */
  readonly leavesFrom: (
    ledger: string,
    from: number,
    wanted: number,
  ) => E.Either<StoreProblem, ReadonlyArray<string>>
  readonly nextOf: (after: Position) => E.Either<StoreProblem, ReadonlyArray<StoredEvent>>
  readonly idBefore: (position: Position) => string | null
  readonly ledgers: () => ReadonlyArray<string>
  /**
   * A number that changes whenever another connection has committed: https://sqlite.org/pragma.html#pragma_data_version
   */
  readonly dataVersion: () => number
}

/**
 * What is asked of a store, each question prepared once. Every one of them is answered from an index; where a store is
 * examined, from the table where the index is ruined.
 */
export const queries = (database: Database, file: string, toExamine = false): Queries => {
  const listing = toExamine ? listingAnyhow : byIndex
  const lastOf = listing<LastRow>(
    database,
    'SELECT seq, recorded_at, position FROM events WHERE ledger = ? ORDER BY seq DESC LIMIT 1',
  )
  const events = (
    condition: string,
    wanted = columns,
  ): ((...values: ReadonlyArray<Value>) => ReadonlyArray<EventRow>) =>
    listing<EventRow>(database, `SELECT ${wanted} FROM events WHERE ${condition}`)
  const byId = events('id = ?')
  const forward = events('ledger = ? AND seq >= ? ORDER BY seq LIMIT ?', columnsInLedger)
  const backward = events('ledger = ? AND seq <= ? ORDER BY seq DESC LIMIT ?', columnsInLedger)
  const joined = joinedLeaves(database)
  const log = events('position > ? ORDER BY position LIMIT ?')
  // Every append asks for it: one row by itself is quicker than a list of one.
  const newest = database.prepare(
    'SELECT position, ledger, seq, recorded_at FROM events ORDER BY position DESC LIMIT 1',
  )
  const highest = listing<readonly [number | null]>(database, 'SELECT max(position) FROM events')
  const idAt = listing<readonly [string]>(database, 'SELECT id FROM events WHERE position = ?')
  const begun = listing<readonly [string]>(
    database,
    'SELECT ledger FROM events WHERE seq = 0 ORDER BY position',
  )
  // One look into the index a name, however many events there are.
  const named = listing<readonly [string]>(
    database,
    `WITH RECURSIVE names (ledger) AS (
      SELECT min(ledger) FROM events
      UNION SELECT (SELECT min(ledger) FROM events WHERE ledger > names.ledger) FROM names WHERE ledger IS NOT NULL
    ) SELECT ledger FROM names WHERE ledger IS NOT NULL`,
  )
  const version = listing<readonly [number]>(database, 'PRAGMA data_version')

  const end = (): number => highest()[0]?.[0] ?? 0

  const last = (ledger: string): Last => {
    const [row] = lastOf(ledger)
    return row === undefined
      ? { head: { ledger, size: 0, lastRecordedAt: null }, position: beginning }
      : { head: { ledger, size: row[0] + 1, lastRecordedAt: row[1] }, position: densePosition(row[2]) }
  }

  const newestOf = (ledger: string): number => last(ledger).head.size - 1

  return {
    standing: (ledger) => {
      const row = newest.get() as NewestRow | undefined
      if (row === undefined) return { head: { ledger, size: 0, lastRecordedAt: null }, end: 0 }
      // The last event of the log is the last of its ledger as well.
      const head =
        row.ledger === ledger
          ? { ledger, size: row.seq + 1, lastRecordedAt: row.recorded_at }
          : last(ledger).head
      return { head, end: row.position }
    },

    last,

    find: (id) => {
      const [row] = byId(id)
      return row === undefined ? null : eventOf(row)
    },

    firstOf: ({ ledger, from, limit, direction }) => {
      if (direction === 'forward') return unbroken(forward(ledger, from, limit), 'seq', from, 1, file, ledger)
      const rows = backward(ledger, from, limit)
      const startsAsAsked = rows[0]?.[1] === from
      const first = startsAsAsked ? from : Math.min(from, newestOf(ledger))
      const found = unbroken(rows, 'seq', first, -1, file, ledger)
      // What is fewer than was asked for ends with the first event.
      const before = rows.length < limit ? first - rows.length : -1
      return E.isRight(found) && before >= 0 ? E.left(gap('seq', before, ledger, file)) : found
    },

    leavesFrom: (ledger, from, wanted) => {
      const leaves = joined(ledger, from, wanted)
      return leaves === null
        ? E.map(leavesOf)(unbroken(forward(ledger, from, wanted), 'seq', from, 1, file, ledger))
        : E.right(leaves)
    },

    nextOf: (after) => {
      const count = countBefore(after, end())
      if (E.isLeft(count)) return count
      return unbroken(log(count.right, chunkSize), 'position', count.right + 1, 1, file)
    },

    idBefore: (position) => idAt(Number(position))[0]?.[0] ?? null,

    // One whose first event was taken out is a ledger that is damaged, and not none.
    ledgers: () => [...new Set([...begun(), ...named()].map(([ledger]) => ledger))],

    dataVersion: () => version()[0]?.[0] ?? 0,
  }
}
