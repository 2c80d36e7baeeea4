import type { Database, Value } from '@minutebook/sqlite/driver'
import type { TableNames } from '../keeping/Place.js'
import { gapBefore, type Change } from './changes.js'
import { periodColumns, type PeriodRow } from './rows.js'

/** Lists and objects are kept as JSON. */
const valuesOf = (row: PeriodRow): ReadonlyArray<Value> =>
  periodColumns.map((column) => {
    const value = row[column]
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  })

/** Writes what is known of policies and a municipality, each in place of what stood there. */
export const writeChange = (database: Database, nameOf: TableNames, change: Change): void => {
  const [periods, municipalities, completeDays] = ['periods', 'municipalities', 'complete_days'].map(nameOf)
  const { municipality, events, recordedAt } = change
  const row = database
    .prepare(`SELECT events FROM ${municipalities} WHERE municipality = ?`)
    .get(municipality) as { readonly events: number } | undefined
  const gap = gapBefore(change, row?.events ?? 0)
  if (gap !== null) throw new Error(gap)

  const dropPeriods = database.prepare(`DELETE FROM ${periods} WHERE municipality = ? AND policy = ?`)
  const addPeriod = database.prepare(
    `INSERT INTO ${periods} (${periodColumns.join(', ')}) VALUES (${periodColumns.map(() => '?').join(', ')})`,
  )
  for (const { policies, rows } of change.policies()) {
    for (const policy of policies) dropPeriods.run(municipality, policy)
    for (const period of rows) addPeriod.run(...valuesOf(period))
  }

  const { name, zone, complete } = change.record()
  database
    .prepare(
      `INSERT OR REPLACE INTO ${municipalities} (municipality, name, time_zone, events, recorded_at) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(municipality, name, zone, events, recordedAt)
  database.prepare(`DELETE FROM ${completeDays} WHERE municipality = ?`).run(municipality)
  const addComplete = database.prepare(
    `INSERT INTO ${completeDays} (municipality, number, from_day, until_day) VALUES (?, ?, ?, ?)`,
  )
  for (const [number, { from, until }] of complete.entries())
    addComplete.run(municipality, number, from, until)
}
