import type { Run } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { TableNames } from '../keeping/Place.js'
import {
  filters,
  inForceAmong,
  type InForce,
  type InForceQuestion,
  type StandingRow,
} from '../model/question.js'
import { modelName } from '../model/modelName.js'
import { municipalityUnknown, type MunicipalityUnknown } from '../problem/ProjectionProblem.js'
import { storable } from './texts.js'

/** What stands in the tables about a day. */
export const inForceOn = async (
  run: Run,
  nameOf: TableNames,
  question: InForceQuestion,
): Promise<E.Either<MunicipalityUnknown, InForce>> => {
  const { on, today, municipality } = question
  const named = municipality === undefined ? [] : [storable(municipality)]
  const parked = await run<readonly [ledger: string]>(
    `SELECT ledger COLLATE "C" FROM ${nameOf('parked')} WHERE projection = $1
     ${named.map(() => 'AND ledger = $2').join('')} ORDER BY 1`,
    [modelName, ...named],
  )
  const only = named.map(() => 'WHERE municipality = $1').join('')
  if (municipality !== undefined && parked.length === 0) {
    const kept = await run(`SELECT 1 FROM ${nameOf('municipalities')} ${only}`, named)
    if (kept.length === 0) return E.left(municipalityUnknown(municipality))
  }
  const wanted = filters.flatMap((filter) => {
    const value = question[filter]
    return value === undefined ? [] : [{ filter, value: storable(value) }]
  })
  const values = wanted.map(({ value }) => value)
  // Rows as JSON: they come with the names of their columns, and lists in them as lists.
  const rows = await run<readonly [row: StandingRow]>(
    `SELECT json_build_object('municipality', municipality, 'municipality_name', municipality_name, 'policy', policy,
       'kind', kind, 'topic', topic, 'title', title, 'identifiers', identifiers, 'version', version, 'reason', reason,
       'from_day', lower(days), 'until_day', upper(days), 'in_force', in_force, 'rests_on', rests_on)
     FROM ${nameOf('standing')}
     WHERE in_force <> 'no' AND days @> $1::date AND asked @> $2::date
       ${wanted.map(({ filter }, at) => `AND ${filter} = $${at + 3}`).join(' ')}
     ORDER BY municipality, policy`,
    [on, today, ...values],
  )
  const incomplete = await run<readonly [municipality: string]>(
    `SELECT municipality FROM ${nameOf('municipalities')} ${only}
     EXCEPT SELECT municipality FROM ${nameOf('complete_days')} WHERE days @> $${named.length + 1}::date ORDER BY 1`,
    [...named, on],
  )
  return E.right({
    ...inForceAmong(rows.map(([row]) => row)),
    incomplete: incomplete.map(([name]) => name),
    parked: parked.map(([name]) => name),
  })
}
