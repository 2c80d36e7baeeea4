import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { Course } from '../timeline/Course.js'
import { earliestIn } from '../timeline/earliest.js'
import type { Timed } from '../timeline/Timed.js'
import type { CivilDate } from '../values/CivilDate.js'
import { sameNumber } from '../values/DatedIdentifier.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'
import { statusAt } from './statusOf.js'
import { readTimes, type ReadTimes } from './readTimes.js'
import type { Times } from './Times.js'

/** Who bears a number on a day, and who bore it before. */
export interface ResolvedIdentifier {
  /** The policy that bears it; null where none does, or where more than one may. */
  readonly bearer: SubjectId | null
  /** Everyone that may bear it; more than one where a number is in use twice. */
  readonly possible: ReadonlyArray<SubjectId>
  /** Who bore it before and no longer does, or has ended since and passed it on. */
  readonly former: ReadonlyArray<SubjectId>
}

/**
 * Resolves a number as written (R23): `6,030`, `6030` and `Policy 6,030` are one, `6.030` is another. A number is text,
 * dated and reusable: of several policies that had it, the one that is not over bears it.
 */
export const resolveIdentifier =
  (register: Register, today: CivilDate) =>
  (text: string, times: Times): E.Either<ReadonlyArray<Problem>, ResolvedIdentifier> => {
    const read = readTimes(register, today, times)
    if (E.isLeft(read)) return read
    const wanted = sameNumber(text)
    const holders = register.policies().filter((policy) => {
      const studied = register.study(policy, read.right.horizon)
      if (!studied.onRecord) return false
      return numbersOf(studied.described(), read.right).some((number) => sameNumber(number) === wanted)
    })
    const going = holders.filter((policy) => !isOver(register, policy, times, read.right))
    const possible = going.length > 0 ? going : holders
    return E.right({
      bearer: possible.length === 1 ? (possible[0] ?? null) : null,
      possible,
      former: holders.filter((policy) => !possible.includes(policy)),
    })
  }

/** The numbers a policy may bear on a day: those set on a day that can be that day or before. */
const numbersOf = (course: Course, { on, decidedBy }: ReadTimes): ReadonlyArray<string> =>
  course.sets.flatMap((set) => {
    if (set.facet !== 'identifier' || set.target !== course.instrument || set.value._tag !== 'plain')
      return []
    const decided = set.decided === null ? -Infinity : earliest(course, set.decided)
    return earliest(course, set.when) <= on && decided <= decidedBy ? [set.value.text] : []
  })

const earliest = (course: Course, timed: Timed): Day => earliestIn(course, timed) ?? -Infinity

const isOver = (register: Register, policy: SubjectId, times: Times, read: ReadTimes): boolean => {
  const answer = statusAt(register, policy, times, read)
  return answer.status === 'not-in-force' && answer.ceasesOn !== null
}
