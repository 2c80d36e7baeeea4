import type { Run } from '@minutebook/postgres/driver'
import type { TableNames } from '../keeping/Place.js'
import { gapBefore, type Change } from '../model/changes.js'
import { periodColumns } from '../model/rows.js'
import { storableJson } from './texts.js'

/** Writes rows; it runs inside the transaction that moves the checkpoint, and where it rejects both are undone. */
export type WriteRows = (run: Run, nameOf: TableNames) => Promise<void>

/** The columns of a period as they come in JSON, with the types they are read as. */
const given: Readonly<Record<(typeof periodColumns)[number], string>> = {
  municipality: 'text',
  policy: 'text',
  number: 'integer',
  asked_from: 'date',
  asked_until: 'date',
  topic: 'text',
  from_day: 'date',
  until_day: 'date',
  status: 'text',
  reason: 'text',
  possible: 'jsonb',
  presumed: 'jsonb',
  in_force_from: 'date',
  in_force_from_latest: 'date',
  ceases_on: 'date',
  ceases_on_latest: 'date',
  kind: 'text',
  title: 'text',
  identifiers: 'text[]',
  version: 'text',
  rests_on: 'integer[]',
}
const columns = periodColumns.map((column) => `${column} ${given[column]}`).join(', ')

/** Rows go as one JSON text: one statement for hundreds of them, and nothing of them is ever taken for SQL. */
const addingPeriods = (nameOf: TableNames): string => `
  INSERT INTO ${nameOf('periods')} (municipality, policy, number, asked, days, status, reason, possible, presumed,
    in_force_from, ceases_on, kind, topic, title, identifiers, version, rests_on)
  SELECT municipality, policy, number, daterange(asked_from, asked_until), daterange(from_day, until_day), status, reason,
    possible, CASE WHEN jsonb_typeof(presumed) <> 'null' THEN presumed END,
    CASE WHEN in_force_from IS NOT NULL OR in_force_from_latest IS NOT NULL
      THEN daterange(in_force_from, in_force_from_latest, '[]') END,
    CASE WHEN ceases_on IS NOT NULL OR ceases_on_latest IS NOT NULL
      THEN daterange(ceases_on, ceases_on_latest, '[]') END,
    kind, topic, title, identifiers, version, rests_on
  FROM json_to_recordset($1::json) AS given (${columns})`

/** Writes what is known of policies and a municipality, each in place of what stood there. */
export const writeChange = async (run: Run, nameOf: TableNames, change: Change): Promise<void> => {
  const { municipality, events, recordedAt } = change
  const municipalities = nameOf('municipalities')
  const [held] = await run<readonly [events: number]>(
    `SELECT events FROM ${municipalities} WHERE municipality = $1`,
    [municipality],
  )
  const gap = gapBefore(change, held?.[0] ?? 0)
  if (gap !== null) throw new Error(gap)

  for (const { policies, rows } of change.policies()) {
    await run(`DELETE FROM ${nameOf('periods')} WHERE municipality = $1 AND policy = ANY ($2::text[])`, [
      municipality,
      policies,
    ])
    if (rows.length > 0) await run(addingPeriods(nameOf), [storableJson(rows)], rows.length)
  }

  const { name, zone, complete } = change.record()
  await run(
    `INSERT INTO ${municipalities} (municipality, name, time_zone, events, recorded_at)
     SELECT municipality, name, time_zone, events, recorded_at
     FROM json_to_record($1::json)
       AS given (municipality text, name text, time_zone text, events bigint, recorded_at timestamptz)
     ON CONFLICT (municipality) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone,
       events = excluded.events, recorded_at = excluded.recorded_at`,
    [storableJson({ municipality, name, time_zone: zone, events, recorded_at: recordedAt })],
  )
  await run(`DELETE FROM ${nameOf('complete_days')} WHERE municipality = $1`, [municipality])
  const declared = complete.map((days, number) => ({ municipality, number, ...days }))
  await run(
    `INSERT INTO ${nameOf('complete_days')} (municipality, number, days)
     SELECT municipality, number, daterange("from", "until")
     FROM json_to_recordset($1::json) AS given (municipality text, number integer, "from" date, "until" date)`,
    [storableJson(declared)],
  )
}
