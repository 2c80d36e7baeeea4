import { hash } from 'node:crypto'
import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import type { Database } from './driver/database.js'
import { addedParts, missingFrom, versionIn } from './schema/recognising.js'
import { schemaVersion } from './schema/schema.js'

/** At most so many findings of a kind are told: the first ones say enough. */
const most = 20

/**
 * What of a store is not as it was left, one sentence each; an empty list where all is well. It reads the whole
 * file and holds up the process meanwhile.
 */
export const integrity = ({ ask, database }: Connection): TaskEither<StoreProblem, ReadonlyArray<string>> =>
  ask(() =>
    E.right(
      [pages, version, schemaParts, additions, positions, numbers, order, times, endings, texts].flatMap(
        (look) => look(database),
      ),
    ),
  )

type Look = (database: Database) => ReadonlyArray<string>

const pages: Look = (database) =>
  rows<{ readonly integrity_check: string }>(database, `PRAGMA integrity_check(${most})`)
    .map(({ integrity_check }) => integrity_check)
    .filter((finding) => finding !== 'ok')
    .map((finding) => `SQLite finds: ${finding}.`)

/** A newer one keeps the file from being opened; a lower one there never was. */
const version: Look = (database) => {
  const found = versionIn(database)
  return found === schemaVersion
    ? []
    : [
        `The file gives ${found} as the version of its schema (user_version), and was made with ${schemaVersion}: somebody altered it.`,
      ]
}

const schemaParts: Look = (database) =>
  missingFrom(database).map((name) => `"${name}" of the schema is gone or was altered.`)

const additions: Look = (database) =>
  addedParts(database).map(({ type, name, interferes }) =>
    interferes
      ? `Somebody added the trigger "${name}", which can keep out what is to be written.`
      : `Somebody added the ${type} "${name}", which is no part of the store.`,
  )

/** Within a ledger the positions rise with the numbers: subscribers read by position. */
const order: Look = (database) =>
  rows<{ readonly ledger: string; readonly seq: number }>(
    database,
    `SELECT ledger, seq
     FROM (SELECT ledger, seq, position, lag(position) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE position < before LIMIT ${most}`,
  ).map(({ ledger, seq }) => `Ledger "${ledger}": event number ${seq} stands before the one it follows.`)

/** A text column ends for most readers at a zero byte; what stands after it is in the file and in nobody's sight. */
const endings: Look = (database) =>
  rows<{ readonly ledger: string; readonly seq: number }>(
    database,
    `SELECT ledger, seq FROM events
     WHERE instr(CAST(leaf AS BLOB), x'00') OR instr(CAST(id AS BLOB), x'00') OR instr(CAST(recorded_at AS BLOB), x'00')
     LIMIT ${most}`,
  ).map(({ ledger, seq }) => `Ledger "${ledger}": something is hidden behind the end of event number ${seq}.`)

const positions: Look = (database) =>
  rows<{ readonly position: number; readonly before: number }>(
    database,
    `SELECT position, before FROM (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM events)
     WHERE position <> before + 1 LIMIT ${most}`,
  ).map(({ position, before }) => `Between the positions ${before} and ${position} events are missing.`)

const numbers: Look = (database) =>
  rows<{ readonly ledger: string; readonly seq: number; readonly before: number }>(
    database,
    `SELECT ledger, seq, before
     FROM (SELECT ledger, seq, lag(seq, 1, -1) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE seq <> before + 1 LIMIT ${most}`,
  ).map(
    ({ ledger, seq, before }) =>
      `Ledger "${ledger}": events between the numbers ${before} and ${seq} are missing.`,
  )

const times: Look = (database) =>
  rows<{ readonly ledger: string; readonly seq: number }>(
    database,
    `SELECT ledger, seq
     FROM (SELECT ledger, seq, recorded_at, lag(recorded_at) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE recorded_at < before LIMIT ${most}`,
  ).map(
    ({ ledger, seq }) => `Ledger "${ledger}": event number ${seq} was recorded before the one it follows.`,
  )

const texts: Look = (database) => {
  const digests = rows<{ readonly sha256: string }>(database, 'SELECT sha256 FROM texts ORDER BY sha256')
  const find = database.prepare('SELECT bytes FROM texts WHERE sha256 = ?')
  return digests
    .filter(({ sha256 }) => {
      const { bytes } = find.get(sha256) as { readonly bytes: Uint8Array }
      return hash('sha256', bytes) !== sha256
    })
    .slice(0, most)
    .map(({ sha256 }) => `The text ${sha256} no longer has the bytes of that digest.`)
}

const rows = <Row>(database: Database, sql: string): ReadonlyArray<Row> =>
  database.prepare(sql).all() as ReadonlyArray<Row>
