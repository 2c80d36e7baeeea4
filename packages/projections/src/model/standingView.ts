import type { TableNames } from '../keeping/Place.js'
import { modelName } from './modelName.js'

/**
 * The view `standing`: how each policy stands in each of its periods, beside what is known of its municipality.
 * Databases differ in how they name tables and in the columns that hold days.
 */
export const standingView = (nameOf: TableNames, days: string): string =>
  `CREATE VIEW ${nameOf('standing')} AS
  SELECT
    periods.municipality, municipalities.name AS municipality_name,
    policy, kind, topic, title, identifiers, version, status, reason, ${days},
    CASE
      WHEN parked.ledger IS NOT NULL OR status = 'undetermined' THEN 'possible'
      WHEN status = 'in-force' THEN 'certain'
      ELSE 'no'
    END AS in_force,
    rests_on
  FROM ${nameOf('periods')} AS periods
  LEFT JOIN ${nameOf('municipalities')} AS municipalities ON municipalities.municipality = periods.municipality
  LEFT JOIN ${nameOf('parked')} AS parked ON parked.projection = '${modelName}' AND parked.ledger = periods.municipality`
