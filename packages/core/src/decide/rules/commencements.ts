import { CommencementCancelled } from '../../events/CommencementCancelled.js'
import { CommencementPostponed } from '../../events/CommencementPostponed.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { verdictOn } from '../../timeline/verdict.js'
import { daysOf } from '../../values/UncertainDate.js'
import { PolicyId } from '../../values/SubjectId.js'
import type { Rule } from './Rule.js'

const moving: ReadonlySet<string> = new Set([CommencementPostponed.type, CommencementCancelled.type])

/** A commencement is put off or called off before it is reached; what has begun is suspended or ended (domain §4). */
export const aboutCommencements: Rule = ({ one, register, today }) => {
  const { policy, portions } = one.act.data
  const { decidedOn } = one.act
  if (!moving.has(one.kind.type) || portions !== undefined || !PolicyId.is(policy)) return []
  if (decidedOn === undefined || decidedOn === null) return []
  const { course, onRecord } = register.study(policy, horizonOf(register.book, null))
  if (!onRecord) return []
  const { start } = verdictOn(course, {
    on: daysOf(decidedOn, course.setting.hemisphere).earliest,
    decidedBy: Infinity,
    knownOn: today,
  })
  return start !== null && start.latest <= daysOf(decidedOn, course.setting.hemisphere).earliest
    ? [
        problem(
          'already-commenced',
          '/data/policy',
          `${policy} had commenced by then, so its commencement can no longer be moved; it can be suspended or rescinded.`,
        ),
      ]
    : []
}
