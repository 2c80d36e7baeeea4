import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind } from '../events/Kind.js'
import { PolicyRevived } from '../events/PolicyRevived.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Course } from '../timeline/Course.js'
import { turningDays } from '../timeline/turningDays.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Day } from '../values/Day.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { isBegun } from './isBegun.js'
import type { Register } from './Register.js'

/** A revival: on record by its `seq`, or about to be. */
interface Revival {
  readonly type: string
  readonly data: unknown
  readonly decidedOn?: RecordedEvent['decidedOn'] | undefined
  readonly seq?: number
}

/** What a revival finds that has not ended: from what day it was to work, and how the policy stands then. */
interface Unended {
  readonly on: UncertainDate
  readonly how: string
}

interface Looking {
  readonly register: Register
  readonly horizon: Horizon
  readonly today: Day
}

/** Why a policy that was made is not in force though nothing ended it. */
const yetToEnd: ReadonlySet<unknown> = new Set([null, 'suspended', 'not-commenced', 'not-yet-enacted'])

/**
 * What is revived though it certainly had not ended by then, on whichever of the days it may be revived from: only what
 * has ended begins anew (R14), so it revives nothing, and what ends later ends all the same. Null where it may have
 * ended, in part or in an area too.
 */
export const unendedBy = (
  { register, horizon, today }: Looking,
  { type, data, decidedOn = null, seq = Infinity }: Revival,
): Unended | null => {
  if (type !== PolicyRevived.type) return null
  const { policy, effectiveOn } = data as DataOfKind<typeof PolicyRevived>
  const on = effectiveOn ?? decidedOn
  const { course } = register.study(policy, horizon)
  if (on === null || decidedOn === null || !isBegun(course, policy) || course.areaEndings.length > 0)
    return null
  const { hemisphere } = course.setting
  const { earliest, latest } = daysOf(on, hemisphere)
  const without = withoutRevival(course, seq)
  // As decided by then as well: what was quashed since had ended it when it was revived.
  const verdicts = [daysOf(decidedOn, hemisphere).latest, Infinity].flatMap((decidedBy) =>
    [earliest, ...turningDays(without, { decidedBy, knownOn: today }, [])]
      .filter((day) => day >= earliest && day <= latest)
      .map((day) => verdictOn(without, { on: day, decidedBy, knownOn: today })),
  )
  return verdicts.every(isUnended) ? { on, how: verdicts[0]?.reason ?? 'in force' } : null
}

const isUnended = ({ status, reason, partial }: Verdict): boolean =>
  status !== 'undetermined' && !partial && yetToEnd.has(reason)

/** What it is without a revival, and without those recorded since. */
const withoutRevival = (course: Course, seq: number): Course => ({
  ...course,
  begins: course.begins.filter(({ event, mode }) => mode !== 'revive' || event < seq),
  ways: course.ways.map(({ course: one, taken }) => ({ course: withoutRevival(one, seq), taken })),
})
