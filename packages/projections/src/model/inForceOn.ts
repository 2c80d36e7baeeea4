import type { Database, Value } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import { municipalityUnknown, type MunicipalityUnknown } from '../problem/ProjectionProblem.js'
import { filters, inForceAmong, type InForce, type InForceQuestion, type StandingRow } from './question.js'
import { modelName } from './modelName.js'

/** What stands in the tables about a day. */
export const inForceOn = (
  database: Database,
  question: InForceQuestion,
): E.Either<MunicipalityUnknown, InForce> => {
  const { on, today, municipality } = question
  const named = municipality === undefined ? [] : [municipality]
  const parked = names(
    database,
    `SELECT ledger AS municipality FROM parked WHERE projection = '${modelName}'
     ${named.map(() => 'AND ledger = ?').join('')} ORDER BY 1`,
    named,
  )
  if (municipality !== undefined && parked.length === 0 && !isKept(database, municipality))
    return E.left(municipalityUnknown(municipality))
  const wanted = filters.filter((filter) => question[filter] !== undefined)
  const values: ReadonlyArray<Value> = wanted.map((filter) => question[filter] ?? null)
  const rows = database
    .prepare(
      `SELECT * FROM standing
       WHERE in_force <> 'no' AND since <= ? AND ? < before AND asked_since <= ? AND ? < asked_before
         ${wanted.map((filter) => `AND ${filter} = ?`).join(' ')}
       ORDER BY municipality, policy`,
    )
    .all(on, on, today, today, ...values) as ReadonlyArray<InJson>
  return E.right({
    ...inForceAmong(rows.map(outOfJson)),
    incomplete: names(
      database,
      `SELECT municipality FROM municipalities ${named.map(() => 'WHERE municipality = ?').join('')}
       EXCEPT SELECT municipality FROM complete_days
       WHERE (from_day IS NULL OR from_day <= ?) AND (until_day IS NULL OR ? < until_day) ORDER BY 1`,
      [...named, on, on],
    ),
    parked,
  })
}

const isKept = (database: Database, municipality: string): boolean =>
  database.prepare('SELECT 1 FROM municipalities WHERE municipality = ?').get(municipality) !== undefined

const names = (database: Database, sql: string, values: ReadonlyArray<Value>): ReadonlyArray<string> =>
  (database.prepare(sql).all(...values) as ReadonlyArray<{ readonly municipality: string }>).map(
    ({ municipality }) => municipality,
  )

/** A row of the view, in which lists are JSON. */
type InJson = Omit<StandingRow, 'identifiers' | 'rests_on'> &
  Readonly<Record<'identifiers' | 'rests_on', string>>

const outOfJson = (row: InJson): StandingRow => ({
  ...row,
  identifiers: JSON.parse(row.identifiers) as ReadonlyArray<string>,
  rests_on: JSON.parse(row.rests_on) as ReadonlyArray<number>,
})
