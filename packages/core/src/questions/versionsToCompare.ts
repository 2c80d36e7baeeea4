import * as E from 'fp-ts/lib/Either.js'
import { decodedExactly } from '../codecs/decoding.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import { CivilDate } from '../values/CivilDate.js'
import type { SubjectId } from '../values/SubjectId.js'
import { readKnowledge } from './readTimes.js'
import type { Register } from './Register.js'
import { readDecidedBy, type TimelineTimes } from './timelineOf.js'
import { versionInForce, type VersionAnswer } from './versionInForce.js'

/** Two days, both looked at in the same state of decisions and knowledge. */
export interface VersionsQuestion extends TimelineTimes {
  /** The civil day of the older text. */
  readonly from: string
  /** The civil day of the newer text; not before `from`. */
  readonly to: string
}

/** Which version was in force on a day. */
export interface VersionOnDay extends VersionAnswer {
  readonly on: CivilDate
}

/** The versions a policy has on the two days asked about. */
export interface ComparedVersions {
  readonly from: VersionOnDay
  readonly to: VersionOnDay
}

const members: Members<VersionsQuestion> = { from: true, to: true, asDecidedBy: true, knownAt: true }

/** Which version of a policy was in force on each of two days, so that their texts can be compared. */
export const versionsToCompare =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, question: VersionsQuestion): E.Either<ReadonlyArray<Problem>, ComparedVersions> => {
    const strange = unknownMembers(members, question)
    if (strange.length > 0) return E.left(strange)
    const { from, to, ...axes } = question
    const days = [readDay(from, '/from'), readDay(to, '/to')] as const
    const others = [readDecidedBy(axes.asDecidedBy), readKnowledge(register, today, axes.knownAt)] as const
    const [first, last] = days
    if (E.isLeft(first) || E.isLeft(last) || others.some(E.isLeft)) {
      return E.left([...days, ...others].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    }
    // Days are written so that the order of the texts is that of the calendar.
    if (first.right > last.right)
      return E.left([problem('range-reversed', '/to', 'The last day lies before the first.')])
    const versionOn = versionInForce(register, today)
    const older = versionOn(policy, { on: first.right, ...axes })
    if (E.isLeft(older)) return older
    const newer = versionOn(policy, { on: last.right, ...axes })
    if (E.isLeft(newer)) return newer
    return E.right({
      from: { on: first.right, ...older.right },
      to: { on: last.right, ...newer.right },
    })
  }

const readDay = (value: string, path: string): E.Either<ReadonlyArray<Problem>, CivilDate> =>
  E.mapLeft((problems: ReadonlyArray<Problem>) => problems.map(under(path)))(decodedExactly(CivilDate)(value))
