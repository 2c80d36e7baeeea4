import type { DataOfKind } from '../../events/Kind.js'
import { SunsetExtended } from '../../events/SunsetExtended.js'
import { SunsetSet } from '../../events/SunsetSet.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { verdictOn } from '../../timeline/verdict.js'
import { daysOf } from '../../values/UncertainDate.js'
import { overAlready } from './policies.js'
import type { Rule } from './Rule.js'

/**
 * What limits a policy in time does so while it is not certainly over, and not to days before it began. What has run
 * out is another matter: a limit that comes too late is suspicious (domain §4).
 */
export const aboutLimits: Rule = ({ one: { act, kind }, register, today }) => {
  if (kind.type !== SunsetSet.type && kind.type !== SunsetExtended.type) return []
  const { policy, sunset, sameActAs } = act.data as DataOfKind<typeof SunsetSet>
  const { course, onRecord } = register.study(policy, horizonOf(register.book, null))
  if (!onRecord) return []
  const { hemisphere } = course.setting
  const { decidedOn } = act
  const verdict = verdictOn(course, {
    on: decidedOn === null || decidedOn === undefined ? today : daysOf(decidedOn, hemisphere).earliest,
    decidedBy: Infinity,
    knownOn: today,
  })
  const isNoEnd = sameActAs !== undefined || verdict.reason === 'expired'
  const isBefore =
    sunset.rule === 'lastDay' &&
    verdict.start !== null &&
    daysOf(sunset.on, hemisphere).latest + 1 < verdict.start.earliest
  return [
    ...(isNoEnd ? [] : overAlready(verdict, policy, 'limited')),
    ...(isBefore
      ? [
          problem(
            'ends-before-it-began',
            '/data/sunset/on',
            `${policy} cannot have begun by then, so “${sunset.on.text}” cannot be its last day; what was enacted and has not commenced is called off (CommencementCancelled).`,
            'R3',
          ),
        ]
      : []),
  ]
}
