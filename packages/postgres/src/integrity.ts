import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import type { Database } from './driver/database.js'
import { alterationsOf } from './schema/altering.js'
import { rightsGiven } from './schema/rights.js'

/** At most so many findings of a kind are told: the first ones say enough. */
const most = 20

/** Reading everything may take a day. */
const takes = 86_400_000

/** What of a store is not as it was left, one sentence each; an empty list where all is well. It reads everything. */
export const integrity = ({
  ask,
  database,
  schema,
}: Connection): TaskEither<StoreProblem, ReadonlyArray<string>> =>
  ask(async () => {
    const findings: Array<string> = []
    for (const look of [schemaParts, rightsGiven, positions, numbers, texts])
      findings.push(...(await look(database, schema)))
    return E.right(findings)
  })

type Look = (database: Database, schema: string) => Promise<ReadonlyArray<string>>

const schemaParts: Look = async (database, schema) => {
  const { missing, added } = await alterationsOf(database, schema)
  return [
    ...missing.map((name) => `The ${name} of the schema is gone or was altered.`),
    ...added.map(({ sentence }) => sentence),
  ]
}

const positions: Look = async (database, schema) => {
  const rows = await database.ask<readonly [position: number, before: number]>({
    name: 'positions',
    takes,
    text: `SELECT position, before
      FROM (SELECT position, lag(position, 1, 0::bigint) OVER (ORDER BY position) AS before FROM "${schema}".events) AS events
      WHERE position <> before + 1 ORDER BY position LIMIT ${most}`,
  })
  return rows.map(
    ([position, before]) => `Between the positions ${before} and ${position} events are missing.`,
  )
}

/** Within a ledger the numbers have no gap, and positions and times of recording rise with them. */
const numbers: Look = async (database, schema) => {
  const rows = await database.ask<readonly [string, number, number, boolean, boolean]>({
    name: 'numbers',
    takes,
    text: `SELECT ledger, seq, before, position < place, recorded_at < recorded
      FROM (
        SELECT *, lag(seq, 1, -1::bigint) OVER ledger AS before, lag(position) OVER ledger AS place,
          lag(recorded_at) OVER ledger AS recorded
        FROM "${schema}".events WINDOW ledger AS (PARTITION BY ledger ORDER BY seq)
      ) AS events
      WHERE seq <> before + 1 OR position < place OR recorded_at < recorded ORDER BY ledger, seq LIMIT ${most}`,
  })
  return rows.flatMap(([ledger, seq, before, isEarlier, isOlder]) => [
    ...(seq === before + 1
      ? []
      : [`Ledger "${ledger}": events between the numbers ${before} and ${seq} are missing.`]),
    ...(isEarlier ? [`Ledger "${ledger}": event number ${seq} stands before the one it follows.`] : []),
    ...(isOlder ? [`Ledger "${ledger}": event number ${seq} was recorded before the one it follows.`] : []),
  ])
}

const texts: Look = async (database, schema) => {
  const rows = await database.ask<readonly [string]>({
    name: 'digests',
    takes,
    text: `SELECT sha256 FROM "${schema}".texts WHERE sha256 <> encode(pg_catalog.sha256(bytes), 'hex') LIMIT ${most}`,
  })
  return rows.map(([sha256]) => `The text ${sha256} no longer has the bytes of that digest.`)
}
