import { notAfter, profilesOn } from '../../effects/profilesOf.js'
import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { hasPower } from '../../law/power.js'
import { anyDay } from '../../values/edtf.js'
import { PolicyId } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Rule } from './Rule.js'

/**
 * A suspension is lifted by whoever laid it or a higher body: council does not lift a stay of a court, be the bylaw its
 * own (R15b).
 */
export const aboutLifting: Rule = ({ one: { kind, act }, register, today }) => {
  const { policy, suspension } = act.data
  const { by, decidedOn } = act
  if (kind.type !== PolicyReinstated.type || !PolicyId.is(policy) || by === undefined || by === null)
    return []
  const { course } = register.study(policy, horizonOf(register.book, null))
  const { setting, suspends } = course
  // Of each suspension, whoever prolonged it last.
  const byKey = new Map<string, (typeof suspends)[number]>()
  for (const hold of suspends) {
    const isMeant = suspension === undefined || register.book.cited(hold.event).event === suspension
    if (hold.target === policy && hold.lifts === undefined && (isMeant || byKey.has(hold.key)))
      byKey.set(hold.key, hold)
  }
  const laid = [...byKey.values()]
  const decided =
    decidedOn === undefined || decidedOn === null ? anyDay : daysOf(decidedOn, setting.hemisphere)
  const isBelow = ({ rank, law }: (typeof laid)[number]): boolean =>
    profilesOn(notAfter(decided, today), setting).every(
      (under) =>
        under.adopted === (law ?? null) && hasPower(under.profile.rankOfAct.value(by), rank) === 'none',
    )
  return laid.length > 0 && laid.every(isBelow)
    ? [
        problem(
          'no-power',
          '/by',
          `${policy} was suspended by a higher body; that body, or one above it, can lift that.`,
          'R15b',
        ),
      ]
    : []
}
