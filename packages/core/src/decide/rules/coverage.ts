import type { DataOfKind } from '../../events/Kind.js'
import { RegisterCoverageDeclared } from '../../events/RegisterCoverageDeclared.js'
import { problem } from '../../problem/Problem.js'
import type { Rule } from './Rule.js'

/** Coverage does not end before it begins. */
export const aboutCoverage: Rule = ({ one }) => {
  if (one.kind.type !== RegisterCoverageDeclared.type) return []
  const { from, to } = one.act.data as DataOfKind<typeof RegisterCoverageDeclared>
  return from !== null && to !== null && to < from
    ? [problem('coverage-reversed', '/data/to', `Coverage to ${to} cannot begin on ${from}, which is later.`)]
    : []
}
