import type { DataOfKind } from '../../events/Kind.js'
import { PolicySuspended } from '../../events/PolicySuspended.js'
import { mainSunset } from '../../events/Sunset.js'
import { SunsetExtended } from '../../events/SunsetExtended.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { heldThrough, limitedThrough } from '../../questions/extensions.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Course } from '../../timeline/Course.js'
import { fromDay } from '../../values/CivilDate.js'
import type { Day } from '../../values/Day.js'
import type { PolicyId } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import type { Rule, Situation } from './Rule.js'

/** What extends a limit, or prolongs a suspension, gives no earlier last day: that is another act. */
export const aboutExtensions: Rule = (situation) => {
  const { act, kind } = situation.one
  if (kind.type === SunsetExtended.type) {
    const { policy, sunset, key } = act.data as DataOfKind<typeof SunsetExtended>
    if (sunset.rule !== 'lastDay') return []
    const course = courseOf(situation, policy)
    const standing = limitedThrough(course, key ?? mainSunset)
    return sooner(course, sunset.on, standing, '/data/sunset/on', 'SunsetSet')
  }
  if (kind.type !== PolicySuspended.type) return []
  const { policy, prolongs, lastDay } = act.data as DataOfKind<typeof PolicySuspended>
  const seq = prolongs === undefined ? undefined : situation.register.book.seqOf(prolongs)
  if (seq === undefined || lastDay === undefined) return []
  const course = courseOf(situation, policy)
  return sooner(course, lastDay, heldThrough(course, seq), '/data/lastDay', 'PolicyReinstated')
}

const courseOf = ({ register }: Situation, policy: PolicyId): Course =>
  register.study(policy, horizonOf(register.book, null)).course

const sooner = (
  { setting }: Course,
  day: UncertainDate,
  standing: Day | null,
  path: string,
  instead: string,
): ReadonlyArray<Problem> =>
  standing === null || !Number.isFinite(standing) || daysOf(day, setting.hemisphere).latest >= standing
    ? []
    : [
        problem(
          'extension-shortens',
          path,
          `"${day.text}" is before the last day that stands, ${String(fromDay(standing))}; to end it sooner, record ${instead}.`,
        ),
      ]
