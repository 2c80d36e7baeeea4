import {
  beginning,
  countBefore,
  densePosition,
  eventOf,
  gap,
  leavesOf,
  unbroken,
  type EventRow,
  type Head,
  type Position,
  type Range,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Database } from '../driver/database.js'

/** How many events are read at a time: the way to the server and back is long, so as many as a chunk may hold. */
export const pageSize = 1000

/** The last event of a ledger, as far as appends need to know it. */
export interface Last {
  readonly head: Head
  /** Its position; the beginning where there is none. */
  readonly position: Position
}

type Answer<A> = Promise<E.Either<StoreProblem, A>>

export interface Queries {
  readonly last: (ledger: string) => Promise<Last>
  /** The events of these ids, wherever they stand. */
  readonly found: (ids: ReadonlyArray<string>) => Promise<ReadonlyMap<string, StoredEvent>>
  readonly firstOf: (range: Range) => Answer<ReadonlyArray<StoredEvent>>
  /** The leaves of the first events of a ledger from a number on, as many as are wanted or there are. */
  readonly leavesFrom: (ledger: string, from: number, wanted: number) => Answer<ReadonlyArray<string>>
  readonly nextOf: (after: Position) => Answer<ReadonlyArray<StoredEvent>>
  readonly idBefore: (position: Position) => Promise<string | null>
  readonly ledgers: () => Promise<ReadonlyArray<string>>
}

/** What is asked of a store. Each question is one statement that is answered from an index. */
export const queries = (database: Database, schema: string, address: string): Queries => {
  const events = `"${schema}".events`
  const columns = 'position, seq, id, recorded_at, leaf'
  const statements = {
    last: `SELECT seq, recorded_at, position FROM ${events} WHERE ledger = $1 ORDER BY seq DESC LIMIT 1`,
    found: `SELECT ${columns}, ledger FROM ${events} WHERE id = ANY ($1::text[]::uuid[])`,
    forward: `SELECT ${columns} FROM ${events} WHERE ledger = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
    leaves: `SELECT seq, leaf FROM ${events} WHERE ledger = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
    backward: `SELECT ${columns} FROM ${events} WHERE ledger = $1 AND seq <= $2 ORDER BY seq DESC LIMIT $3`,
    log: `SELECT ${columns}, ledger FROM ${events} WHERE position > $1 ORDER BY position LIMIT $2`,
    end: `SELECT coalesce(max(position), 0) FROM ${events}`,
    before: `SELECT id FROM ${events} WHERE position = $1`,
    // One look into the index a name, however many events there are. One whose first event was taken out is a ledger
    // that is damaged, and not none.
    ledgers: `WITH RECURSIVE names (ledger) AS (
        SELECT min(ledger) FROM ${events}
        UNION ALL SELECT (SELECT min(ledger) FROM ${events} WHERE ledger > names.ledger) FROM names WHERE ledger IS NOT NULL
      )
      SELECT names.ledger FROM names LEFT JOIN ${events} AS first ON first.ledger = names.ledger AND first.seq = 0
      WHERE names.ledger IS NOT NULL ORDER BY first.position`,
  }
  const ask = <Row extends ReadonlyArray<unknown>>(
    name: keyof typeof statements,
    ...values: Parameters<Database['ask']>[1] & {}
  ): Promise<ReadonlyArray<Row>> => database.ask<Row>({ name, text: statements[name] }, values)

  const forward = async (ledger: string, from: number, limit: number): Answer<ReadonlyArray<StoredEvent>> =>
    unbroken(await ask<EventRow>('forward', ledger, from, limit), 'seq', from, 1, address, ledger)

  const backward = async ({ ledger, from, limit }: Range): Answer<ReadonlyArray<StoredEvent>> => {
    const rows = await ask<EventRow>('backward', ledger, from, limit)
    const last = rows.at(-1)?.[1] ?? 0
    // What is fewer than was asked for ends with the first event.
    if (rows.length < limit && last > 0) return E.left(gap('seq', last - 1, ledger, address))
    const first = rows[0]?.[1] ?? -1
    if (first === from) return unbroken(rows, 'seq', from, -1, address, ledger)
    // Past the end there is nothing behind; whatever there is has been appended since, or the event asked for is
    // missing.
    const [behind] = await ask<EventRow>('forward', ledger, from, 1)
    const isMissing = behind !== undefined && behind[1] !== from
    return unbroken(isMissing ? [behind] : rows, 'seq', isMissing ? from : first, -1, address, ledger)
  }

  return {
    last: async (ledger) => {
      const [row] = await ask<readonly [seq: number, recordedAt: string, position: number]>('last', ledger)
      return row === undefined
        ? { head: { ledger, size: 0, lastRecordedAt: null }, position: beginning }
        : { head: { ledger, size: row[0] + 1, lastRecordedAt: row[1] }, position: densePosition(row[2]) }
    },

    found: async (ids) => new Map((await ask<EventRow>('found', ids)).map((row) => [row[2], eventOf(row)])),

    firstOf: async (range) => {
      const { ledger, from, limit, direction } = range
      return direction === 'forward' ? forward(ledger, from, limit) : backward(range)
    },

    leavesFrom: async (ledger, from, wanted) => {
      const rows = await ask<readonly [seq: number, leaf: string]>('leaves', ledger, from, wanted)
      // A ledger has no number twice. Where one is missing, it is told which.
      const [last = from - 1] = rows.at(-1) ?? []
      return last - from + 1 === rows.length
        ? E.right(rows.map(([, leaf]) => leaf))
        : E.map(leavesOf)(await forward(ledger, from, wanted))
    },

    nextOf: async (after) => {
      const count = countBefore(after, Number.MAX_SAFE_INTEGER)
      if (E.isLeft(count)) return count
      const rows = await ask<EventRow>('log', count.right, pageSize)
      if (rows.length > 0) return unbroken(rows, 'position', count.right + 1, 1, address)
      const [[end] = [0]] = await ask<readonly [number]>('end')
      return E.map((): ReadonlyArray<StoredEvent> => [])(countBefore(after, end))
    },

    idBefore: async (position) => (await ask<readonly [string]>('before', Number(position)))[0]?.[0] ?? null,

    ledgers: async () => (await ask<readonly [string]>('ledgers')).map(([ledger]) => ledger),
  }
}
