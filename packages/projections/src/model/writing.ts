import type { MunicipalityRecord, PolicyRecord, RecordedPeriod, SubjectId } from '@minutebook/core'
import type { Database, Value } from '@minutebook/sqlite/driver'
import type { TableNames } from '../file/Definition.js'

/** The columns of a period that are its own, with what stands in each. */
const columns: Readonly<Record<string, (period: RecordedPeriod) => Value>> = {
  from_day: ({ from }) => from,
  until_day: ({ until }) => until,
  status: ({ status }) => status,
  reason: ({ reason }) => reason,
  possible: ({ possible }) => JSON.stringify(possible),
  presumed: ({ presumed }) => (presumed === null ? null : JSON.stringify(presumed)),
  in_force_from: ({ inForceFrom }) => inForceFrom?.earliest ?? null,
  in_force_from_latest: ({ inForceFrom }) => inForceFrom?.latest ?? null,
  ceases_on: ({ ceasesOn }) => ceasesOn?.earliest ?? null,
  ceases_on_latest: ({ ceasesOn }) => ceasesOn?.latest ?? null,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  identifiers: ({ identifiers }) => JSON.stringify(identifiers),
  version: ({ version }) => version,
  rests_on: ({ citations }) => JSON.stringify(citations.map(({ seq }) => seq)),
}

const keys = ['municipality', 'policy', 'number', 'asked_from', 'asked_until', 'topic']
const names = [...keys, ...Object.keys(columns)]
const valuesOf = Object.values(columns)

/** Writes what is known of policies and municipalities, each in place of what stood there. */
export interface Writer {
  readonly policy: (municipality: string, policy: SubjectId, record: PolicyRecord | null) => void
  readonly municipality: (
    municipality: string,
    record: MunicipalityRecord,
    events: number,
    recordedAt: string,
  ) => void
}

export const writerTo = (database: Database, nameOf: TableNames): Writer => {
  const [periods, municipalities, completeDays] = ['periods', 'municipalities', 'complete_days'].map(nameOf)
  const dropPeriods = database.prepare(`DELETE FROM ${periods} WHERE municipality = ? AND policy = ?`)
  const addPeriod = database.prepare(
    `INSERT INTO ${periods} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const putMunicipality = database.prepare(
    `INSERT OR REPLACE INTO ${municipalities} (municipality, name, time_zone, events, recorded_at) VALUES (?, ?, ?, ?, ?)`,
  )
  const dropComplete = database.prepare(`DELETE FROM ${completeDays} WHERE municipality = ?`)
  const addComplete = database.prepare(
    `INSERT INTO ${completeDays} (municipality, number, from_day, until_day) VALUES (?, ?, ?, ?)`,
  )
  return {
    policy: (municipality, policy, record) => {
      dropPeriods.run(municipality, policy)
      if (record === null) return
      let number = 0
      for (const { askedFrom, askedUntil, periods: told } of record.lives) {
        for (const period of told) {
          const own = valuesOf.map((valueOf) => valueOf(period))
          addPeriod.run(municipality, policy, number, askedFrom, askedUntil, record.topic, ...own)
          number += 1
        }
      }
    },
    municipality: (municipality, { name, zone, complete }, events, recordedAt) => {
      putMunicipality.run(municipality, name, zone, events, recordedAt)
      dropComplete.run(municipality)
      for (const [number, { from, until }] of complete.entries())
        addComplete.run(municipality, number, from, until)
    },
  }
}
