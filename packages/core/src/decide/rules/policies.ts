import type { DataOfKind } from '../../events/Kind.js'
import { namedBy } from '../../events/namedBy.js'
import { PolicyAmended } from '../../events/PolicyAmended.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicyImported } from '../../events/PolicyImported.js'
import { PolicyRedesignated } from '../../events/PolicyRedesignated.js'
import { PolicyRescinded } from '../../events/PolicyRescinded.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { isBegun } from '../../questions/isBegun.js'
import { isOver } from '../../questions/isOver.js'
import { undoneBy } from '../../questions/undoneBy.js'
import type { Studied } from '../../questions/Studied.js'
import type { Course } from '../../timeline/Course.js'
import { verdictOn, type Verdict } from '../../timeline/verdict.js'
import type { Day } from '../../values/Day.js'
import type { EventId } from '../../values/ids.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { reclassifying, withoutPower } from './withoutPower.js'
import type { Rule, Situation } from './Rule.js'

/** A policy is enacted once, and ended or amended only while it is not certainly over, by someone with the power. */
export const aboutPolicies: Rule = (situation) => {
  switch (situation.one.kind.type) {
    case PolicyEnacted.type: {
      const { policy, replaces, sameActAs } = situation.one.act.data as DataOfKind<typeof PolicyEnacted>
      if (isRecordOf(situation, policy, sameActAs)) return []
      return [
        ...beginning(situation, policy),
        ...(replaces ?? []).flatMap((old, at) => replacing(situation, old, at)),
      ]
    }
    case PolicyImported.type: {
      const { policy, sameActAs } = situation.one.act.data as DataOfKind<typeof PolicyImported>
      return isRecordOf(situation, policy, sameActAs) ? [] : beginning(situation, policy)
    }
    case PolicyRescinded.type: {
      const data = situation.one.act.data as DataOfKind<typeof PolicyRescinded>
      return changing(situation, { ...data, beside: 'superseded' }, 'ended')
    }
    case PolicyAmended.type: {
      const data = situation.one.act.data as DataOfKind<typeof PolicyAmended>
      return changing(situation, data, 'amended')
    }
    case PolicyRedesignated.type: {
      const { policy, kind } = situation.one.act.data as DataOfKind<typeof PolicyRedesignated>
      return kind === undefined ? [] : reclassifying(situation, studiedNow(situation, policy).course, kind)
    }
    default:
      return []
  }
}

const studiedNow = ({ register }: Situation, policy: PolicyId): Studied =>
  register.study(policy, horizonOf(register.book, null))

/** Whether it is marked as another record of what made the policy, which makes nothing a second time (R21). */
const isRecordOf = (situation: Situation, policy: PolicyId, other: EventId | undefined): boolean =>
  other !== undefined &&
  studiedNow(situation, policy)
    .events()
    .some(
      ({ event, kind }) =>
        event.id === other && kind !== null && namedBy(kind, event.data).acts.includes(policy),
    )

/** What was undone since began nothing. */
const hasBegun = (course: Course, policy: PolicyId): boolean =>
  isBegun({ begins: course.begins.filter(({ event }) => undoneBy(course, event) === undefined) }, policy)

/** An id is given once: to what is enacted, or to what is imported as enacted before. */
export const beginning = (situation: Situation, policy: PolicyId): ReadonlyArray<Problem> =>
  hasBegun(studiedNow(situation, policy).course, policy)
    ? [
        problem(
          'policy-already-enacted',
          '/data/policy',
          `${policy} is on record already; an id is never used again.`,
        ),
      ]
    : []

/**
 * How a policy stands on a day, for an act that ends it. What is repealed is replaced as well, in whichever order both
 * are told: so an ending of that other sort (`beside`) that was decided on the day of the act, or since, is left aside.
 */
