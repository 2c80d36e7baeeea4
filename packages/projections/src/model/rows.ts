import type { PolicyRecord } from '@minutebook/core'

/**
 * A value as it is, whatever a database makes of it: lists and objects are JSON in some and have types of their own in
 * others.
 */
type Cell = null | number | string | object

/** The columns of a period. */
export const periodColumns = [
  'municipality',
  'policy',
  'number',
  'asked_from',
  'asked_until',
  'topic',
  'from_day',
  'until_day',
  'status',
  'reason',
  'possible',
  'presumed',
  'in_force_from',
  'in_force_from_latest',
  'ceases_on',
  'ceases_on_latest',
  'kind',
  'title',
  'identifiers',
  'version',
  'rests_on',
] as const

/** A period of a policy as a row. */
export type PeriodRow = Readonly<Record<(typeof periodColumns)[number], Cell>>

/** All there is to be said of a policy, in rows. */
export const periodRows = (municipality: string, record: PolicyRecord): ReadonlyArray<PeriodRow> => {
  const rows: Array<PeriodRow> = []
  for (const { askedFrom, askedUntil, periods } of record.lives) {
    for (const period of periods) {
      rows.push({
        municipality,
        policy: record.policy,
        number: rows.length,
        asked_from: askedFrom,
        asked_until: askedUntil,
        topic: record.topic,
        from_day: period.from,
        until_day: period.until,
        status: period.status,
        reason: period.reason,
        possible: period.possible,
        presumed: period.presumed,
        in_force_from: period.inForceFrom?.earliest ?? null,
        in_force_from_latest: period.inForceFrom?.latest ?? null,
        ceases_on: period.ceasesOn?.earliest ?? null,
        ceases_on_latest: period.ceasesOn?.latest ?? null,
        kind: period.kind,
        title: period.title,
        identifiers: period.identifiers,
        version: period.version,
        rests_on: period.citations.map(({ seq }) => seq),
      })
    }
  }
  return rows
}
