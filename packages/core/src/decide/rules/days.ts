import type { DataOfKind } from '../../events/Kind.js'
import { MeetingConvened } from '../../events/MeetingConvened.js'
import { StatusAttested } from '../../events/StatusAttested.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { toDay } from '../../values/CivilDate.js'
import { dayIn } from '../../values/TimeZone.js'
import { zoneOf } from '../../questions/zoneOf.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Rule, Situation } from './Rule.js'

/** What is said to have happened has happened by today; effects may lie ahead, decisions and observations may not. */
export const aboutDays: Rule = (situation) => [
  ...decision(situation),
  ...observation(situation),
  ...claim(situation),
]

const decision = ({ one, today }: Situation): ReadonlyArray<Problem> => {
  const { decidedOn } = one.act
  if (decidedOn === undefined || decidedOn === null || daysOf(decidedOn, 'north').earliest <= today) return []
  return [
    problem(
      'decided-in-the-future',
      '/decidedOn',
      `"${decidedOn.text}" has not come yet; a decision is recorded once it was taken. For a decision that is to come, record a motion.`,
    ),
  ]
}

const observation = ({ one, today }: Situation): ReadonlyArray<Problem> => {
  if (one.kind.type === StatusAttested.type) {
    const { observedOn } = one.act.data as DataOfKind<typeof StatusAttested>
    return daysOf(observedOn, 'north').earliest > today
      ? [
          problem(
            'observed-in-the-future',
            '/data/observedOn',
            `"${observedOn.text}" has not come yet; nobody has seen it.`,
          ),
        ]
      : []
  }
  if (one.kind.type === MeetingConvened.type) {
    const { heldOn } = one.act.data as DataOfKind<typeof MeetingConvened>
    return toDay(heldOn) > today
      ? [
          problem(
            'held-in-the-future',
            '/data/heldOn',
            `${heldOn} has not come yet; a sitting is recorded once it was held.`,
          ),
        ]
      : []
  }
  return []
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
