import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import type { Database } from './driver/database.js'
import { isDamage } from './driver/failures.js'
import { addedParts, missingFrom, versionIn } from './schema/recognising.js'
import { schemaVersion } from './schema/schema.js'
import { encodingOf, eventBytes, shown, textBytes, type LookAtBytes } from './storedBytes.js'

/** At most so many findings of a kind are told: the first ones say enough. */
const most = 20

/**
 * What of a store is not as it was left, one sentence each; an empty list where all is well. It reads the whole
 * file and holds up the process meanwhile.
 */
export const integrity = ({ ask, database }: Connection): TaskEither<StoreProblem, ReadonlyArray<string>> =>
  ask(() =>
    E.right(
      [
        pages,
        version,
        encoding,
        schemaParts,
        additions,
        positions,
        numbers,
        order,
        times,
        first(eventBytes),
        first(textBytes),
      ].flatMap((look) => asFarAsItGoes(look, database)),
    ),
  )

/** What cannot be read does not keep the rest from being told. */
const asFarAsItGoes: (look: Look, database: Database) => ReadonlyArray<string> = (look, database) => {
  try {
    return look(database)
  } catch (error) {
    if (isDamage(error)) return []
    throw error
  }
}

type Look = (database: Database) => ReadonlyArray<string>

const pages: Look = (database) => {
  const found: Array<string> = []
  try {
    for (const row of database.prepare(`PRAGMA integrity_check(${most})`).iterate()) {
      const { integrity_check: finding } = row as { readonly integrity_check: string }
      if (finding !== 'ok') found.push(`SQLite finds: ${finding}.`)
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    found.push('SQLite finds no way through the rest of the file: it is damaged.')
  }
  return found
}

/** A newer one keeps the file from being opened; a lower one there never was. */
const version: Look = (database) => {
  const found = versionIn(database)
  return found === schemaVersion
    ? []
    : [
        `The file gives ${found} as the version of its schema (user_version), and was made with ${schemaVersion}: somebody altered it.`,
      ]
}

const encoding: Look = (database) => {
  const found = encodingOf(database)
  return found === 'UTF-8'
    ? []
    : [`The file keeps its texts in ${found} and not in UTF-8, in which it was made.`]
}

const schemaParts: Look = (database) =>
  missingFrom(database).map((name) => `"${name}" of the schema is gone or was altered.`)

const additions: Look = (database) =>
  addedParts(database).map(({ type, name, interferes }) =>
    interferes
      ? `Somebody added the trigger ${JSON.stringify(name)}, which can keep out what is to be written.`
      : `Somebody added the ${type} ${JSON.stringify(name)}, which is no part of the store.`,
  )

/** Within a ledger the positions rise with the numbers: subscribers read by position. */
const order: Look = (database) =>
  rows<{ readonly ledger: Uint8Array; readonly seq: string }>(
    database,
    `SELECT CAST(ledger AS BLOB) AS ledger, CAST(seq AS TEXT) AS seq
     FROM (SELECT ledger, seq, position, lag(position) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE position < before LIMIT ${most}`,
  ).map(({ ledger, seq }) => `Ledger ${shown(ledger)}: event number ${seq} stands before the one it follows.`)

const positions: Look = (database) =>
  rows<{ readonly position: string; readonly before: string }>(
    database,
    `SELECT CAST(position AS TEXT) AS position, CAST(before AS TEXT) AS before FROM (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM events)
     WHERE position <> before + 1 LIMIT ${most}`,
  ).map(({ position, before }) => `Between the positions ${before} and ${position} events are missing.`)

const numbers: Look = (database) =>
  rows<{ readonly ledger: Uint8Array; readonly seq: string; readonly before: string }>(
    database,
    `SELECT CAST(ledger AS BLOB) AS ledger, CAST(seq AS TEXT) AS seq, CAST(before AS TEXT) AS before
     FROM (SELECT ledger, seq, lag(seq, 1, -1) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE seq <> before + 1 LIMIT ${most}`,
  ).map(
    ({ ledger, seq, before }) =>
      `Ledger ${shown(ledger)}: events between the numbers ${before} and ${seq} are missing.`,
  )

const times: Look = (database) =>
  rows<{ readonly ledger: Uint8Array; readonly seq: string }>(
    database,
    `SELECT CAST(ledger AS BLOB) AS ledger, CAST(seq AS TEXT) AS seq
     FROM (SELECT ledger, seq, recorded_at, lag(recorded_at) OVER (PARTITION BY ledger ORDER BY seq) AS before FROM events)
     WHERE recorded_at < before LIMIT ${most}`,
  ).map(
    ({ ledger, seq }) =>
      `Ledger ${shown(ledger)}: event number ${seq} was recorded before the one it follows.`,
  )

/** The first of what there is to tell of some bytes. */
const first =
  (look: LookAtBytes): Look =>
  (database) => {
    const found: Array<string> = []
    for (const sentence of look(database)) if (found.push(sentence) === most) break
    return found
  }

const rows = <Row>(database: Database, sql: string): ReadonlyArray<Row> =>
  database.prepare(sql).all() as ReadonlyArray<Row>
