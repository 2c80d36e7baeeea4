import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'
import { statusAt } from './statusOf.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { CitedEvent } from '../record/Book.js'
import { readTimes } from './readTimes.js'
import type { Times } from './Times.js'

/** What is said of one policy on one day at two states of knowledge. */
export interface KnowledgeChange {
  readonly policy: SubjectId
  readonly earlier: StatusAnswer
  readonly later: StatusAnswer
  /** Events that list the policy or the municipality and were recorded in between. */
  readonly recordedBetween: ReadonlyArray<CitedEvent>
}

/** About which day, and between which two states of knowledge, the earlier one first. */
export interface KnowledgeQuestion extends Omit<Times, 'knownAt'> {
  readonly knownAt1: Times['knownAt']
  readonly knownAt2: Times['knownAt']
}

const members: Members<KnowledgeQuestion> = { on: true, asDecidedBy: true, knownAt1: true, knownAt2: true }

/** Which answers about a day changed between two states of knowledge, and what was recorded in between. */
export const knowledgeDiff =
  (register: Register, today: CivilDate) =>
  (question: KnowledgeQuestion): E.Either<ReadonlyArray<Problem>, ReadonlyArray<KnowledgeChange>> => {
    const strange = unknownMembers(
      members,
      question,
      `in this question; it may have ${Object.keys(members).join(', ')}`,
    )
    if (strange.length > 0) return E.left(strange)
    const { knownAt1, knownAt2, ...times } = question
    const [first, second] = [
      { ...times, knownAt: knownAt1 ?? null },
      { ...times, knownAt: knownAt2 ?? null },
    ]
    const [one, two] = [readTimes(register, today, first), readTimes(register, today, second)]
    if (E.isLeft(one) || E.isLeft(two)) {
      const first = E.isLeft(one) ? one.left.map(renamed('knownAt1')) : []
      const second = E.isLeft(two) ? two.left.map(renamed('knownAt2')) : []
      // Both read the other times, and what is wrong with those is said once.
      return E.left([...first, ...second.filter(({ path }) => !first.some((one) => one.path === path))])
    }
    return E.right(
      register.policies().flatMap((policy) => {
        const earlier = statusAt(register, policy, first, one.right)
        const later = statusAt(register, policy, second, two.right)
        if (sameAnswer(earlier, later)) return []
        const recordedBetween = between(register, policy, one.right.horizon.size, two.right.horizon.size)
        return [{ policy, earlier, later, recordedBetween }]
      }),
    )
  }

const renamed =
  (member: string) =>
  (one: Problem): Problem => ({ ...one, path: one.path.replace(/^\/knownAt(?=\/|$)/, `/${member}`) })

const sameAnswer = (a: StatusAnswer, b: StatusAnswer): boolean =>
  a.status === b.status && a.reason === b.reason && JSON.stringify(a.possible) === JSON.stringify(b.possible)

const between = (
  register: Register,
  policy: SubjectId,
  one: number,
  two: number,
): ReadonlyArray<CitedEvent> => {
  const [from, to] = [Math.min(one, two), Math.max(one, two)]
  return register.book
    .listing(policy)
    .filter((seq) => seq >= from && seq < to)
    .flatMap((seq) => register.book.at(seq)?.event ?? [])
    .map(({ id, seq, type }) => ({ event: id, seq, type }))
}
