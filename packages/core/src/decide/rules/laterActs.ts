import { problem, type Problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { isResolutionId, kindOf, SubjectId } from '../../values/SubjectId.js'
import type { Rule, Situation } from './Rule.js'
import { placesOf, type SpokenOf } from './SpokenOf.js'

const policy = ['policy'] as const
const resolution = ['resolution'] as const

/**
 * Which members of which kinds speak of what must be on record already: these acts come after a policy, motion or power
 * was made.
 */
const spokenOf: SpokenOf = {
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
  placesOf(spokenOf, situation.one.kind).flatMap((member) => {
    const named = situation.one.act.data[member]
    return Array.isArray(named)
      ? named.flatMap((one: unknown, at) => unknownIn(situation, one, `/data/${member}/${at}`))
      : unknownIn(situation, named, `/data/${member}`)
  })

const unknownIn = (situation: Situation, target: unknown, path: string): ReadonlyArray<Problem> => {
  if (!SubjectId.is(target) || isKnown(situation, target)) return []
  return [problem(`${kindOf(target)}-unknown`, path, `${target} is not on record; record it first.`)]
}

/** What the executive says of a resolution it says of one that was passed, and not of what others only name. */
const isKnown = ({ register }: Situation, target: SubjectId): boolean =>
  isResolutionId(target)
    ? register
        .study(target, horizonOf(register.book, null))
        .course.begins.some((begin) => begin.target === target)
    : register.book.lastListing(target) !== -1
