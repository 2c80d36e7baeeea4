import * as E from 'fp-ts/lib/Either.js'
import { decodedExactly } from '../codecs/decoding.js'
import { under, type Problem } from '../problem/Problem.js'
import type { CivilDate } from '../values/CivilDate.js'
import { classSaid, sameNumber } from '../values/DatedIdentifier.js'
import type { SubjectId } from '../values/SubjectId.js'
import { classesOn } from '../timeline/classesOn.js'
import { Text } from '../values/text.js'
import { bearingOn } from './bearing.js'
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
  /** Who bore it before and gave it up, or has ended since and passed it on. */
  readonly former: ReadonlyArray<SubjectId>
}

/**
 * Resolves a number as written (R23): `6,030`, `6030`, `Policy 6,030` and `Bylaw No. 6030` are one, `6.030` is another.
 * A number is text, dated and reusable: of several policies that had it, the one that is not over bears it.
 */
export const resolveIdentifier =
  (register: Register, today: CivilDate) =>
  (text: string, times: Times): E.Either<ReadonlyArray<Problem>, ResolvedIdentifier> => {
    const read = readTimes(register, today, times)
    const number = readNumber(text)
    if (E.isLeft(read) || E.isLeft(number))
      return E.left([number, read].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    const wanted = sameNumber(number.right)
    const found = register.policies().flatMap((policy) => {
      const studied = register.study(policy, read.right.horizon)
      if (!studied.onRecord) return []
      const bearing = bearingOn(studied.described(), read.right, wanted)
      return bearing === 'none' ? [] : [{ policy, bearing }]
    })
    const holders = found.flatMap(({ policy, bearing }) => (bearing === 'may-bear' ? [policy] : []))
    const going = holders.filter((policy) => !isOver(register, policy, times, read.right))
    const possible = ofClass(
      register,
      going.length > 0 ? going : holders,
      classSaid(number.right),
      read.right,
    )
    return E.right({
      bearer: possible.length === 1 ? (possible[0] ?? null) : null,
      possible,
      former: found.map(({ policy }) => policy).filter((policy) => !possible.includes(policy)),
    })
  }

const readText = decodedExactly(Text)

/** Blanks around it are no part of a number (R23). */
const readNumber = (text: unknown): E.Either<ReadonlyArray<Problem>, string> => {
  const read = readText(typeof text === 'string' ? text.trim() : text)
  return E.isLeft(read) ? E.left(read.left.map(under('/text'))) : read
}

/**
 * Where several bear a number, a word before it that names a class ("Bylaw 1002") tells which is meant, as far as any
 * of them can be of that class.
 */
const ofClass = (
  register: Register,
  policies: ReadonlyArray<SubjectId>,
  said: ReturnType<typeof classSaid>,
  read: ReadTimes,
): ReadonlyArray<SubjectId> => {
  if (said === null || policies.length < 2) return policies
  const meant = policies.filter((policy) =>
    classesOn(register.study(policy, read.horizon).described(), read).some(
      (kind) => kind === null || (kind === 'bylaw') === (said === 'bylaw'),
    ),
  )
  return meant.length > 0 ? meant : policies
}

const isOver = (register: Register, policy: SubjectId, times: Times, read: ReadTimes): boolean => {
  const answer = statusAt(register, policy, times, read)
  return answer.status === 'not-in-force' && answer.ceasesOn !== null
}
