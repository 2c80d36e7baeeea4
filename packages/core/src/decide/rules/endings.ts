import { CommencementCancelled } from '../../events/CommencementCancelled.js'
import { CommencementPostponed } from '../../events/CommencementPostponed.js'
import type { DataOfKind } from '../../events/Kind.js'
import { PoliciesInherited } from '../../events/PoliciesInherited.js'
import { PolicyDisallowed } from '../../events/PolicyDisallowed.js'
import { PolicyMerged } from '../../events/PolicyMerged.js'
import { PolicyQuashed } from '../../events/PolicyQuashed.js'
import { PolicyReadopted } from '../../events/PolicyReadopted.js'
import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import { PolicyRevived } from '../../events/PolicyRevived.js'
import { PolicySplit } from '../../events/PolicySplit.js'
import { PolicySuperseded } from '../../events/PolicySuperseded.js'
import { PolicySuspended } from '../../events/PolicySuspended.js'
import { QuashingReversed } from '../../events/QuashingReversed.js'
import { SunsetExtended } from '../../events/SunsetExtended.js'
import { SunsetSet } from '../../events/SunsetSet.js'
import { namingSame } from '../../events/sameAct.js'
import type { Problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { verdictOn } from '../../timeline/verdict.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { beginning, changing, overAlready, within } from './policies.js'
import type { Rule, Situation } from './Rule.js'

/**
 * What ends, holds or replaces a policy does so while it is not certainly over, by someone with the power; what it
 * begins is new.
 */
export const aboutEndings: Rule = (situation) => {
  const { kind, act } = situation.one
  switch (kind.type) {
    case PolicySuperseded.type: {
      const { policy, sameActAs } = act.data as DataOfKind<typeof PolicySuperseded>
      return changing(situation, { policy, beside: 'rescinded', ...namingSame({ sameActAs }) }, 'replaced')
    }
    case PolicyDisallowed.type: {
      const data = act.data as DataOfKind<typeof PolicyDisallowed>
      // What is void from the start may have ended since.
      return data.void === undefined
        ? changing(situation, data, 'disallowed')
        : within(situation, data.policy, 'disallowed')
    }
    case PolicyRevived.type:
      return within(situation, (act.data as DataOfKind<typeof PolicyRevived>).policy, 'revived')
    case PolicyReadopted.type:
      return within(situation, (act.data as DataOfKind<typeof PolicyReadopted>).policy, 'adopted again')
    case PolicyQuashed.type: {
      const { policy, operation } = act.data as DataOfKind<typeof PolicyQuashed>
      return [
        // What is void from the start may have ended since.
        ...(operation.rule === 'abInitio' ? [] : quashingOver(situation, policy)),
        ...within(situation, policy, 'quashed'),
      ]
    }
    case QuashingReversed.type:
      return within(situation, (act.data as DataOfKind<typeof QuashingReversed>).policy, 'restored')
    case PolicySuspended.type: {
      const { policy, from, sameActAs } = act.data as DataOfKind<typeof PolicySuspended>
      return changing(
        situation,
        {
          policy,
          at: '/data/from',
          ...(from === undefined ? {} : { effectiveOn: from }),
          ...namingSame({ sameActAs }),
        },
        'suspended',
      )
    }
    case PolicySplit.type: {
      const data = act.data as DataOfKind<typeof PolicySplit>
      const parts = data.parts.map(({ policy }) => policy)
      return [
        ...changing(situation, { ...data, beside: 'rescinded' }, 'split'),
        ...newIn(situation, parts, [data.policy], '/data/parts'),
      ]
    }
    case PolicyMerged.type: {
      const { policies, into, effectiveOn } = act.data as DataOfKind<typeof PolicyMerged>
      const merged = policies.flatMap((policy, at) =>
        changing(
          situation,
          { policy, beside: 'rescinded', ...(effectiveOn === undefined ? {} : { effectiveOn }) },
          'merged',
        ).map((one) => (one.path === '/data/policy' ? { ...one, path: `/data/policies/${at}` } : one)),
      )
      return [
        ...merged.filter(({ code }) => code !== 'policy-unknown'),
        ...(policies.includes(into.policy) ? [] : at(beginning(situation, into.policy), '/data/into/policy')),
      ]
    }
    case PoliciesInherited.type: {
      const { policies } = act.data as DataOfKind<typeof PoliciesInherited>
      return newIn(
        situation,
        policies.map(({ policy }) => policy),
        [],
        '/data/policies',
      )
    }
    default: {
      const done = changes[kind.type]
      return done === undefined ? [] : within(situation, act.data['policy'] as PolicyId, done)
    }
  }
}

/** What else is done to a policy by whoever has power over it, be it over or not. */
const changes: Readonly<Record<string, string>> = {
  [PolicyReinstated.type]: 'reinstated',
  [SunsetSet.type]: 'limited',
  [SunsetExtended.type]: 'extended',
  [CommencementPostponed.type]: 'put off',
  [CommencementCancelled.type]: 'called off',
}

/** What ends by a judgment is not over the day before it: what is repealed and quashed on one day was there. */
const quashingOver = (situation: Situation, policy: PolicyId): ReadonlyArray<Problem> => {
  const { one, register, today } = situation
  const { course, onRecord } = register.study(policy, horizonOf(register.book, null))
  const { decidedOn } = one.act
  if (!onRecord || decidedOn === null || decidedOn === undefined) return []
  const on = daysOf(decidedOn, course.setting.hemisphere).earliest - 1
  return overAlready(verdictOn(course, { on, decidedBy: Infinity, knownOn: today }), policy, 'quashed')
}

const newIn = (
  situation: Situation,
  policies: ReadonlyArray<PolicyId>,
  going: ReadonlyArray<PolicyId>,
  path: string,
): ReadonlyArray<Problem> =>
  policies.flatMap((policy, index) =>
    going.includes(policy) ? [] : at(beginning(situation, policy), `${path}/${index}/policy`),
  )

const at = (problems: ReadonlyArray<Problem>, path: string): ReadonlyArray<Problem> =>
  problems.map((one) => ({ ...one, path }))
