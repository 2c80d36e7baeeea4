import type { Axes } from '../timeline/Axes.js'
import type { Verdict } from '../timeline/verdict.js'
import { onlyVersion, type Versions } from '../timeline/versions.js'
import type { SubjectId } from '../values/SubjectId.js'
import { applyingOn } from './applicability.js'
import { assumptionsOf } from './assumptions.js'
import { citationsOf } from './citations.js'
import { flagsOfVerdict } from './flags.js'
import { heldThrough, rangeOf } from './rangeOf.js'
import { rulesRelied } from './rulesRelied.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'

const none: ReadonlyArray<never> = []

/** What a verdict comes to, with what describes the policy that day; the question it answers is left open. */
export const answerOf = (studied: Studied, policy: SubjectId, verdict: Verdict, axes: Axes): StatusAnswer => {
  const { course } = studied
  const versions = studied.versions(axes)
  const rules = rulesRelied(studied, verdict, axes)
  return {
    policy,
    status: verdict.status,
    reason: verdict.reason,
    possible: verdict.possible,
    presumed: verdict.presumed,
    pendingDecisions: none,
    inForceFrom: rangeOf(verdict.start),
    ceasesOn: rangeOf(verdict.end),
    suspendedThrough: heldThrough(verdict.held),
    partial: verdict.partial,
    applicability: applyingOn(studied.described(), axes),
    version: onlyVersion(versions)?.version ?? null,
    flags: flagsOfVerdict(studied, verdict, versions, axes),
    findings: studied.findings(axes.decidedBy),
    assumptions: assumptionsOf(studied, verdict, axes, rules, versions),
    citations: citationsOf(studied, withVersions(verdict, versions), rules),
    on: '',
    asDecidedBy: null,
    knownAt: null,
    portion: null,
    territory: null,
    profileId: course.setting.newest.profile.id,
  }
}

/** What an answer rests on: its status, and its version where the executive had a say in it. */
const withVersions = ({ relied }: Verdict, { possible }: Versions): ReadonlyArray<number> =>
  possible.every((one) => one.relied.length === 0)
    ? relied
    : [...relied, ...possible.flatMap((one) => one.relied)]
