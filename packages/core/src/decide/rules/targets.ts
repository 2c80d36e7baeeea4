import { problem, type Problem } from '../../problem/Problem.js'
import { kindOf, SubjectId } from '../../values/SubjectId.js'
import { earlierIn } from './earlierIn.js'
import type { Rule, Situation } from './Rule.js'

/** Which members of which kinds speak of something that must be on record already: nobody sees or undoes what never was. */
const spokenOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  StatusAttested: ['policy'],
  VoteRecorded: ['motion'],
  ResolutionRescinded: ['resolution'],
  DirectionIssued: ['resolution'],
  DirectionFulfilled: ['resolution', 'policy'],
  AuthorityRevoked: ['authority', 'replacedBy'],
}

/** What an act speaks of is on record, or stands earlier in the same command. */
export const aboutTargets: Rule = (situation) =>
  (spokenOf[situation.one.kind.type] ?? []).flatMap((member) => unknownTarget(situation, member))

const unknownTarget = (situation: Situation, member: string): ReadonlyArray<Problem> => {
  const target = situation.one.act.data[member]
  if (!SubjectId.is(target) || situation.register.book.listing(target).length > 0) return []
  if (earlierIn(situation, ({ act }) => Object.values(act.data).includes(target))) return []
  return [
    problem(`${kindOf(target)}-unknown`, `/data/${member}`, `${target} is not on record; record it first.`),
  ]
}
