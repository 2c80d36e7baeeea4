import type { PoliciesInForce } from 'minutebook'
import type { Called } from '../ledger/called.js'
import { dayRange } from './days.js'
import type { Paper } from './Paper.js'
import { inkOf, standing } from './standing.js'
import { table } from './table.js'

/** The register on a day, for people. */
export const register = (
  { certain, possible, excluded, complete }: PoliciesInForce,
  on: string,
  names: (policy: string) => Called,
  paper: Paper,
): string => {
  const all = [...certain, ...possible, ...(excluded ?? [])]
  const rows = all.map((one) => row(one, names(one.policy), paper))
  return [
    rows.length === 0
      ? `No policy on record is in force on ${on}, nor can be.`
      : table(paper, ['policy', 'number', 'kind', 'from', 'status', 'title'], rows),
    '',
    complete
      ? `The record is declared complete for ${on}: what is not listed was not in force.`
      : `The record is not declared complete for ${on}: what is not listed may have been in force.`,
  ].join('\n')
}

const row = (
  answer: PoliciesInForce['certain'][number],
  { title, numbers, kind }: Called,
  paper: Paper,
): ReadonlyArray<string> => [
  answer.policy,
  numbers.join(', '),
  kind ?? '',
  dayRange(answer.inForceFrom),
  inkOf(answer.status, paper)(standing(answer)),
  title ?? '',
]
