import * as E from 'fp-ts/lib/Either.js'
import { decodedExactly } from '../codecs/decoding.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import { CivilDate, fromDay, toDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import { citationsOn } from './citations.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { CitedEvent } from '../record/Book.js'
import { alike, readDecidedBy, type TimelineTimes } from './timelineOf.js'
import { readKnowledge } from './readTimes.js'
import { readWhere } from './readWhere.js'

type StatusHad = Pick<StatusAnswer, 'status' | 'reason'>

/** A policy's status turned on a day. */
export interface Change {
  readonly policy: SubjectId
  /** First day of the new status. */
  readonly on: CivilDate
  readonly before: StatusHad
  readonly after: StatusHad
  /** What the new status rests on. */
  readonly citations: ReadonlyArray<CitedEvent>
}

/** Between which days, and as decided and known when. */
export interface ChangesQuestion extends TimelineTimes {
  /** Exclusive: the state on this day is where it starts from. */
  readonly from: string
  /** Inclusive. */
  readonly to: string
  /** An area in which the policies are to hold. Left out: anywhere in the municipality. */
  readonly territory?: string
}

const members: Members<ChangesQuestion> = {
  from: true,
  to: true,
  asDecidedBy: true,
  knownAt: true,
  territory: true,
}

/** What changed between two days: every turn of a status after `from` up to and including `to`, by day. */
export const changesBetween =
  (register: Register, today: CivilDate) =>
  (question: ChangesQuestion): E.Either<ReadonlyArray<Problem>, ReadonlyArray<Change>> => {
    const strange = unknownMembers(members, question)
    if (strange.length > 0) return E.left(strange)
    const read = (value: string, path: string): E.Either<ReadonlyArray<Problem>, Day> => {
      const date = decodedExactly(CivilDate)(value)
      return E.isLeft(date) ? E.left(date.left.map(under(path))) : E.right(toDay(date.right))
    }
    const [from, to] = [read(question.from, '/from'), read(question.to, '/to')]
    const decidedBy = readDecidedBy(question.asDecidedBy)
    const knowledge = readKnowledge(register, today, question.knownAt)
    const where = readWhere(question.territory === undefined ? {} : { territory: question.territory })
    if (E.isLeft(from) || E.isLeft(to) || E.isLeft(decidedBy) || E.isLeft(knowledge) || E.isLeft(where)) {
      return E.left([from, to, decidedBy, knowledge, where].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    }
    if (from.right > to.right)
      return E.left([problem('range-reversed', '/to', 'The last day lies before the first.')])
    const decidedAndKnown = { decidedBy: decidedBy.right, knownOn: knowledge.right.knownOn }
    const changes = register.policies().flatMap((policy) => {
      const studied = register.study(policy, knowledge.right.horizon)
      if (!studied.onRecord) return []
      const periods = studied.verdictsWhere(where.right, decidedBy.right, knowledge.right.knownOn).all()
      return turns(periods)
        .filter(({ on }) => on > from.right && on <= to.right)
        .map(({ on, before, after }): Change => ({
          policy,
          on: fromDay(on) as CivilDate,
          before: { status: before.status, reason: before.reason },
          after: { status: after.status, reason: after.reason },
          citations: citationsOn(studied, after, { on, ...decidedAndKnown }),
        }))
    })
    return E.right(
      changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.policy < b.policy ? -1 : 1)),
    )
  }

const turns = (
  periods: ReadonlyArray<Period<Verdict>>,
): ReadonlyArray<{ readonly on: Day; readonly before: Verdict; readonly after: Verdict }> =>
  periods.flatMap(({ from, found }, at) => {
    const before = periods[at - 1]?.found
    return before === undefined || alike(before, found) ? [] : [{ on: from, before, after: found }]
  })