const verdictBeside = (
  { one, today }: Situation,
  course: Course,
  on: Day,
  beside: Verdict['reason'] | undefined,
): Verdict => {
  const axes = { on, decidedBy: Infinity, knownOn: today }
  const verdict = verdictOn(course, axes)
  const decided = one.act.decidedOn ?? null
  if (beside === undefined || verdict.reason !== beside || decided === null) return verdict
  const { earliest } = daysOf(decided, course.setting.hemisphere)
  return verdictOn(course, { ...axes, decidedBy: earliest - 1 })
}

/**
 * What is to be replaced is on record, within the power of whoever replaces it, and was not over before its replacement
 * was adopted or was to work: what ends between its adoption and its commencement, or is ended on that day, it could
 * replace.
 */
const replacing = (situation: Situation, old: PolicyId, at: number): ReadonlyArray<Problem> => {
  const path = `/data/replaces/${at}`
  const studied = studiedNow(situation, old)
  if (!studied.onRecord)
    return [problem('policy-unknown', path, `${old}, which this is to replace, is not on record.`)]
  const { commencement } = situation.one.act.data as DataOfKind<typeof PolicyEnacted>
  const { hemisphere } = studied.course.setting
  const days = [
    situation.one.act.decidedOn ?? null,
    commencement.rule === 'onDate' ? commencement.on : null,
  ].flatMap((day) => (day === null ? [] : [daysOf(day, hemisphere).earliest]))
  const on = (days.length === 0 ? situation.today : Math.min(...days)) - 1
  return [
    ...overAlready(verdictBeside(situation, studied.course, on, 'rescinded'), old, 'replaced').map((one) => ({
      ...one,
      path,
    })),
    ...withoutPower(situation, studied.course, 'replaced'),
  ]
}

interface Change {
  readonly policy: PolicyId
  /** Another record of the same act ends nothing twice (R21). */
  readonly sameActAs?: EventId
  readonly effectiveOn?: UncertainDate
  /** Where the act says from when it works; `/data/effectiveOn` where left out. */
  readonly at?: string
  /** Of an ending: the reason of the other sort that may go with it. */
  readonly beside?: 'rescinded' | 'superseded'
}

/** Whether something may be done to a policy that is on record and not certainly over. */
export const changing = (
  situation: Situation,
  { policy, effectiveOn, sameActAs, at = '/data/effectiveOn', beside }: Change,
  done: string,
): ReadonlyArray<Problem> => {
  const studied = studiedNow(situation, policy)
  if (!studied.onRecord)
    return [problem('policy-unknown', '/data/policy', `${policy} is not on record, so it cannot be ${done}.`)]
  const effective = effectiveOn ?? situation.one.act.decidedOn ?? null
  const days = effective === null ? null : daysOf(effective, studied.course.setting.hemisphere)
  const on = days === null ? situation.today : days.earliest
  const verdict = verdictBeside(situation, studied.course, on, beside)
  return [
    ...(sameActAs === undefined ? overAlready(verdict, policy, done) : []),
    ...(days === null || verdict.start === null || days.latest >= verdict.start.earliest
      ? []
      : [beforeItBegan(policy, done, effectiveOn === undefined ? '/decidedOn' : at)]),
    ...withoutPower(situation, studied.course, done),
  ]
}

/** Whether it may be done by whoever does it, be the policy over or not. */
export const within = (situation: Situation, policy: PolicyId, done: string): ReadonlyArray<Problem> =>
  withoutPower(situation, studiedNow(situation, policy).course, done)

export const overAlready = (verdict: Verdict, policy: PolicyId, done: string): ReadonlyArray<Problem> =>
  isOver(verdict)
    ? [
        problem(
          'policy-already-ended',
          '/data/policy',
          `${policy} is ${String(verdict.reason)} already on that day, so it cannot be ${done}.`,
          'R6',
        ),
      ]
    : []

const beforeItBegan = (policy: PolicyId, done: string, path: string): Problem =>
  problem(
    'ends-before-it-began',
    path,
    `${policy} cannot have begun by then, so it cannot be ${done} from that day. Give a day on which it has; what is never to begin is called off (CommencementCancelled).`,
    'R3',
  )
