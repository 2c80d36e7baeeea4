import { MeetingConvened } from '../../events/MeetingConvened.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { daySeen } from '../../questions/daySeen.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Hemisphere } from '../../values/edtf.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { zoneOf } from '../../questions/zoneOf.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import type { Rule, Situation } from './Rule.js'

/** What is said to have happened has happened by today; effects may lie ahead, decisions and observations may not. */
export const aboutDays: Rule = (situation) => {
  const { register } = situation
  const { hemisphere } = register.study(theMunicipality, horizonOf(register.book, null)).course.setting
  return [...decision(situation, hemisphere), ...observation(situation, hemisphere), ...claim(situation)]
}

const decision = ({ one, today }: Situation, hemisphere: Hemisphere): ReadonlyArray<Problem> => {
  const { decidedOn } = one.act
  if (decidedOn === undefined || decidedOn === null || daysOf(decidedOn, hemisphere).earliest <= today)
    return []
  return [yetToBeDecided(decidedOn)]
}

export const yetToBeDecided = ({ text }: UncertainDate): Problem =>
  problem(
    'decided-in-the-future',
    '/decidedOn',
    `"${text}" has not come yet; a decision is recorded once it was taken. For a decision that is to come, record a motion.`,
  )

const observation = (
  { one: { act, kind }, today }: Situation,
  hemisphere: Hemisphere,
): ReadonlyArray<Problem> => {
  const seen = daySeen(act, kind, hemisphere)
  if (seen === null || seen.earliest <= today) return []
  const { path, text } = seen
  return kind.type === MeetingConvened.type
    ? [
        problem(
          'held-in-the-future',
          path,
          `${text} has not come yet; a sitting is recorded once it was held.`,
        ),
      ]
    : [problem('observed-in-the-future', path, `"${text}" has not come yet; nobody has seen it.`)]
}

/** Nor may the recording that an older register claims. */
const claim = ({ one, register, today }: Situation): ReadonlyArray<Problem> => {
  const { claimed } = one.act
  return claimed === undefined || claimed === null || dayIn(zoneOf(register), claimed.recordedAt) <= today
    ? []
    : [
        problem(
          'claimed-in-the-future',
          '/claimed/recordedAt',
          `${claimed.recordedAt} has not come yet; no register has recorded anything then.`,
        ),
      ]
}
