import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { UndeterminedReason } from '../timeline/reasons.js'
import { onlyVersion, type Version } from '../timeline/versions.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { EventId } from '../values/ids.js'
import { portionNamed } from '../values/portionNamed.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'
import { ofStatus, statusAsked } from './statusOf.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { readTimes } from './readTimes.js'
import type { StatusTimes } from './Times.js'

/** A version with the event that set it. */
export interface PolicyVersion {
  readonly version: string
  /** Whether the record gives it that name; where it names none, `v1` or `as imported` stands for it here. */
  readonly isNamed: boolean
  /** The SHA-256 of its text in the text store; null where the text is not on record. */
  readonly digest: string | null
  readonly event: EventId
  /** Only the order of recording puts this version last (R4). */
  readonly orderAssumed: boolean
}

/** Which version a policy has on a day, and how the policy stands then. */
export interface VersionAnswer {
  /** The version, if what was asked about is in force and every world agrees on it. */
  readonly version: PolicyVersion | null
  /** Every version it can have that day, of those on record. */
  readonly possible: ReadonlyArray<PolicyVersion>
  /** Why it cannot be said which it has, whatever its status is; null where it can. */
  readonly reason: UndeterminedReason | null
  readonly status: StatusAnswer
}

/**
 * Which version of a policy was in force on a day: the last one set by then, in the order of R4. A version is one of
 * the whole; of a part, or in an area, it is in force while that is, but for an amendment that is void for that part.
 */
export const versionInForce =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, times: StatusTimes): E.Either<ReadonlyArray<Problem>, VersionAnswer> => {
    const read = readTimes(register, today, times, ofStatus)
    if (E.isLeft(read)) return read
    const asked = statusAsked(register, policy, times, read.right)
    if (E.isLeft(asked)) return asked
    const status = asked.right
    const studied = register.study(policy, read.right.horizon)
    const withId = ({ version, digest, event, orderAssumed }: Version): PolicyVersion => ({
      version,
      isNamed: isNamedIn(studied.entryOf(event)?.event.data, version),
      digest,
      event: register.book.cited(event).event,
      orderAssumed,
    })
    const { portion } = times
    const versions = studied.versions(
      portion === undefined ? read.right : { ...read.right, portion: portionNamed(portion) },
    )
    const only = onlyVersion(versions)
    return E.right({
      version: status.status === 'in-force' && only !== null ? withId(only) : null,
      possible: versions.possible.map(withId),
      reason: versions.reason,
      status,
    })
  }

/** Whether what an event says, as known, names a version so, wherever it says what came of it. */
const isNamedIn = (data: unknown, version: string): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.entries(data).some(
    ([member, value]) => (member === 'version' && value === version) || isNamedIn(value, version),
  )
