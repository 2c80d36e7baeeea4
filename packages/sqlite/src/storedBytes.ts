import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import type { Database } from './driver/database.js'

/** So many rows are looked at at a time, so that a large file need not fit into memory. */
const page = 1000

/** What is wrong with a file as bytes: whoever reads it as text is shown something else, or less. */
export type LookAtBytes = (database: Database) => Iterable<string>

/** In another encoding the bytes in the file are not those that were hashed. */
export const encodingOf = (database: Database): string =>
  (database.prepare('PRAGMA encoding').get() as { readonly encoding: string }).encoding

interface EventBytes {
  /** As text: a number nobody stored honestly may be too large for JavaScript. */
  readonly position: string
  readonly seq: string
  readonly ledger: Uint8Array
  readonly id: Uint8Array
  readonly recorded_at: Uint8Array
  readonly leaf: Uint8Array
}

/**
 * Two things are in the file and in nobody's sight: what stands after a zero byte, where a text ends for most readers,
 * and bytes that are no UTF-8, which readers replace by others.
 */
export const eventBytes: LookAtBytes = function* (database) {
  if (encodingOf(database) !== 'UTF-8') return
  for (const { seq, ...columns } of pagesOf<EventBytes>(
    database,
    `SELECT CAST(position AS TEXT) AS position, CAST(seq AS TEXT) AS seq, CAST(ledger AS BLOB) AS ledger,
       CAST(id AS BLOB) AS id, CAST(recorded_at AS BLOB) AS recorded_at, CAST(leaf AS BLOB) AS leaf
     FROM events WHERE position > CAST(? AS INTEGER) ORDER BY events.position LIMIT ${page}`,
    ({ position }) => position,
  )) {
    const { ledger, id, recorded_at, leaf } = columns
    const bytes = [ledger, id, recorded_at, leaf]
    if (bytes.some((one) => one.includes(0)))
      yield `Ledger ${shown(ledger)}: something is hidden behind the end of event number ${seq}.`
    else if (!bytes.every(isUtf8))
      yield `Ledger ${shown(ledger)}: event number ${seq} is no longer text in UTF-8; its bytes were changed.`
  }
}

interface TextBytes {
  readonly row: string
  readonly key: Uint8Array
  readonly bytes: Uint8Array
}

const digest = /^[0-9a-f]{64}$/

/** Each text is kept under the digest of its bytes, and under nothing else. */
export const textBytes: LookAtBytes = function* (database) {
  for (const { key, bytes } of pagesOf<TextBytes>(
    database,
    `SELECT CAST(rowid AS TEXT) AS row, CAST(sha256 AS BLOB) AS key, bytes FROM texts
     WHERE rowid > CAST(? AS INTEGER) ORDER BY texts.rowid LIMIT 1`,
    ({ row }) => row,
  )) {
    const kept = Buffer.from(key).toString('latin1')
    if (!digest.test(kept)) yield `A text is kept under ${shown(key)}, which is no digest.`
    else if (hash('sha256', bytes) !== kept) yield `The text ${kept} no longer has the bytes of that digest.`
  }
}

/** All rows, page by page, from the lowest number there is. */
function* pagesOf<Row>(
  database: Database,
  sql: string,
  numberOf: (row: Row) => string,
): Generator<Row, void, undefined> {
  const statement = database.prepare(sql)
  let after = '-9223372036854775808'
  for (;;) {
    const rows = statement.all(after) as ReadonlyArray<Row>
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = numberOf(last)
  }
}

/** A name with whatever is hidden behind its end. */
export const shown = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('utf8'))
