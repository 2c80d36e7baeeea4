import type { DataOfKind } from '../../events/Kind.js'
import { RegisterCoverageDeclared } from '../../events/RegisterCoverageDeclared.js'
import { problem } from '../../problem/Problem.js'
import { toDay } from '../../values/CivilDate.js'
import type { Rule } from './Rule.js'

/**
 * Coverage does not end before it begins; and nobody can vouch that no ending is missing on a day that has not come.
 * Without a last day it is kept up from day to day.
 */
export const aboutCoverage: Rule = ({ one, today }) => {
  if (one.kind.type !== RegisterCoverageDeclared.type) return []
  const { from, to, completeness } = one.act.data as DataOfKind<typeof RegisterCoverageDeclared>
  if (to === null) return []
  if (from !== null && to < from)
    return [
      problem('coverage-reversed', '/data/to', `Coverage to ${to} cannot begin on ${from}, which is later.`),
    ]
  return completeness === 'complete' && toDay(to) > today
    ? [
        problem(
          'coverage-ahead',
          '/data/to',
          `${to} has not come yet; nobody can vouch for what will be recorded until then. Coverage that goes on has no last day (null).`,
        ),
      ]
    : []
}
