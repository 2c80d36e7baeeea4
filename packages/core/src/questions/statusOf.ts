import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { Members } from '../problem/unknownMembers.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { SubjectId } from '../values/SubjectId.js'
import { answerOf } from './answerOf.js'
import { copyToKeep } from './copyToKeep.js'
import { flagsOfWhere, withKnowledge } from './flags.js'
import { noRecord } from './noRecord.js'
import { pendingIn } from './pending.js'
import type { Register } from './Register.js'
import { judgingAll } from './Studied.js'
import type { OwnPart } from './SettledAnswers.js'
import type { SharedPart } from './SharedParts.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { begunBy, heldBy } from './rangeOf.js'
import { readTimes, type ReadTimes } from './readTimes.js'
import { readWhere, type Where } from './readWhere.js'
import type { StatusTimes, Times } from './Times.js'

/**
 * Was a policy in force on a civil day, as decided by a day, as known at an instant; why, and by which events.
 *
 * `today` is the civil day of asking in the municipality, used where `knownAt` is left out. Problems only for times
 * that cannot be read; a policy nobody recorded is an answer (`no-record`), not a problem.
 *
 * @example statusOf(register, today)('policy:6030', { on: '2025-02-03', asDecidedBy: '2025-02-03' })
 */
export const statusOf =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, times: StatusTimes): E.Either<ReadonlyArray<Problem>, StatusAnswer> => {
    const read = readTimes(register, today, times, ofStatus)
    return E.isLeft(read) ? read : statusAsked(register, policy, times, read.right)
  }

/** The same with its times read, and what of the policy is meant still to be read. */
export const statusAsked = (
  register: Register,
  policy: SubjectId,
  times: StatusTimes,
  read: ReadTimes,
): E.Either<ReadonlyArray<Problem>, StatusAnswer> => {
  if (times.portion === undefined && times.territory === undefined)
    return E.right(statusAt(register, policy, times, read))
  const where = readWhere(times)
  return E.isLeft(where) ? where : E.right(statusWhere(register, policy, times, { ...where.right, ...read }))
}

export const ofStatus: Members<StatusTimes> = {
  on: true,
  asDecidedBy: true,
  knownAt: true,
  portion: true,
  territory: true,
}

/** The same with times already read: for questions that ask about many policies. */
export const statusAt = (
  register: Register,
  policy: SubjectId,
  times: Times,
  read: ReadTimes,
): StatusAnswer => {
  const { settled } = register
  const isWhole = isOfAll(register, read)
  const place = isWhole ? settled.find(policy, read.on) : 0
  if (place !== 0) return asAsked(policy, settled.sharedAt(place), settled.ownAt(place), none, times, read)
  const studied = register.study(policy, read.horizon)
  if (!studied.onRecord) return noRecord(register, studied, times, read)
  const found = studied.keptAnswer(read, keeping) ?? answerOf(studied, policy, studied.verdictOn(read), read)
  const turning = isWhole ? studied.settledTurningDays() : null
  if (turning !== null && hasFixedStart(found)) settled.hold(policy, turning, read.on, found)
  const { inForceFrom, ceasesOn, version, citations } = found
  const begun = begunBy(inForceFrom, found.status, times.on)
  const pending = studied.undecided ? pendingIn(studied.course, read) : none
  return asAsked(policy, found, { inForceFrom: begun, ceasesOn, version, citations }, pending, times, read)
}

/** With everything recorded known, and everything decided. */
const isOfAll = ({ book }: Register, { decidedBy, horizon }: ReadTimes): boolean =>
  decidedBy === Infinity && horizon.key === '' && horizon.size === book.size()

/** Whether the days on which it can have begun do not hang on the day asked about. */
const hasFixedStart = ({ status, inForceFrom: from }: StatusAnswer): boolean =>
  status !== 'in-force' || from === null || from.latest === null || from.latest === from.earliest

/** What was found, with the question it answers. */
const asAsked = (
  policy: SubjectId,
  same: SharedPart,
  { inForceFrom, ceasesOn, version, citations }: OwnPart,
  pendingDecisions: StatusAnswer['pendingDecisions'],
  times: Times,
  read: ReadTimes,
): StatusAnswer =>
  // Written out: copying one object into another is slow.
  ({
    policy,
    status: same.status,
    reason: same.reason,
    possible: same.possible,
    presumed: same.presumed,
    pendingDecisions,
    inForceFrom,
    ceasesOn,
    suspendedThrough: heldBy(same.suspendedThrough, times.on),
    partial: same.partial,
    applicability: same.applicability,
    version,
    flags: withKnowledge(same.flags, read),
    findings: same.findings,
    assumptions: same.assumptions,
    citations,
    on: times.on,
    asDecidedBy: times.asDecidedBy ?? null,
    knownAt: times.knownAt ?? null,
    portion: null,
    territory: null,
    profileId: same.profileId,
  })

/** The same of a part of a policy, or in an area. */
const statusWhere = (
  register: Register,
  policy: SubjectId,
  times: StatusTimes,
  read: ReadTimes & Where,
): StatusAnswer => {
  const studied = register.study(policy, read.horizon)
  if (!studied.onRecord) return { ...statusAt(register, policy, times, read), ...echoed(times) }
  const answer = answerOf(studied, policy, studied.verdictOn(read), read)
  return {
    ...answer,
    ...echoed(times),
    inForceFrom: begunBy(answer.inForceFrom, answer.status, times.on),
    suspendedThrough: heldBy(answer.suspendedThrough, times.on),
    flags: withKnowledge([...answer.flags, ...flagsOfWhere(studied.course, read)], read),
    pendingDecisions: studied.undecided ? pendingIn(studied.course, read) : none,
  }
}

const echoed = (
  times: StatusTimes,
): Pick<StatusAnswer, 'on' | 'asDecidedBy' | 'knownAt' | 'portion' | 'territory'> => ({
  on: times.on,
  asDecidedBy: times.asDecidedBy ?? null,
  knownAt: times.knownAt ?? null,
  portion: times.portion ?? null,
  territory: times.territory ?? null,
})

const none: ReadonlyArray<never> = []

/** What of an answer is the same all through a stretch of days, to be remembered. */
const keeping = judgingAll((studied, axes): StatusAnswer =>
  copyToKeep(answerOf(studied, studied.course.instrument, studied.verdictOn(axes), axes)),
)
