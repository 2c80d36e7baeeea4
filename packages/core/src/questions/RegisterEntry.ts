import type { Axes } from '../timeline/Axes.js'
import type { Verdict } from '../timeline/verdict.js'
import type { SubjectId } from '../values/SubjectId.js'
import { frozenCopy } from './copyToKeep.js'
import { sharedRangeOf } from './rangeOf.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'

/** A policy in a list; `statusOf` gives the whole answer, with its events. */
export type RegisterEntry = Pick<
  StatusAnswer,
  'policy' | 'status' | 'reason' | 'possible' | 'presumed' | 'inForceFrom' | 'ceasesOn'
>

/** Unchangeable, since lists given later may have the same one. */
export const registerEntry = (
  policy: SubjectId,
  { status, reason, possible, presumed, start, end }: Verdict,
): RegisterEntry =>
  Object.freeze({
    policy,
    status,
    reason,
    // Nearly all share the one way there is, which is frozen already.
    possible: Object.isFrozen(possible) ? possible : frozenCopy(possible),
    presumed: presumed === null ? null : frozenCopy(presumed),
    inForceFrom: sharedRangeOf(start),
    ceasesOn: sharedRangeOf(end),
  })

/** Stands for the entry of a policy that is certainly not in force, until somebody wants it. */
export const out = 'not-in-force'

export type Shown = RegisterEntry | typeof out

/** The same of a policy as it was known in part. */
export const shownInPart = (
  policy: SubjectId,
  studied: Studied,
  { excluded, ...axes }: Axes & { readonly excluded: boolean },
): Shown => (studied.onRecord ? shownOf(policy, studied.verdictOn(axes), excluded) : out)

export const shownOf = (policy: SubjectId, verdict: Verdict, excluded: boolean): Shown =>
  verdict.status === 'not-in-force' && !excluded ? out : registerEntry(policy, verdict)
