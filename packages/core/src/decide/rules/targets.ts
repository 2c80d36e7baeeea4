import { problem, type Problem } from '../../problem/Problem.js'
import { valueAt } from '../../record/corrected.js'
import { horizonOf } from '../../record/KnownAt.js'
import { kindOf, SubjectId } from '../../values/SubjectId.js'
import type { Rule, Situation } from './Rule.js'
import { placesOf, type SpokenOf } from './SpokenOf.js'

/**
 * Which members of which kinds speak of something that must be on record already: nobody sees or undoes what never was.
 */
const spokenOf: SpokenOf = {
  StatusAttested: ['policy'],
  VoteRecorded: ['on/motion'],
  ResolutionRescinded: ['resolution'],
  DirectionIssued: ['resolution'],
  DirectionFulfilled: ['resolution', 'policy'],
  AuthorityRevoked: ['authority', 'replacedBy'],
}

/** What an act speaks of is on record. */
export const aboutTargets: Rule = (situation) =>
  placesOf(spokenOf, situation.one.kind).flatMap((member) => unknownTarget(situation, member))

const unknownTarget = ({ one, register }: Situation, member: string): ReadonlyArray<Problem> => {
  const target = valueAt(one.act.data, `/${member}`)
  if (!SubjectId.is(target)) return []
  if (register.study(target, horizonOf(register.book, null)).onRecord) return []
  return [
    problem(`${kindOf(target)}-unknown`, `/data/${member}`, `${target} is not on record; record it first.`),
  ]
}
