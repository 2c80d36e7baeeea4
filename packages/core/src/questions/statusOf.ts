import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { Version } from '../timeline/versions.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import type { Bounds } from '../values/edtf.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { assumptionsOf } from './assumptions.js'
import { citationsOf } from './citations.js'
import { withFrozenParts } from './withFrozenParts.js'
import { flagsOfVerdict, withKnowledge } from './flags.js'
import { localFindings } from './findings/localFindings.js'
import { pendingIn } from './pending.js'
import type { Judged, Register, Studied } from './Register.js'
import type { DayRange, StatusAnswer } from './StatusAnswer.js'
import { readTimes, type ReadTimes } from './readTimes.js'
import type { Times } from './Times.js'

/**
 * Was a policy in force on a civil day, as decided by a day, as known at an instant; why, and by which events.
 *
 * `today` is the civil day of asking in the municipality, used where `knownAt` is left out. Problems only for times that
 * cannot be read; a policy nobody recorded is an answer (`no-record`), not a problem.
 *
 * @example statusOf(register, today)('policy:6030', { on: '2025-02-03', asDecidedBy: '2025-02-03' })
 */
export const statusOf =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, times: Times): E.Either<ReadonlyArray<Problem>, StatusAnswer> => {
    const read = readTimes(register, today, times)
    return E.isLeft(read) ? read : E.right(statusAt(register, policy, times, read.right))
  }

/** The same with times already read: for questions that ask about many policies. */
export const statusAt = (
  register: Register,
  policy: SubjectId,
  times: Times,
  read: ReadTimes,
): StatusAnswer => {
  const studied = register.study(policy, read.horizon)
  const asked = { on: times.on, asDecidedBy: times.asDecidedBy ?? null, knownAt: times.knownAt ?? null }
  if (!studied.onRecord) return noRecord(register, policy, read, asked)
  const judged = judgedAt(studied, read)
  judged.answer ??= withFrozenParts(templateOf(studied, policy, judged.verdict, read))
  return {
    ...judged.answer,
    on: asked.on,
    asDecidedBy: asked.asDecidedBy,
    knownAt: asked.knownAt,
    flags: withKnowledge(judged.answer.flags, read),
    pendingDecisions: studied.undecided ? pendingIn(studied.course, read) : none,
  }
}

/** With everything decided, a stretch of days is judged once and looked up; at another `asDecidedBy`, the day asked about. */
export const judgedAt = (studied: Studied, read: ReadTimes): Judged =>
  read.decidedBy === Infinity
    ? studied.periods(read.decidedBy, read.knownOn).at(read.on)
    : { verdict: verdictOn(studied.course, read, studied.coverage), answer: null }

type Asked = Pick<StatusAnswer, 'on' | 'asDecidedBy' | 'knownAt'>

const none: ReadonlyArray<never> = []

const templateOf = (studied: Studied, policy: SubjectId, verdict: Verdict, read: ReadTimes): StatusAnswer => {
  const { course } = studied
  const versions = studied.versions(read)
  return {
    policy,
    status: verdict.status,
    reason: verdict.reason,
    possible: verdict.possible,
    presumed: verdict.presumed,
    pendingDecisions: none,
    inForceFrom: rangeOf(verdict.start),
    ceasesOn: rangeOf(verdict.end),
    version: versions.length === 1 ? (versions[0] as Version).version : null,
    flags: flagsOfVerdict(course, verdict, read.on),
    findings: localFindings(course),
    assumptions: assumptionsOf(course, studied.coverage, verdict, read.on),
    citations: citationsOf(studied, verdict),
    on: '',
    asDecidedBy: null,
    knownAt: null,
    profileId: course.legal.setting.newestProfile.id,
  }
}

/** Nobody recorded anything of it: not in force where the record is declared complete, unknown elsewhere (R9). */
const noRecord = (register: Register, policy: SubjectId, read: ReadTimes, asked: Asked): StatusAnswer => {
  const municipality = register.study(theMunicipality, read.horizon)
  const covered = municipality.coverage.declares(read.on)
  const coverage = municipality.course.covers.map(({ event }) => event)
  const verdict: Verdict = {
    status: covered ? 'not-in-force' : 'undetermined',
    reason: 'no-record',
    possible: covered
      ? [{ status: 'not-in-force', reason: 'no-record' }]
      : [{ status: 'in-force' }, { status: 'not-in-force', reason: 'no-record' }],
    presumed: null,
    start: null,
    decided: null,
    end: null,
    zeroLength: false,
    begin: null,
    relied: covered ? coverage : [],
    widened: false,
  }
  return {
    ...templateOf(municipality, policy, verdict, read),
    ...asked,
    assumptions: none,
    findings: none,
    flags: withKnowledge(none, read),
  }
}

/** Days as text; an end that is open is null. */
export const rangeOf = (bounds: Bounds | null): DayRange | null =>
  bounds === null || bounds.earliest === Infinity
    ? null
    : { earliest: fromDay(bounds.earliest), latest: fromDay(bounds.latest) }
