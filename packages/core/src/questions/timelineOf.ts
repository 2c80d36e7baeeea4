import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import { decodedExactly } from '../codecs/decoding.js'
import { under } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { Axes } from '../timeline/Axes.js'
import type { Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import { CivilDate, fromDay, toDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { citationsOn } from './citations.js'
import type { CitedEvent } from '../record/Book.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'
import { readKnowledge } from './readTimes.js'
import { readWhere, type Where } from './readWhere.js'
import type { Times } from './Times.js'

/** A stretch of days with one status. */
export interface TimelinePeriod extends Pick<StatusAnswer, 'status' | 'reason' | 'possible' | 'presumed'> {
  /** First day, inclusive; null from the beginning. */
  readonly from: CivilDate | null
  /** First day after it (exclusive); null without end. */
  readonly until: CivilDate | null
  readonly citations: ReadonlyArray<CitedEvent>
}

/** How a policy stands on every day there is, as periods one after another. */
export interface Timeline {
  readonly policy: SubjectId
  /** The part asked about; null for the whole. */
  readonly portion: string | null
  /** The area asked about; null for anywhere. */
  readonly territory: string | null
  readonly onRecord: boolean
  readonly periods: ReadonlyArray<TimelinePeriod>
}

/** The axes a timeline has: it is the answer for every `on` at once. */
export type TimelineTimes = Omit<Times, 'on'>

/** The same of a part of the policy that is asked about on its own (R22), or of an area. */
export interface TimelineQuestion extends TimelineTimes, Where {}

const members: Members<TimelineQuestion> = {
  asDecidedBy: true,
  knownAt: true,
  portion: true,
  territory: true,
}

/** The whole life of a policy as stretches of days, as decided by a day and as known at an instant. */
export const timelineOf =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, times: TimelineQuestion = {}): E.Either<ReadonlyArray<Problem>, Timeline> => {
    const strange = unknownMembers(members, times)
    if (strange.length > 0) return E.left(strange)
    const knowledge = readKnowledge(register, today, times.knownAt)
    const decidedBy = readDecidedBy(times.asDecidedBy)
    const where = readWhere(times)
    if (E.isLeft(knowledge) || E.isLeft(decidedBy) || E.isLeft(where))
      return E.left([decidedBy, knowledge, where].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    const studied = register.study(policy, knowledge.right.horizon)
    const axes = { decidedBy: decidedBy.right, knownOn: knowledge.right.knownOn }
    const verdicts = studied.verdictsWhere(where.right, axes.decidedBy, axes.knownOn)
    return E.right({
      policy,
      portion: times.portion ?? null,
      territory: times.territory ?? null,
      onRecord: studied.onRecord,
      periods: studied.onRecord ? joined(studied, verdicts.all(), axes) : [],
    })
  }

/** Reads `asDecidedBy`; infinite where it is left out. */
export const readDecidedBy = (asDecidedBy: string | undefined): E.Either<ReadonlyArray<Problem>, Day> => {
  if (asDecidedBy === undefined) return E.right(Infinity)
  const read = decodedExactly(CivilDate)(asDecidedBy)
  return E.isLeft(read) ? E.left(read.left.map(under('/asDecidedBy'))) : E.right(toDay(read.right))
}

/** Neighbouring periods with one status are one stretch to a reader. */
const joined = (
  studied: Studied,
  periods: ReadonlyArray<Period<Verdict>>,
  decidedAndKnown: Omit<Axes, 'on'>,
): ReadonlyArray<TimelinePeriod> => {
  const starts = periods.filter(
    ({ from, found }, at) =>
      at === 0 ||
      // What begins after all days that can be written begins for nobody.
      (fromDay(from) !== null && !isOneStretch((periods[at - 1] as Period<Verdict>).found, found)),
  )
  return starts.map(({ from, found: verdict }, at) => ({
    from: fromDay(from),
    until: fromDay(starts[at + 1]?.from ?? Infinity),
    status: verdict.status,
    reason: verdict.reason,
    possible: verdict.possible,
    presumed: verdict.presumed,
    citations: citationsOn(studied, verdict, { on: from, ...decidedAndKnown }),
  }))
}

/** Whether two verdicts give the same answer, whatever they rest on. */
export const alike = (a: Verdict, b: Verdict): boolean =>
  a.status === b.status && a.reason === b.reason && JSON.stringify(a.possible) === JSON.stringify(b.possible)

/** What is presumed may change where nothing else does: that is no change of the policy, and yet another answer. */
const isOneStretch = (a: Verdict, b: Verdict): boolean =>
  alike(a, b) && JSON.stringify(a.presumed) === JSON.stringify(b.presumed)
