import { problem, type Problem } from '../../problem/Problem.js'
import { kindOf, SubjectId } from '../../values/SubjectId.js'
import type { Rule, Situation } from './Rule.js'

const policy = ['policy'] as const
const resolution = ['resolution'] as const

/** Which members of which kinds speak of what must be on record already: these acts come after a policy, motion or power was made. */
const spokenOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  ResolutionVetoed: resolution,
  VetoOverridden: resolution,
  ExecutiveApproved: resolution,
  BecameLawUnsigned: resolution,
  ResolutionAmended: resolution,
  AuthorityVaried: ['authority'],
  ApprovalGranted: policy,
  ApprovalWithheld: policy,
  CommencementConditionSatisfied: policy,
  CommencementConditionFailed: policy,
  PolicyPublished: policy,
  PolicyCommenced: policy,
  CommencementPostponed: policy,
  CommencementCancelled: policy,
  PolicyConsolidated: policy,
  PolicyRedesignated: policy,
  PolicySuperseded: ['by'],
  PolicyMerged: ['policies'],
  PolicyRevived: policy,
  PolicyReadopted: policy,
  SunsetSet: policy,
  SunsetExtended: policy,
  PolicyExpired: policy,
  PetitionFiled: ['against'],
  PolicyReinstated: policy,
  PolicyQuashed: policy,
  ProceedingCommenced: policy,
  LapsedByLaw: ['policies'],
  ReviewScheduled: policy,
  ReviewCompleted: policy,
}

/** What an act works on is on record. */
export const aboutLaterActs: Rule = (situation) =>
  (spokenOf[situation.one.kind.type] ?? []).flatMap((member) => {
    const named = situation.one.act.data[member]
    return Array.isArray(named)
      ? named.flatMap((one: unknown, at) => unknownIn(situation, one, `/data/${member}/${at}`))
      : unknownIn(situation, named, `/data/${member}`)
  })

const unknownIn = (situation: Situation, target: unknown, path: string): ReadonlyArray<Problem> => {
  if (!SubjectId.is(target) || situation.register.book.listing(target).length > 0) return []
  return [problem(`${kindOf(target)}-unknown`, path, `${target} is not on record; record it first.`)]
}
